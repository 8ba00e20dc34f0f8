/// Why a decision cannot be kept: what is wrong with it, and what to do.
package struct DecisionRefusal: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// No current fact has this id: it was read again meanwhile.
    case noFact
    /// There is no such decision, or none left that could be undone.
    case noDecision
    /// What is to be undone is undone already.
    case undone
    /// The event has no such role, or the role no such value.
    case noRole
    /// The value is none of what the role holds.
    case badValue
    /// The words are not within the article, or begin or end within a letter.
    case badSpan
    /// Not written as decisions are.
    case badRequest
  }

  package let code: Code
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Whether it would have been right at another time.
  package var isConflict: Bool { [.noFact, .noDecision, .undone].contains(code) }
}
