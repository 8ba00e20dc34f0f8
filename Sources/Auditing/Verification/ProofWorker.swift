package import Evidence
package import Pipeline
package import Store
import DocumentModel
import Records

/// Proves the facts of a store against the bytes that they were found in and the rules that found them, article by article.
///
/// Three things are held against each other, each of which is evidence of its own: the columns against the line of JSON
/// that they were written from; the words at every span of bytes against the quote; and what the rules find now, in those
/// very bytes, against what is stored.
package struct ProofWorker: BatchWorker, ~Copyable {
  private let store: Store
  private let reader: EvidenceReader
  private var processor: ArticleProcessor

  package init(store: Store, reader: consuming EvidenceReader, processor: consuming ArticleProcessor) {
    self.store = store
    self.reader = reader
    self.processor = processor
  }

  /// - Parameter id: a row of `article`.
  package mutating func process(_ id: Int64) -> ArticleProof {
    do throws(StoreError) {
      switch try reader.stored(id) {
      case .success(let article): return try prove(article)
      case .failure(let error):
        var proof = ArticleProof(article: error.article)
        proof.drifts = [Self.drift(error)]
        return proof
      }
    } catch {
      var proof = ArticleProof(article: "")
      proof.failure = error
      return proof
    }
  }

  private mutating func prove(_ article: StoredArticle) throws(StoreError) -> ArticleProof {
    var proof = ArticleProof(article: article.raw.name)
    let records = article.facts.map(\.line.record)
    proof.factCount = records.count
    proof.drifts += try columnDrifts(article)
    do throws(FailureRecord) {
      let reading = try processor.read(article.raw, through: .resolve, encoding: article.fallback)
      let quotes = QuoteCheck(reading.recordBuilder, reading.text)
      for record in records { proof.drifts += quotes.drifts(in: record, spanCount: &proof.spanCount) }
      proof.drifts += RecordComparison(article: article.raw.name).drifts(stored: records, found: reading.records)
    } catch {
      proof.drifts.append(
        Drift(.record, article: article.raw.name, subject: "text", stored: "\(records.count) facts", found: error.message))
    }
    return proof
  }

  private func columnDrifts(_ article: StoredArticle) throws(StoreError) -> [Drift] {
    let rules = Dictionary(article.facts.map { ($0.line.record.id, $0.line.record.rule) }) { first, _ in first }
    return try store.differences(article.facts.map { ($0.row, $0.line) }).map { difference in
      Drift(
        .column, article: article.raw.name, fact: difference.fact, rule: rules[difference.fact], subject: difference.cell,
        stored: difference.stored, found: difference.written)
    }
  }

  private static func drift(_ error: EvidenceError) -> Drift {
    let code: Drift.Code =
      switch error.code {
      case .noSource, .damagedSource: .source
      case .unreadable, .damagedRecord: .record
      }
    return Drift(code, article: error.article, subject: code == .source ? "bytes" : "record", stored: error.message, found: "")
  }
}
