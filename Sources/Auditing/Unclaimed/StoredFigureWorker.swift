package import Evidence
import Pipeline
import Records
package import Store

/// Tells what became of the figures of a store's articles, from the bytes that the store keeps.
package struct StoredFigureWorker: BatchWorker, ~Copyable {
  private let reader: EvidenceReader
  private var worker: FigureWorker

  package init(reader: consuming EvidenceReader, worker: consuming FigureWorker) {
    self.reader = reader
    self.worker = worker
  }

  /// - Parameter id: a row of `article`.
  package mutating func process(_ id: Int64) -> Result<ArticleAudit, StoreError> {
    var tally = Tally()
    tally.articles = 1
    do throws(StoreError) {
      switch try reader.stored(id) {
      case .success(let article): return .success(worker.audit(article.raw, tally, encoding: article.fallback))
      case .failure(let error):
        let failure = FailureRecord(article: error.article, code: error.code.rawValue, message: error.message)
        return .success(FigureWorker.audit(failure, tally))
      }
    } catch {
      return .failure(error)
    }
  }
}
