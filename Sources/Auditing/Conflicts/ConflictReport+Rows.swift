import Records

extension ConflictReport {
  private static let columns = [
    "group", "verdict", "doubtful", "body", "event", "what", "time", "role", "value", "comparator", "written", "source",
    "article", "line",
    "column", "start", "end", "fact", "rule", "published", "url", "quote", "note",
  ]

  /// A row for each figure of each article, under the names of the columns.
  package var rows: [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.columns)
    for (number, comparison) in comparisons.enumerated() {
      for statement in comparison.statements {
        for figure in statement.figures { csv.row(comparison.row(number + 1, statement, figure)) }
      }
    }
    return csv.bytes
  }

  /// An object for each thing that is reported, and one for the sums.
  package var json: [UInt8] {
    var json = JSONWriter()
    for comparison in comparisons {
      comparison.write(to: &json)
      json.endLine()
    }
    json.object {
      $0.member("record", "summary")
      $0.member("articles", articles)
      $0.member("facts", facts)
      $0.member("comparable", comparable)
      for verdict in Comparison.Verdict.allCases { $0.member(verdict.rawValue, counts[verdict, default: 0]) }
      $0.member("doubtful", doubtful)
    }
    json.endLine()
    return json.bytes
  }
}

extension Comparison {
  fileprivate func row(_ number: Int, _ statement: Statement, _ figure: Figure) -> [String] {
    let source = statement.source
    return [
      String(number), verdict.rawValue, isDoubtful ? "true" : "false", body, event, traits.joined(separator: "; "), time,
      figure.role,
      DecimalText.shortest(figure.value), figure.comparator?.rawValue ?? "", figure.written, String(statement.sourceNumber),
      source.article, source.place.map { String($0.line) } ?? "", source.place.map { String($0.column) } ?? "",
      String(source.bytes.start), String(source.bytes.end), source.fact, source.rule, source.published ?? "", source.url ?? "",
      source.quote, doubts.joined(separator: "; "),
    ]
  }

  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("record", "comparison")
      $0.member("verdict", verdict.rawValue)
      $0.member("doubtful", isDoubtful)
      $0.member("body", body)
      $0.member("event", event)
      $0.member("part", isPart)
      $0.array("what") { json in for trait in traits { json.value(trait) } }
      $0.member("time", time)
      $0.member("sources", sourceCount)
      $0.array("differences") { json in
        for difference in differences {
          json.object {
            $0.member("role", difference.role)
            $0.array("figures") { json in for figure in difference.figures { json.value(figure) } }
          }
        }
      }
      $0.array("notes") { json in for doubt in doubts { json.value(doubt) } }
      $0.array("statements") { json in for statement in statements { statement.write(to: &json) } }
    }
  }
}

extension Comparison.Statement {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.array("figures") { json in
        for figure in figures {
          json.object {
            $0.member("role", figure.role)
            $0.member("value", figure.value)
            if let comparator = figure.comparator { $0.member("comparator", comparator.rawValue) }
          }
        }
      }
      $0.member("source", sourceNumber)
      $0.array("borrowed") { json in for name in borrowed { json.value(name) } }
      $0.object("place") { source.write(to: &$0) }
    }
  }
}
