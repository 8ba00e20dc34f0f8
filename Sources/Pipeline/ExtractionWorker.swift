import DocumentModel
package import Records

/// Reads articles to their facts and renders these as the output wants them, one article after the other.
package struct ExtractionWorker: BatchWorker, ~Copyable {
  private var processor: ArticleProcessor
  private let format: any FactFormat

  package init(processor: consuming ArticleProcessor, format: any FactFormat) {
    self.processor = processor
    self.format = format
  }

  package mutating func process(_ input: ArticleInput) -> ArticleOutcome {
    do throws(FailureRecord) {
      let article = try input.load()
      return outcome(of: try processor.read(article, through: .resolve), byteCount: article.bytes.count)
    } catch {
      return Self.outcome(of: error)
    }
  }

  private func outcome(of reading: ArticleReading, byteCount: Int) -> ArticleOutcome {
    var tally = Tally()
    tally.articles = 1
    tally.bytes = byteCount
    tally.timings = reading.timings
    let chunks = tally.timings.measureRecords { format.render(reading.records) }
    let limits = reading.limits
    tally.limits = limits.count
    tally.count(reading.facts ?? [])
    return ArticleOutcome(article: reading.article, chunks: chunks, failures: limits, tally: tally)
  }

  private static func outcome(of failure: FailureRecord) -> ArticleOutcome {
    var tally = Tally()
    tally.articles = 1
    tally.failedArticles = 1
    return ArticleOutcome(article: failure.article, chunks: [], failures: [failure], tally: tally)
  }
}
