package import DocumentModel

/// What a run, or a part of one, came to.
package struct Tally: Sendable, Hashable {
  package var articles = 0
  package var failedArticles = 0
  package var limits = 0
  /// What was found and is no article.
  package var passedOver = 0
  /// Bytes of all articles, out of their containers.
  package var bytes = 0
  /// Bytes of the files of the drop that are done with.
  package var diskBytes = 0
  package var facts: [String: Int] = [:]
  package var findings: [FindingKind: Int] = [:]
  package var timings = StageTimings()

  package struct FindingKind: Sendable, Hashable, Comparable {
    package var check: Finding.Check
    package var verdict: Finding.Verdict

    package static func < (a: FindingKind, b: FindingKind) -> Bool {
      (a.check.rawValue, a.verdict.rawValue) < (b.check.rawValue, b.verdict.rawValue)
    }
  }

  package init() {}

  package var factCount: Int { facts.values.reduce(0, +) }
  package var findingCount: Int { findings.values.reduce(0, +) }

  package mutating func add(_ other: Tally) {
    articles += other.articles
    failedArticles += other.failedArticles
    limits += other.limits
    passedOver += other.passedOver
    bytes += other.bytes
    diskBytes += other.diskBytes
    facts.merge(other.facts, uniquingKeysWith: +)
    findings.merge(other.findings, uniquingKeysWith: +)
    timings.add(other.timings)
  }

  /// An item of which nothing could be read.
  package mutating func countUnread() { failedArticles = articles }

  package mutating func count(_ facts: [Fact]) {
    for fact in facts {
      self.facts[fact.event, default: 0] += 1
      for finding in fact.findings {
        findings[FindingKind(check: finding.check, verdict: finding.verdict), default: 0] += 1
      }
    }
  }
}
