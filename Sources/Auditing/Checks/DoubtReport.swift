/// What an audit of the figures of a store came to: those that are to be looked at, the worst first, and how many there
/// are of each kind.
package struct DoubtReport: Sendable {
  struct Kind: Hashable {
    var check: Doubt.Check
    var verdict: Doubt.Verdict
  }

  /// The checks and verdicts that are listed; others are counted.
  let checks: Set<Doubt.Check>
  let verdicts: Set<Doubt.Verdict>
  package private(set) var doubts: [Doubt] = []
  private(set) var counts: [Kind: Int] = [:]
  package internal(set) var articles = 0
  package internal(set) var facts = 0
  /// Facts of events that the rules do not declare; nothing is known of their figures.
  package internal(set) var unknown = 0
  /// Articles whose figures were not looked up in their text, and why.
  package internal(set) var unseen: [String] = []

  package init(checks: [Doubt.Check] = Doubt.Check.allCases, verdicts: [Doubt.Verdict]) {
    self.checks = Set(checks)
    self.verdicts = Set(verdicts)
  }

  /// Whether nothing of what is listed is an accusation.
  package var isEmpty: Bool { !doubts.contains { $0.verdict.isAccusation } }

  /// Whether a doubt would be listed, so that it is worth keeping.
  func lists(_ doubt: Doubt) -> Bool { checks.contains(doubt.check) && verdicts.contains(doubt.verdict) }

  mutating func add(_ doubt: Doubt) {
    guard checks.contains(doubt.check) else { return }
    counts[Kind(check: doubt.check, verdict: doubt.verdict), default: 0] += 1
    if lists(doubt) { doubts.append(doubt) }
  }

  /// Puts the worst first, then what comes first in the articles.
  mutating func sort() {
    doubts.sort { $0.rank != $1.rank ? $0.rank.lexicographicallyPrecedes($1.rank) : $0.name < $1.name }
  }
}

extension Doubt {
  fileprivate var rank: [Int] { [Verdict.allCases.firstIndex(of: verdict) ?? 0] }

  fileprivate var name: (String, Int64, Int, Int, String, String) {
    (source.article, source.articleID, source.bytes.start, Check.allCases.firstIndex(of: check) ?? 0, source.fact, claim)
  }
}
