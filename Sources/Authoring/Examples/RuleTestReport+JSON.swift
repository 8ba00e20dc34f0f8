import DocumentModel
import Records
import RuleProgram

extension RuleTestReport {
  /// The report for other programs, as JSON Lines: an object for each failure and for each place that no example reaches,
  /// and one for what it all comes to. Nothing in it changes from run to run.
  package func json(showsGaps: Bool) -> [UInt8] {
    var json = JSONWriter()
    for failure in failures { failure.write(to: &json) }
    if showsGaps { for gap in coverage?.gaps ?? [] { gap.write(to: &json) } }
    json.object {
      $0.member("kind", "summary")
      $0.member("rules", rules)
      $0.member("examples", examples)
      $0.member("nearMisses", nearMisses)
      $0.member("failures", failures.count)
      if let coverage {
        $0.member("parts", coverage.parts)
        $0.member("reached", coverage.reached)
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension RuleCoverage.Gap {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("kind", "unreached")
      $0.member("in", owner.description)
      $0.place(location)
      $0.member("message", message)
      $0.array("patterns") { for pattern in patterns { $0.value(pattern) } }
    }
    json.endLine()
  }
}

extension ExampleFailure {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("kind", "failure")
      $0.member("code", reason.code)
      $0.member("rule", rule)
      $0.place(location)
      $0.member("message", message)
      $0.member("sentence", String(decoding: utf8, as: UTF8.self))
      writeParticulars(to: &$0)
      $0.array("notes") { for note in notes { $0.value(note) } }
    }
    json.endLine()
  }

  private func writeParticulars(to json: inout JSONWriter) {
    switch reason {
    case .nothingFound, .unreadable: break
    case .wrongValues(let comparisons), .wrongExtent(let comparisons):
      json.array("facts") { for comparison in comparisons { write(comparison, to: &$0) } }
    case .wrongNumber(let missing, let surplus):
      json.array("missing") { for expectation in missing { write(expectation, to: &$0) } }
      json.array("surplus") { for fact in surplus { write(fact, to: &$0) } }
    case .ambiguous(let ambiguity, let facts):
      json.member("ambiguity", ambiguity.rawValue)
      json.array("found") { for fact in facts { write(fact, to: &$0) } }
    case .otherRule(let facts), .nearMissFound(let facts):
      json.array("found") { for fact in facts { write(fact, to: &$0) } }
    }
  }

  private func write(_ comparison: Comparison, to json: inout JSONWriter) {
    json.object {
      $0.member("number", comparison.number)
      $0.array("roles") { for row in comparison.rows { write(row, to: &$0) } }
    }
  }

  private func write(_ row: Comparison.Row, to json: inout JSONWriter) {
    json.object {
      $0.member("role", row.role)
      $0.member("agrees", row.agrees)
      $0.array("expected") { for value in row.expected { $0.value(value) } }
      $0.array("found") { for value in row.found { write(value, to: &$0) } }
      if let fact = row.foundFact { $0.member("foundFact", fact) }
      if let remark = row.remark { $0.member("remark", remark.description) }
    }
  }

  private func write(_ expectation: Example.Expectation, to json: inout JSONWriter) {
    json.array {
      for role in expectation.roles {
        $0.object {
          $0.member("role", role.name)
          $0.member("expected", role.value)
        }
      }
    }
  }

  private func write(_ fact: Fact, to json: inout JSONWriter) {
    json.object {
      $0.member("rule", fact.rule)
      $0.array("roles") {
        for role in fact.roles {
          $0.object {
            $0.member("role", role.name)
            $0.array("found") { for value in role.values { write(value, to: &$0) } }
          }
        }
      }
    }
  }

  /// `bytes` count in the sentence.
  private func write(_ value: RoleValue, to json: inout JSONWriter) {
    json.object {
      $0.member("value", value.value)
      if let comparator = value.comparator { $0.member("comparator", comparator.rawValue) }
      if let inferred = value.inferred {
        $0.member("inferred", inferred.rawValue)
      } else {
        $0.member("text", String(decoding: utf8[value.span.range.clamped(to: utf8.indices)], as: UTF8.self))
        $0.member("bytes", SourceSpan(value.span.start, value.span.end))
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func place(_ location: SourceLocation) {
    member("file", location.file)
    member("line", location.line)
    member("column", location.column)
  }
}
