import EvidenceSupport
import Foundation
import PackSupport
import Pipeline
import RuleProgram
import TestSupport

@testable import Auditing

/// Stores of small articles, read by the rules of the repository.
enum AuditedStores {
  private static let pack = Result { try Articles.pack() }

  /// The articles of a folder, but for what is expected of them.
  static func store(of folder: URL) throws -> StoredArticles {
    try store(
      try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.lastPathComponent != "expected.txt" }
        .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) })
  }

  static func store(_ articles: [(name: String, text: String)]) throws -> StoredArticles {
    let stored = try StoredArticles(try pack.get())
    for article in articles { try stored.lay(article.name, article.text) }
    try stored.run()
    return stored
  }

  static func conflicts(_ stored: StoredArticles, listingAgreement: Bool = true) throws -> ConflictReport {
    var report = ConflictReport(listingAgreement: listingAgreement)
    try ConflictAuditor(events: try pack.get().events).audit(stored.store, into: &report)
    return report
  }

  static func doubts(_ stored: StoredArticles, _ verdicts: [Doubt.Verdict] = Doubt.Verdict.allCases) throws -> DoubtReport {
    let pack = try pack.get()
    var report = DoubtReport(verdicts: verdicts)
    try FactAuditor(
      events: pack.events, differences: pack.wordLists[AuditList.difference.rawValue] ?? [],
      goals: pack.wordLists[AuditList.goal.rawValue] ?? []
    ).audit(stored.store, into: &report)
    return report
  }
}
