import DocumentModel
import Foundation
import GRDB
import Records
import Store

/// What the store has of an article.
struct EvidenceRow {
  struct Fact {
    var row: Int64
    var id: String
    var json: String
  }

  var id: Int64
  var name: String
  var document: String
  var version: Int
  var state: ArticleState
  var contentHash: String
  var size: Int
  var markup: Markup
  var metadata: ArticleMetadata
  /// What `--encoding` said when it was read.
  var fallback: Encoding?
  var zones: String?
  var packed: [UInt8]?
  var facts: [Fact]

  static func read(_ id: Int64, from store: Store) throws(StoreError) -> EvidenceRow {
    let row: EvidenceRow? = try store.read { try Self.row(id, $0) }
    guard let row else { throw StoreError(.corrupt, path: store.path, reason: "has no article \(id) any more; open it again") }
    return row
  }

  private static func row(_ id: Int64, _ db: Database) throws -> EvidenceRow? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT a.name, a.document, a.version, a.state, a.contentHash, a.size, a.markup, a.encoding, a.published, a.title,
          a.author, a.source, a.url, a.settings, a.zones, s.packed
        FROM article a LEFT JOIN source s ON s.hash = a.contentHash WHERE a.id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    let facts = try db.cachedStatement(sql: "SELECT id, factID, json FROM fact WHERE article = ? ORDER BY id")
    return EvidenceRow(
      id: id, name: row[0], document: row[1], version: row[2], state: ArticleState(rawValue: row[3]) ?? .failed,
      contentHash: row[4], size: row[5], markup: Markup(rawValue: row[6]) ?? .none, metadata: metadata(row),
      fallback: setting("encoding", in: row[13]).flatMap(Encoding.init(rawValue:)), zones: row[14],
      packed: (row[15] as Data?).map(Array.init),
      facts: try Row.fetchAll(facts, arguments: [id]).map { Fact(row: $0[0], id: $0[1], json: $0[2]) })
  }

  private static func metadata(_ row: Row) -> ArticleMetadata {
    ArticleMetadata(
      published: (row[8] as String?).flatMap(CalendarTime.init(iso:)), url: row[12], title: row[9], author: row[10],
      source: row[11], encoding: (row[7] as String?).flatMap(Encoding.init(rawValue:)))
  }

  /// `encoding=VISCII;published=`, as `ReadingBasis` writes it.
  private static func setting(_ name: String, in settings: String) -> String? {
    settings.split(separator: ";").first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  func error(_ code: EvidenceError.Code, _ message: String) -> EvidenceError {
    EvidenceError(article: name, code: code, message: message)
  }

  /// The blocks of the article; one, where the store does not tell them apart.
  func blocks(in text: NormalizedText) throws(EvidenceError) -> [EvidenceArticle.Block] {
    guard let zones else { return [EvidenceArticle.Block(zone: .body, span: TextSpan(0, text.utf8.count))] }
    let written = try? JSONDecoder().decode([WrittenBlock].self, from: Data(zones.utf8))
    guard let written else { throw error(.damagedRecord, "its list of zones is damaged: \(zones.prefix(60))") }
    return written.map { EvidenceArticle.Block(zone: $0.zone, span: text.map.text(of: $0.bytes)) }
  }

  private struct WrittenBlock: Decodable {
    var zone: Zone
    var bytes: SourceSpan

    init(from decoder: any Decoder) throws {
      var members = try decoder.unkeyedContainer()
      let name = try members.decode(String.self)
      guard let zone = Zone(rawValue: name) else {
        throw DecodingError.dataCorruptedError(in: members, debugDescription: "no zone is called \(name)")
      }
      self.zone = zone
      bytes = SourceSpan(try members.decode(Int.self), try members.decode(Int.self))
    }
  }

  /// The record with its roles as they are written: an object of JSON has no order once it is read.
  func inOrder(_ record: FactRecord, of fact: Fact) -> FactRecord {
    var record = record
    // Within the words of an article a quotation mark has a backslash in front, so that this occurs nowhere else.
    let places = record.roles.map { fact.json.range(of: "\"\($0.name)\":[")?.lowerBound ?? fact.json.endIndex }
    record.roles = zip(record.roles, places).sorted { $0.1 < $1.1 }.map(\.0)
    return record
  }
}
