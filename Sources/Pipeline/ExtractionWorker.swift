import DocumentModel
package import Intake
package import Records

/// Reads articles to their facts and renders these as the output wants them, one article after the other.
package struct ExtractionWorker: BatchWorker, ~Copyable {
  private var processor: ArticleProcessor
  private let format: any FactFormat

  package init(processor: consuming ArticleProcessor, format: any FactFormat) {
    self.processor = processor
    self.format = format
  }

  package mutating func process(_ item: DropItem) -> ArticleOutcome {
    var tally = item.tally
    do throws(FailureRecord) {
      let article = try item.load()
      tally.bytes = article.bytes.count
      return outcome(of: try processor.read(article, through: .resolve), tally)
    } catch {
      tally.countUnread()
      return ArticleOutcome(article: error.article, chunks: [], failures: [error], tally: tally)
    }
  }

  private func outcome(of reading: ArticleReading, _ tally: Tally) -> ArticleOutcome {
    var tally = tally
    tally.timings = reading.timings
    let chunks = tally.timings.measureRecords { format.render(reading.records) }
    let limits = reading.limits
    tally.limits = limits.count
    tally.count(reading.facts ?? [])
    return ArticleOutcome(article: reading.article, chunks: chunks, failures: limits, tally: tally)
  }
}
