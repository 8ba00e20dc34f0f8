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
  /// `vn:CODE` or `vn:CODE@DATE` where the value is an administrative unit, or the body of one, that is known.
  package var entity: String?

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
