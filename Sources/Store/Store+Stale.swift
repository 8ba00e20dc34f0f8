import GRDB

extension Store {
  /// Whether a run has seen duplicates of articles that no place of this run has brought up to date: they were replaced
  /// where they were read, or are there no more. Another pass, the last one, reads them where they still are.
  package func hasStale(_ run: Run, _ ledger: Ledger) throws(StoreError) -> Bool {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT a.id, a.document, a.version, a.current, a.place, a.state, a.contentHash, a.metadataHash, k.hash, g.digest,
            a.settings, a.words, a.url, coalesce(p.url, a.url, d.path || '/' || p.key)
          FROM place p JOIN article a ON a.id = p.article JOIN pack k ON k.id = a.pack JOIN program g ON g.id = a.program
          JOIN dropFolder d ON d.id = p.dropFolder
          WHERE p.dropFolder = ? AND p.lastSeen = ? AND p.state = 'duplicate'
          """, arguments: [run.dropFolder, run.id])
      while let row = try rows.next() {
        let article = Ledger.article(row)
        if article.isCurrent ? !ledger.isFresh(article) : article.document != row[13] { return true }
      }
      return false
    }
  }
}
