/// What somebody says of a current fact, before it is checked and kept.
package struct DecisionDraft: Sendable, Hashable {
  package enum Act: Sendable, Hashable {
    case accept, reject, comment
    case correct(Correction)
  }

  /// The fact's id, of an article that is current.
  package var factID: String
  package var act: Act
  /// Why; a comment is nothing without.
  package var comment: String?
  /// The queue in which the fact came up.
  package var queue: String?

  package init(factID: String, act: Act, comment: String? = nil, queue: String? = nil) {
    self.factID = factID
    self.act = act
    self.comment = comment
    self.queue = queue
  }
}

/// Who decides, and where.
package struct Reviewer: Sendable, Hashable {
  package var name: String
  package var origin: Decision.Origin

  package init(_ name: String, origin: Decision.Origin = .review) {
    self.name = name
    self.origin = origin
  }
}
