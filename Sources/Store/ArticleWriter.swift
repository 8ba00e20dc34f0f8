import DocumentModel
import Foundation
import GRDB
import Records

/// Writes articles that were read: a new version, or the same one anew.
struct ArticleWriter {
  let db: Database
  let ledger: Ledger
  let run: Run

  /// - Parameter known: the article that was at this place before.
  /// - Returns: the article's row.
  func write(
    _ read: ProcessedArticle, _ content: Sighting.Content, _ sighting: Sighting, place: Int64, known: Int64?
  ) throws -> Int64 {
    let document = ledger.document(content, at: sighting.key, stating: read.metadata.url)
    let old = try same(content, place: place, known: known)
    let version = old?.document == document ? old?.version : nil
    let row = Row(
      document: document, version: try version ?? nextVersion(of: document), place: place, read: read, content: content,
      name: sighting.name)
    let article = try store(row, in: old?.id)
    try settle(article, row)
    try keep(read.source, of: content)
    try FactWriter(db, article: article).replace(with: read.facts)
    return article
  }

  /// Bytes are kept once, however many articles have them.
  private func keep(_ source: ProcessedArticle.Source?, of content: Sighting.Content) throws {
    guard let source else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO source (hash, size, packed) VALUES (?, ?, ?)")
      .execute(arguments: [content.hash, content.size, Data(source.packed)])
  }

  private struct Row {
    var document: String
    var version: Int
    var place: Int64
    var read: ProcessedArticle
    var content: Sighting.Content
    var name: String
  }

  /// The row that this very text has already: read here before, or at a place where it is no more.
  private func same(_ content: Sighting.Content, place: Int64, known: Int64?) throws -> Ledger.Article? {
    if let known, let article = try ledger.article(known, in: db), article.contentHash == content.hash,
      article.place == place || article.isCurrent
    {
      return article
    }
    let holder = try ledger.holder(of: content, in: db)
    return holder?.place == place ? holder : nil
  }

  private func nextVersion(of document: String) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT max(version) FROM article WHERE document = ?")
    return 1 + (try Int.fetchOne(statement, arguments: [document]) ?? 0)
  }

  private static let columns = [
    "document", "version", "current", "place", "name", "state", "contentHash", "metadataHash", "size", "markup", "encoding",
    "published", "title", "author", "source", "url", "run", "program", "pack", "settings", "words",
    "text", "zones",
  ]

  private func store(_ row: Row, in old: Int64?) throws -> Int64 {
    let places = Array(repeating: "?", count: Self.columns.count).joined(separator: ", ")
    let columns = Self.columns.joined(separator: ", ")
    guard let old else {
      try db.cachedStatement(sql: "INSERT INTO article (\(columns)) VALUES (\(places))").execute(arguments: arguments(row))
      return db.lastInsertedRowID
    }
    try db.cachedStatement(sql: "UPDATE article SET (\(columns)) = (\(places)) WHERE id = ?")
      .execute(arguments: arguments(row) + [old])
    return old
  }

  private func arguments(_ row: Row) -> StatementArguments {
    let (content, metadata) = (row.content, row.read.metadata)
    return [
      row.document, row.version, false, row.place, row.name.storable, row.read.state.rawValue, content.hash,
      content.metadataHash, content.size, String(describing: content.markup), metadata.encoding?.rawValue,
      metadata.published?.iso, metadata.title?.storable, metadata.author?.storable, metadata.source?.storable,
      metadata.url?.storable, run.id, run.program, run.pack, ledger.basis.written(consulted: row.read.consulted),
      row.read.words.map { Data($0) }, row.read.source?.text.storable, row.read.source?.zones,
    ]
  }

  /// The newest version of a document that could be read is the current one: what stands there instead now and cannot be
  /// read takes no facts away.
  private func settle(_ article: Int64, _ row: Row) throws {
    guard row.read.state != .failed else { return }
    let newer = try db.cachedStatement(sql: "SELECT 1 FROM article WHERE document = ? AND version > ? AND current")
    guard try Int.fetchOne(newer, arguments: [row.document, row.version]) == nil else { return }
    try db.cachedStatement(sql: "UPDATE article SET current = (id = ?) WHERE document = ? AND (current OR id = ?)")
      .execute(arguments: [article, row.document, article])
  }
}
