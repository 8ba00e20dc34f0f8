import GRDB
package import Records

/// The facts of all current articles, as they stand at one moment however long it takes to read them.
///
/// Nothing is kept of what was read: whoever needs a fact again asks for its row.
package struct CurrentFacts {
  /// What is known of an article whose facts are read.
  package struct Article: Sendable, Hashable {
    /// The row of `article`.
    package var id: Int64
    /// As facts name it.
    package var name: String
    /// Its address, or where it lies.
    package var document: String
    /// ISO 8601.
    package var published: String?
    package var url: String?
    package var title: String?

    package init(
      id: Int64, name: String, document: String, published: String? = nil, url: String? = nil, title: String? = nil
    ) {
      self.id = id
      self.name = name
      self.document = document
      self.published = published
      self.url = url
      self.title = title
    }
  }

  package struct Fact: Sendable, Hashable {
    /// The row of `fact`.
    package var row: Int64
    package var record: FactRecord

    package init(row: Int64, record: FactRecord) {
      self.row = row
      self.record = record
    }
  }

  private let db: Database
  private let path: String
  private let reader = FactRecordReader()

  init(_ db: Database, path: String) {
    self.db = db
    self.path = path
  }

  /// Gives every current article that has facts, in the order of their names, with its facts in the order of its text.
  /// - Throws: `StoreError` for a fact that is not written as facts are, and what `body` throws.
  package func forEachArticle(_ body: (Article, [Fact]) throws -> Void) throws {
    let articles = try Row.fetchCursor(db, sql: "\(Self.articles) WHERE current ORDER BY name, id")
    while let row = try articles.next() {
      let article = Self.article(row)
      let facts = try facts("WHERE article = ? ORDER BY id", article.id)
      if !facts.isEmpty { try body(article, facts) }
    }
  }

  /// One fact, by its row, with its article; nil where there is no such fact.
  package func fact(_ row: Int64) throws -> (article: Article, fact: Fact)? {
    guard let fact = try facts("WHERE id = ?", row).first,
      let article = try Row.fetchOne(
        try db.cachedStatement(sql: "\(Self.articles) WHERE id = (SELECT article FROM fact WHERE id = ?)"), arguments: [row])
    else { return nil }
    return (Self.article(article), fact)
  }

  private static let articles = "SELECT id, name, document, published, url, title FROM article"

  private static func article(_ row: Row) -> Article {
    Article(id: row[0], name: row[1], document: row[2], published: row[3], url: row[4], title: row[5])
  }

  private func facts(_ condition: String, _ id: Int64) throws -> [Fact] {
    let statement = try db.cachedStatement(sql: "SELECT id, factID, json FROM fact \(condition)")
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      do {
        return Fact(row: row[0], record: try reader.record(in: Array((row[2] as String).utf8), line: 1))
      } catch let error as FactRecordError {
        let name: String = row[1]
        throw StoreError(
          .corrupt, path: path, reason: "fact \(name) is no fact (\(error.reason)); restore the store from a backup")
      }
    }
  }
}

extension Store {
  /// Reads current facts; what is written meanwhile is not seen.
  package func readFacts<Value>(_ body: (CurrentFacts) throws -> Value) throws(StoreError) -> Value {
    try read { try body(CurrentFacts($0, path: path)) }
  }
}
