package import DocumentModel

/// What there is to say of a rule and a text.
package struct RuleAnswer: Sendable {
  package enum Verdict: String, Sendable {
    /// The rule finds a fact in the text.
    case found
    /// Its head holds, and yet there is no fact.
    case dropped
    /// Its head does not hold.
    case stopped
    /// The text has no sentence that is read for facts.
    case nothingRead = "nothing-read"
  }

  /// What is said of one sentence.
  package struct Section: Sendable {
    /// The sentence with marks under its words, `~` under what was passed and `^` where it stopped.
    package var sentence: [String]
    package var nodes: [ExplanationNode]
  }

  package let rule: String
  package let note: String?
  package let location: SourceLocation?
  package internal(set) var verdict = Verdict.nothingRead
  /// The one to look at first stands first.
  package internal(set) var sections: [Section] = []

  init(rule: String, note: String?, location: SourceLocation?) {
    self.rule = rule
    self.note = note
    self.location = location
  }
}
