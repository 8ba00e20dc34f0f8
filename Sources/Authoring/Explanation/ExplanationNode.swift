package import DocumentModel
package import Records

/// One thing that an explanation says, with what it rests on below it. Text and JSON are two ways to write the same tree.
package struct ExplanationNode: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// A heading over what stands below it.
    case head, rivals, roles, findings, repeats, sentence
    /// Words of the text and the element of a pattern that they satisfy.
    case element
    /// How a mention is made, and how else its words can be read.
    case mention, reading
    /// Another head over the same words, or what became of one.
    case rival, outcome
    /// A role with its value, a role without any, where a value comes from, and what was passed over for it.
    case role, unfilled, origin, candidate
    /// A step on the way from words to a value.
    case step
    case finding, `repeat`, part, total
    /// What an attempt wanted at the point where it stopped, and the nearest that would have done.
    case wanted, nearest, attempt
  }

  package var kind: Kind
  /// The role that it is about.
  package var role: String?
  /// What is said, in words.
  package var text: String
  /// The words of the article that it is said of.
  package var words: FactRecord.Place?
  /// Where the rule files say so.
  package var location: SourceLocation?
  package var children: [ExplanationNode]

  package init(
    _ kind: Kind, _ text: String, role: String? = nil, words: FactRecord.Place? = nil, at location: SourceLocation? = nil,
    children: [ExplanationNode] = []
  ) {
    self.role = role
    self.kind = kind
    self.text = text
    self.words = words
    self.location = location
    self.children = children
  }

  /// A line, and below it, further in, the lines of what it rests on.
  package var lines: [String] {
    let place = location.map { "  \($0)" } ?? ""
    return [text + place] + children.flatMap(\.lines).map { "  " + $0 }
  }

  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", kind.rawValue)
      if let role { json.member("role", role) }
      json.member("text", text)
      if let words {
        json.member("words", words.text)
        json.member("bytes", words.bytes)
      }
      if let location { json.write(location) }
      if !children.isEmpty { json.nodes("children", children) }
    }
  }
}

extension JSONWriter {
  /// The members `file`, `line` and `column`.
  mutating func write(_ location: SourceLocation) {
    member("file", location.file)
    member("line", location.line)
    member("column", location.column)
  }

  mutating func nodes(_ name: String, _ nodes: [ExplanationNode]) {
    array(name) { json in for node in nodes { node.write(to: &json) } }
  }
}
