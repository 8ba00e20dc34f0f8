package import Intake
package import Pipeline
import DocumentModel
import Records
import Store

/// Reads those articles of a drop that the store does not know as they are, one after the other.
package struct LedgerWorker: BatchWorker, ~Copyable {
  private var processor: ArticleProcessor
  private let settings: ProcessorSettings
  private let lookup: ArticleLookup

  package init(processor: consuming ArticleProcessor, settings: ProcessorSettings, lookup: ArticleLookup) {
    self.processor = processor
    self.settings = settings
    self.lookup = lookup
  }

  package static func heldBytes(by item: DropItem) -> Int { item.heldBytes }

  package mutating func process(_ item: DropItem) -> RunOutcome {
    var tally = item.tally
    switch lookup.look(at: item) {
    case .passedOver(let passedOver):
      return RunOutcome(result: .passedOver(passedOver), tally: tally)
    case .failure(let error):
      return RunOutcome(result: .failure(error), tally: tally)
    case .unreadable(let sighting):
      tally.countUnread()
      return RunOutcome(result: .sighting(sighting), tally: tally)
    case .article(let article, let content, let key, let task):
      tally.bytes = article.bytes.count
      let outcome = outcome(of: article, task, &tally)
      return RunOutcome(
        result: .sighting(Sighting(key: key, name: article.name, content: content, outcome: outcome)), tally: tally)
    }
  }

  private mutating func outcome(of article: RawArticle, _ task: ArticleLookup.Task, _ tally: inout Tally) -> Sighting.Outcome {
    switch task {
    case .leave, .leaveAsDuplicate: .skipped
    case .keep(let pack): .stillValid(since: pack)
    case .read: .processed(read(article, &tally))
    }
  }

  private mutating func read(_ article: RawArticle, _ tally: inout Tally) -> ProcessedArticle {
    do throws(FailureRecord) {
      let reading = try processor.read(article, through: .resolve)
      tally.timings = reading.timings
      tally.limits = reading.limits.count
      tally.count(reading.facts ?? [])
      return processed(reading, article, &tally)
    } catch {
      tally.countUnread()
      return ProcessedArticle(
        state: .failed, facts: [], problems: [error], metadata: article.metadata,
        consulted: Set(settings.consulted(for: article).map(\.rawValue)))
    }
  }

  private func processed(_ reading: ArticleReading, _ article: RawArticle, _ tally: inout Tally) -> ProcessedArticle {
    let facts = tally.timings.measureRecords { reading.records.map(Self.line) }
    let limits = reading.limits
    return ProcessedArticle(
      state: limits.allSatisfy(\.isRoutine) ? .done : .partial, facts: facts, problems: limits, metadata: reading.metadata,
      consulted: Set(reading.consulted.map(\.rawValue)), words: processor.words(of: reading).bytes, source: ProcessedArticle.Source(of: article, reading))
  }

  private static func line(_ record: FactRecord) -> ProcessedArticle.Line {
    var json = JSONWriter()
    record.write(to: &json)
    return ProcessedArticle.Line(record: record, json: json.bytes)
  }
}
