import Foundation
import GRDB

extension Ledger {
  /// A row of `place`, as far as verdicts need it.
  struct Place {
    var id: Int64
    var state: ArticleState
    var code: String?
    var message: String?
    var offset: Int?
    var article: Int64?
    var contentHash: String?
  }

  /// A row of `article`, as far as verdicts need it.
  struct Article {
    var id: Int64
    var document: String
    var version: Int
    var isCurrent: Bool
    var place: Int64
    var state: ArticleState
    var contentHash: String
    var metadataHash: String
    var pack: String
    var program: String
    var settings: String
    var words: [UInt8]?
    /// As it came, or as the article itself states it.
    var url: String?
  }

  func place(_ key: String, in db: Database) throws -> Place? {
    guard let dropFolder else { return nil }
    let statement = try db.cachedStatement(
      sql: "SELECT id, state, code, message, offset, article, contentHash FROM place WHERE dropFolder = ? AND key = ?")
    return try Row.fetchOne(statement, arguments: [dropFolder, key.storable]).map { row in
      Place(
        id: row[0], state: Self.state(row[1]), code: row[2], message: row[3], offset: row[4], article: row[5],
        contentHash: row[6])
    }
  }

  func article(_ id: Int64, in db: Database) throws -> Article? { try article(where: "a.id = ?", [id], in: db) }

  /// The article under which the facts of these bytes stand.
  func holder(of content: Sighting.Content, in db: Database) throws -> Article? {
    try article(
      where: "a.contentHash = ? AND a.current AND a.markup = ?", [content.hash, String(describing: content.markup)], in: db)
  }

  private func article(where condition: String, _ arguments: StatementArguments, in db: Database) throws -> Article? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT a.id, a.document, a.version, a.current, a.place, a.state, a.contentHash, a.metadataHash, k.hash, g.digest,
          a.settings, a.words, a.url
        FROM article a JOIN pack k ON k.id = a.pack JOIN program g ON g.id = a.program WHERE \(condition) ORDER BY a.id
        """)
    return try Row.fetchOne(statement, arguments: arguments).map(Self.article)
  }

  static func article(_ row: Row) -> Article {
    Article(
      id: row[0], document: row[1], version: row[2], isCurrent: row[3], place: row[4], state: state(row[5]),
      contentHash: row[6], metadataHash: row[7], pack: row[8], program: row[9], settings: row[10],
      words: (row[11] as Data?).map(Array.init), url: row[12])
  }

  /// The column is checked by the schema.
  private static func state(_ name: String) -> ArticleState { ArticleState(rawValue: name) ?? .failed }
}
