import GRDB

extension Store {
  /// A drop from which articles were read.
  package struct DropFolder: Sendable {
    package var id: Int64
    package var path: String
    /// Places whose bytes are known.
    package var placeCount: Int
  }

  /// What is known of the bytes at a place of a drop.
  package struct PlaceHashes: Sendable, Hashable {
    package var content: String
    package var metadata: String?
  }

  /// The rules by which current articles stand.
  package struct UsedPack: Sendable {
    package var hash: String
    package var articleCount: Int
    /// None where the store keeps none of them.
    package var texts: [RuleText]
  }

  package func dropFolders() throws(StoreError) -> [DropFolder] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.id, d.path, count(p.contentHash) FROM dropFolder d LEFT JOIN place p ON p.dropFolder = d.id
          GROUP BY d.id ORDER BY d.path
          """
      ).map { DropFolder(id: $0[0], path: $0[1], placeCount: $0[2]) }
    }
  }

  /// Nil where nothing, or nothing that could be read, was found there.
  package func hashes(of key: String, in drop: DropFolder) throws(StoreError) -> PlaceHashes? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT contentHash, metadataHash FROM place WHERE dropFolder = ? AND key = ? AND contentHash IS NOT NULL")
      return try Row.fetchOne(statement, arguments: [drop.id, key.storable]).map { PlaceHashes(content: $0[0], metadata: $0[1]) }
    }
  }

  package func usedPacks() throws(StoreError) -> [UsedPack] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT k.id, k.hash, count(*) FROM article a JOIN pack k ON k.id = a.pack
          WHERE a.current AND a.state <> 'failed' GROUP BY k.id ORDER BY k.id
          """
      ).map { UsedPack(hash: $0[1], articleCount: $0[2], texts: try Self.texts(ofPack: $0[0], db)) }
    }
  }

  /// What SQLite itself finds wrong with the file; no more than the first hundred lines.
  package func damage() throws(StoreError) -> [String] {
    try read { db in
      let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
      let strays = try Row.fetchAll(
        db, sql: #"SELECT "table", "parent", count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2"#)
      return lines + strays.map { "\($0[2] as Int) of the rows of \($0[0] as String) lead to no row of \($0[1] as String)" }
    }
  }

  /// What is kept of rules, in the order of their files.
  private static func texts(ofPack pack: Int64, _ db: Database) throws -> [RuleText] {
    try Row.fetchAll(
      db, sql: "SELECT kind, name, file, line, text, note FROM ruleText WHERE pack = ? ORDER BY position", arguments: [pack]
    ).map { RuleText(kind: $0[0], name: $0[1], file: $0[2], line: $0[3], text: $0[4], note: $0[5]) }
  }
}
