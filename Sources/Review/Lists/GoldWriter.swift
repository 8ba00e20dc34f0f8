import Evidence
import Foundation
import Records
package import Store

/// Writes articles of which every fact was decided as gold: what is right in them, against which an extraction can be scored.
///
/// In: a store. Out: a folder with `gold/`, a file of JSON an article, and `texts/`, the articles themselves under the names that
/// facts have them by, each with a companion that states what was known of it when it was read: its day is that of its facts.
/// What was rejected stands among the `notFacts`, what was corrected as it was corrected. A fact that no rule has found yet is
/// missing in it: it measures precision, and what other rules lose.
package struct GoldWriter: Sendable {
  /// An article that is no gold.
  package struct LeftOut: Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable, CaseIterable {
      /// Some of its facts were not decided.
      case unfinished
      /// A page, or in another encoding: scorers look for the quotes in the file as it is.
      case noPlainText = "no plain text"
      /// Its bytes cannot be read, or its name is no path.
      case unreadable
    }

    package var article: String
    package var reason: Reason
  }

  /// What was written.
  package struct Outcome: Sendable, Hashable {
    package internal(set) var articles = 0
    package internal(set) var facts = 0
    package internal(set) var rejected = 0
    package internal(set) var leftOut: [LeftOut] = []
  }

  private let store: Store
  private let folder: String

  package init(_ store: Store, to folder: String) {
    self.store = store
    self.folder = folder
  }

  /// - Throws: `StoreError`, `OutputError`, `ICUError`.
  package func write() throws -> Outcome {
    let reviews = try store.reviews().reduce(into: [:]) { $0[ArticleFact(article: $1.article, fact: $1.factID)] = $1 }
    var outcome = Outcome()
    var reader = try EvidenceReader(store)
    try reader.articles { shown in
      switch shown {
      case .failure(let error): outcome.leftOut.append(LeftOut(article: error.article, reason: .unreadable))
      case .success(let article): try write(article, reviews, &outcome)
      }
    }
    return outcome
  }

  private struct ArticleFact: Hashable {
    var article: Int64
    var fact: String
  }

  private func write(_ article: EvidenceArticle, _ reviews: [ArticleFact: FactReview], _ outcome: inout Outcome) throws {
    guard !article.facts.isEmpty else { return }
    let decided = article.facts.compactMap { reviews[ArticleFact(article: article.id, fact: $0.id)] }.filter(\.state.isDecided)
    let isFinished = decided.count == article.facts.count
    let reason: LeftOut.Reason? =
      !isFinished ? .unfinished : !GoldText.isPlain(article) ? .noPlainText : !isPath(article.name) ? .unreadable : nil
    if let reason { return outcome.leftOut.append(LeftOut(article: article.name, reason: reason)) }
    // What is no file of its own, as a line of JSON is, becomes one that extraction takes for an article.
    let name = article.name.hasSuffix(Self.ending) ? article.name : article.name + Self.ending
    let gold = GoldArticle(article, decided, name: name)
    try put(gold.json, "gold/\(file(outcome.articles, name)).json")
    try put(article.bytes, "texts/\(name)")
    if let companion = gold.companion { try put(companion, "texts/\(name.dropLast(Self.ending.count)).meta.json") }
    outcome.articles += 1
    outcome.facts += gold.facts.count
    outcome.rejected += gold.rejected.count
  }

  private static let ending = ".txt"

  private func put(_ bytes: [UInt8], _ name: String) throws(OutputError) {
    let file = try OutputFile(at: (folder as NSString).appendingPathComponent(name))
    try file.write(bytes)
    try file.commit()
  }

  /// Whether a name stays within its folder.
  private func isPath(_ name: String) -> Bool {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return steps.allSatisfy { !["", ".", ".."].contains($0) } && !name.utf8.contains(0)
  }

  /// A name for the file of gold: its number, and what can stand in a name.
  private func file(_ number: Int, _ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let plain = last.map { $0.isLetter || $0.isNumber || "._-".contains($0) ? $0 : "_" }
    return String(format: "%05d-", number + 1) + String(plain.prefix(80))
  }
}
