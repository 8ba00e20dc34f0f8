/// One value of one role, normalized, with the words that it comes from.
package struct RoleValue: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case number(Double)
    case text(String)
  }

  /// Where a value comes from that no words of its own place state.
  package enum Inference: String, Sendable, Hashable {
    case total, list, section, focus, year, publication
  }

  package var value: Value
  /// The places of the words; several where they stand apart (`Ban Tuyên giáo … Quận ủy`).
  package var pieces: [TextSpan]
  package var comparator: Comparator?
  package var inferred: Inference?
  /// `vn:CODE` or `vn:CODE@DATE` where the value is an administrative unit that is known.
  package var entity: String?
  /// The same of the unit whose body, or part, the value is.
  package var belongsTo: String?
  /// The units of which the value, or what it belongs to, may be any, where nothing tells them apart.
  package var candidates: [String] = []

  package init(
    _ value: Value, pieces: [TextSpan], comparator: Comparator? = nil, inferred: Inference? = nil, entity: String? = nil
  ) {
    self.value = value
    self.pieces = pieces
    self.comparator = comparator
    self.inferred = inferred
    self.entity = entity
  }

  /// The smallest span that covers all pieces.
  package var span: TextSpan {
    pieces.dropFirst().reduce(pieces.first ?? TextSpan(0, 0)) { $0.hull($1) }
  }
}
