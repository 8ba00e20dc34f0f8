package import Pipeline
import DocumentModel
package import Intake
import Records
package import RuleProgram
package import UnicodeSupport

/// Reads articles by two packs of rules and tells what differs, one article after the other.
package struct DiffWorker: BatchWorker, ~Copyable {
  private var old: ArticleProcessor
  private var new: ArticleProcessor
  private let identifying: [String: Set<String>]

  /// - Throws: `ICUError` where ICU's data are missing.
  package init(old: RulePack, new: RulePack, settings: ProcessorSettings) throws(ICUError) {
    let one = try ArticleProcessor(pack: old, settings: settings)
    let other = try ArticleProcessor(pack: new, settings: settings)
    self.old = one
    self.new = other
    identifying = Self.identifying(old).merging(Self.identifying(new)) { $0.union($1) }
  }

  private static func identifying(_ pack: RulePack) -> [String: Set<String>] {
    Dictionary(pack.events.map { ($0.name, Set($0.roles.filter(\.identifies).map(\.name))) }) { $0.union($1) }
  }

  package mutating func process(_ item: DropItem) -> ArticleDiff {
    var tally = item.tally
    do throws(FailureRecord) {
      let article = try item.load()
      tally.bytes = article.bytes.count
      let (one, other) = (try old.read(article, through: .resolve), try new.read(article, through: .resolve))
      return diff(one, other, tally)
    } catch {
      tally.countUnread()
      return ArticleDiff(article: error.article, changes: [], same: 0, failures: [error], tally: tally)
    }
  }

  private func diff(_ one: ArticleReading, _ other: ArticleReading, _ tally: Tally) -> ArticleDiff {
    var tally = tally
    let (olds, news) = (one.records, other.records)
    let changes = changes(olds, news)
    let limits = one.limits + other.limits.filter { !one.limits.contains($0) }
    tally.count(other.facts ?? [])
    tally.limits = limits.count
    let same = news.count - changes.count { $0.kind != .lost }
    return ArticleDiff(article: other.article, changes: changes, same: same, failures: limits, tally: tally)
  }

  private func changes(_ olds: [FactRecord], _ news: [FactRecord]) -> [FactChange] {
    let pairs = FactPairs(olds, news, identifying: identifying)
    let numbers = Dictionary(olds.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let isSameTotal = { (old: String, new: String) in
      numbers[old].flatMap { pairs.newOfOld[$0] }.map { news[$0].id == new } ?? false
    }
    return pairs.pairs.compactMap { pair in
      switch (pair.old.map { olds[$0] }, pair.new.map { news[$0] }) {
      case (let old?, let new?): FactChange(old, new, isSameTotal: isSameTotal)
      case (let old?, nil): FactChange(lost: old)
      case (nil, let new?): FactChange(added: new)
      case (nil, nil): nil
      }
    }
  }
}
