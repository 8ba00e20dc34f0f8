package import DocumentModel

extension JSONWriter {
  /// A span as `[start, end]`.
  package mutating func value(_ span: SourceSpan) {
    array {
      $0.value(span.start)
      $0.value(span.end)
    }
  }

  package mutating func member(_ name: String, _ span: SourceSpan) {
    array(name) {
      $0.value(span.start)
      $0.value(span.end)
    }
  }

  /// The member `pieces`, for words that stand apart; nothing for others.
  package mutating func pieces(_ pieces: [SourceSpan]) {
    guard pieces.count > 1 else { return }
    array("pieces") { json in for piece in pieces { json.value(piece) } }
  }

  /// The value of a role: a number or a text.
  package mutating func member(_ name: String, _ value: RoleValue.Value) {
    switch value {
    case .number(let number): member(name, number)
    case .text(let text): member(name, text)
    }
  }

  /// A member that is left out where there is no value.
  package mutating func optional(_ name: String, _ value: String?) {
    if let value { member(name, value) }
  }
}
