package import DocumentModel

/// What a run, or a part of one, came to.
package struct Tally: Sendable, Hashable {
  package var articles = 0
  package var failedArticles = 0
  package var limits = 0
  /// Bytes of all articles, as they lay on disk.
  package var bytes = 0
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
    bytes += other.bytes
    facts.merge(other.facts, uniquingKeysWith: +)
    findings.merge(other.findings, uniquingKeysWith: +)
    timings.add(other.timings)
  }

  package mutating func count(_ facts: [Fact]) {
    for fact in facts {
      self.facts[fact.event, default: 0] += 1
      for finding in fact.findings {
        findings[FindingKind(check: finding.check, verdict: finding.verdict), default: 0] += 1
      }
    }
  }
}
