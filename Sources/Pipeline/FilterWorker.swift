import DocumentModel
package import Intake
import Records

/// Reads the records of a filter's lines to their facts, one line after the other: a line of JSON for each, whatever is in it.
package struct FilterWorker: BatchWorker, ~Copyable {
  private var processor: ArticleProcessor

  package init(processor: consuming ArticleProcessor) {
    self.processor = processor
  }

  package static func heldBytes(by line: RecordLine) -> Int { line.heldBytes }

  package mutating func process(_ line: RecordLine) -> FilterOutcome {
    let record = line.record
    do throws(FailureRecord) {
      let reading = try processor.read(try Self.article(record), through: .resolve)
      return FilterOutcome(of: record, reading)
    } catch {
      return FilterOutcome(of: record, error)
    }
  }

  private static func article(_ record: ArticleRecord) throws(FailureRecord) -> RawArticle {
    switch record.contents {
    case .success(let article): return article
    case .failure(let error): throw FailureRecord(error, of: record.id ?? "")
    }
  }
}
