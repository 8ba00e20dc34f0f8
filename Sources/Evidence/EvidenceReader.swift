import DocumentModel
import Foundation
import GRDB
import Hashing
import Normalization
import Records
package import Store
import Unpacking
package import UnicodeSupport

/// Reads the articles of a store with their facts in place. In: a store. Out: for each article its bytes, text, zones and
/// facts, or why it cannot be shown.
///
/// Nothing but the store is needed: neither the drop nor the rules. `EvidenceReaderTests` covers it.
package struct EvidenceReader: ~Copyable {
  private let store: Store
  private var normalizer: Normalizer
  private let facts = FactRecordReader()

  /// - Throws: `ICUError` where ICU's data are missing.
  package init(_ store: Store) throws(ICUError) {
    self.store = store
    normalizer = try Normalizer()
  }

  /// Gives all current articles, one after the other, by their names.
  package mutating func articles(_ body: (Result<EvidenceArticle, EvidenceError>) throws -> Void) throws {
    for id in try ids { try body(try article(id)) }
  }

  /// The rows of all current articles, by their names.
  package var ids: [Int64] {
    get throws(StoreError) {
      try store.read { try Int64.fetchAll($0, sql: "SELECT id FROM article WHERE current ORDER BY name, id") }
    }
  }

  /// One article.
  /// - Throws: `StoreError` where the store does not answer, or has no such row.
  package mutating func article(_ id: Int64) throws(StoreError) -> Result<EvidenceArticle, EvidenceError> {
    let row = try EvidenceRow.read(id, from: store)
    do throws(EvidenceError) {
      return .success(try article(row))
    } catch {
      return .failure(error)
    }
  }

  /// One article as it arrived, with its facts as they are written.
  package func stored(_ id: Int64) throws(StoreError) -> Result<StoredArticle, EvidenceError> {
    let row = try EvidenceRow.read(id, from: store)
    do throws(EvidenceError) {
      return .success(StoredArticle(raw: try raw(row), fallback: row.fallback, facts: try lines(row)))
    } catch {
      return .failure(error)
    }
  }

  private mutating func article(_ row: EvidenceRow) throws(EvidenceError) -> EvidenceArticle {
    let raw = try raw(row)
    let text: NormalizedText
    do {
      text = try normalizer.normalize(raw, fallback: row.fallback)
    } catch {
      throw row.error(.unreadable, error.message)
    }
    return EvidenceArticle(
      id: row.id, name: row.name, document: row.document, version: row.version, state: row.state, metadata: row.metadata,
      markup: row.markup, contentHash: row.contentHash, bytes: raw.bytes, text: text, blocks: try row.blocks(in: text),
      facts: try lines(row).map(\.line.record))
  }

  /// The article as it arrived.
  private func raw(_ row: EvidenceRow) throws(EvidenceError) -> RawArticle {
    guard let packed = row.packed else {
      throw row.error(.noSource, "the store has no bytes of it; sukien run, with its file in the drop, puts them there")
    }
    guard let bytes = Frame.unpack(packed, count: row.size), Digest.sha256(bytes) == row.contentHash else {
      throw row.error(.damagedSource, "the bytes in the store are not those that were read (\(row.contentHash))")
    }
    return RawArticle(name: row.name, bytes: bytes, markup: row.markup, metadata: row.metadata)
  }

  private func lines(_ row: EvidenceRow) throws(EvidenceError) -> [StoredArticle.Fact] {
    var lines: [StoredArticle.Fact] = []
    for fact in row.facts {
      let json = Array(fact.json.utf8)
      do {
        let record = row.inOrder(try facts.record(in: json, line: 1), of: fact)
        lines.append(StoredArticle.Fact(row: fact.row, line: ProcessedArticle.Line(record: record, json: json)))
      } catch {
        throw row.error(.damagedRecord, "fact \(fact.id): \(error.reason)")
      }
    }
    return lines
  }
}
