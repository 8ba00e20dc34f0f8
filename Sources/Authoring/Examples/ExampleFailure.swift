package import DocumentModel
package import RuleProgram

/// An example of a rule that does not hold, and in which way.
package struct ExampleFailure: Sendable {
  package enum Reason: Sendable, Hashable {
    /// No fact of the rule's event was made.
    case nothingFound
    /// As many facts as expected; those that differ, side by side.
    case wrongValues([Comparison])
    /// The same, where nothing differs but how many words of the right place were taken.
    case wrongExtent([Comparison])
    /// More than one thing is found where one is meant.
    case ambiguous(Ambiguity, [Fact])
    /// More or fewer facts than expected: those that were not made, and those that nobody expects.
    case wrongNumber(missing: [Example.Expectation], surplus: [Fact])
    /// Facts were made, but all by other rules of the event.
    case otherRule([Fact])
    /// What the rule made of its near-miss.
    case nearMissFound([Fact])
    case unreadable(String)
  }

  /// What leaves open which fact is meant.
  package enum Ambiguity: String, Sendable, Hashable {
    /// An expectation says so little that several of the found facts are as expected.
    case severalFit = "several-fit"
    /// Another rule of the event finds something else in the words of an expected fact.
    case severalFound = "several-found"
    /// The rule's head holds, but another rule of the event holds over the same words and has them.
    case wordsTaken = "words-taken"
  }

  /// An expected fact beside the found one that comes nearest.
  package struct Comparison: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
      package var role: String
      package var expected: [String]
      package var found: [RoleValue]
      /// What is found, where it is no value: the total of a part.
      package var foundFact: String?
      package var agrees: Bool
      package var remark: ValueRemark?
    }

    /// The place of the expectation among those of its example, from 1.
    package var number: Int
    package var rows: [Row]
  }

  package var rule: String
  package var location: SourceLocation
  package var reason: Reason
  /// What else is known of the rule's way through the sentence.
  package var notes: [String]
  /// The sentence as the stages see it, in whose bytes all spans count.
  package var utf8: [UInt8]

  init(_ example: Example, rule: String, text: NormalizedText?, reason: Reason, notes: [String]) {
    self.rule = rule
    self.location = example.location
    self.reason = reason
    self.notes = notes
    utf8 = text?.utf8 ?? Array(example.text.utf8)
  }
}

extension ExampleFailure.Reason {
  /// A stable name, which tests and scripts may rely on.
  package var code: String {
    switch self {
    case .nothingFound: "nothing-found"
    case .wrongValues: "wrong-value"
    case .wrongExtent: "wrong-extent"
    case .ambiguous: "ambiguous"
    case .wrongNumber(let missing, let surplus): missing.count > surplus.count ? "too-few-facts" : "too-many-facts"
    case .otherRule: "other-rule"
    case .nearMissFound: "near-miss-found"
    case .unreadable: "unreadable"
    }
  }

  /// Whether the rule has made less of the sentence than expected.
  var isLack: Bool {
    switch self {
    case .nothingFound, .otherRule, .ambiguous(.wordsTaken, _): true
    case .wrongNumber(let missing, _): !missing.isEmpty
    default: false
    }
  }
}
