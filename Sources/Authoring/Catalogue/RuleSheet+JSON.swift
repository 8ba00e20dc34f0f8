import Records
import RuleLanguage
import RuleProgram

extension RuleSheet {
  /// One object on a line.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object {
      entry.writeBrief(to: &$0)
      $0.member("text", entry.text)
      if let head = entry.rule?.inheritedHead { $0.member("inheritedHead", head.text) }
      let roles = entry.rule?.roles ?? entry.roles
      if !roles.isEmpty { $0.array("roles") { json in for role in roles { role.write(to: &json) } } }
      write("searches", searches, withText: true, to: &$0)
      write("struckOutBy", strikers, to: &$0)
      write("notStruckOutBy", pardoned, to: &$0)
      if let rarest = wake.first { $0.strings("wokenBy", rarest) }
      write("over", givingWay, to: &$0)
      write("under", inTheWay, to: &$0)
      write("heirs", heirs, to: &$0)
      write("madeOf", parts, to: &$0)
      write("usedBy", users, to: &$0)
      writeExamples(to: &$0)
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ name: String, _ entries: [CatalogueEntry], withText: Bool = false, to json: inout JSONWriter) {
    guard !entries.isEmpty else { return }
    json.array(name) { json in
      for entry in entries { entry.writeReference(to: &json, withText: withText) }
    }
  }

  private func writeExamples(to json: inout JSONWriter) {
    guard let rule = entry.rule else { return }
    json.array("sentences") { json in
      for example in rule.examples {
        json.object {
          $0.member("line", example.location.line)
          $0.member("text", example.text)
          $0.member("find", !example.isNearMiss)
          if !example.expected.isEmpty { write(example.expected, to: &$0) }
        }
      }
    }
  }

  private func write(_ expected: [Example.Expectation], to json: inout JSONWriter) {
    json.array("expected") { json in
      for expectation in expected {
        json.array { json in
          for (role, value) in expectation.roles {
            json.object {
              $0.member("role", role)
              $0.member("value", value)
            }
          }
        }
      }
    }
  }
}
