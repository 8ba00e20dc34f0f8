package import DocumentModel

/// What articles say of the same thing: one body's figures for one event, at one time.
package struct Comparison: Sendable, Hashable {
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Two sources at least have figures that cannot both be right.
    case disagree
    /// Two sources at least have the same figures.
    case agree
    /// All articles have the words of one source.
    case copied
  }

  /// A figure of an article.
  package struct Figure: Sendable, Hashable {
    package var role: String
    package var value: Double
    package var comparator: Comparator?
    /// In digits, with its comparator.
    package var written: String
  }

  /// What one article says.
  package struct Statement: Sendable, Hashable {
    package var figures: [Figure]
    package var source: FactSource
    /// Which source it has its words from, from 1.
    package var sourceNumber: Int
    /// What is told elsewhere in the article: `period`, `actor`.
    package var borrowed: [String]
  }

  /// A role whose figures differ, with the figures that do, the smallest first.
  package struct Difference: Sendable, Hashable {
    package var role: String
    package var figures: [String]
  }

  package var verdict: Verdict
  package var body: String
  package var event: String
  /// What is counted: `unit lượt công dân`.
  package var traits: [String]
  package var isPart: Bool
  /// `period 2022-01-01/2022-06-30`
  package var time: String
  package var differences: [Difference]
  /// Why it may be no contradiction, and what else there is to know.
  package var doubts: [String]
  /// Whether a doubt is one of what is compared.
  package var isDoubtful: Bool
  /// By the names of their articles.
  package var statements: [Statement]

  /// How many sources have it; articles with the same words are one.
  package var sourceCount: Int { Set(statements.map(\.sourceNumber)).count }

  /// `UBND huyện Tân Lĩnh · CitizenReception · unit lượt công dân · period 2022-01-01/2022-06-30`
  package var heading: String {
    ([body, event + (isPart ? " (part)" : "")] + traits + [time]).joined(separator: " · ")
  }
}
