import DocumentModel
import Records

extension RuleAnswer {
  /// Of several sentences in which the rule does not hold, no more than these are told to people.
  private static let told = 3

  package var lines: [String] {
    let place = location.map { "  \($0)" } ?? ""
    let head = ["\(rule)\(place)"] + (note.map { ["  \($0)"] } ?? []) + ["  \(summary)"]
    let shown = verdict == .stopped ? Array(sections.prefix(Self.told)) : sections
    let rest = sections.count - shown.count
    return head + shown.flatMap { [""] + ($0.sentence + $0.nodes.flatMap(\.lines)).map { "  " + $0 } }
      + (rest > 0 ? ["", "  and \(rest) more sentence\(rest == 1 ? "" : "s"), in which it comes less far"] : [])
  }

  private var summary: String {
    switch verdict {
    case .found: "finds \(sections.count == 1 ? "a fact" : "\(sections.count) facts") here"
    case .dropped: "holds here, and yet there is no fact of it"
    case .stopped: "does not hold here"
    case .nothingRead: "has nothing to read: the text has no sentence of an article’s body"
    }
  }

  /// One object, all sentences in it.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("rule", rule)
      if let note { json.member("note", note) }
      if let location { json.write(location) }
      json.member("verdict", verdict.rawValue)
      json.array("sentences") { json in
        for section in sections {
          json.object { json in
            json.array("marked") { json in for line in section.sentence { json.value(line) } }
            json.nodes("explanation", section.nodes)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
