import GRDB
package import Records

extension Store {
  /// What is to be looked at after a run, and was told by none before it: the first of the articles that failed or were read
  /// in part, and of the files that were passed over.
  package func news(of run: Run, limit: Int) throws(StoreError) -> [FailureRecord] {
    try read { db in
      let before = try RunCounter(db, run: run.id, dropFolder: run.dropFolder).lastFinished()
      return try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM (
            SELECT name, code, message, offset FROM place
            WHERE dropFolder = :drop AND lastSeen = :run AND since > :before AND state IN ('partial', 'failed') ORDER BY key
          ) UNION ALL SELECT * FROM (
            SELECT name, code, message, NULL FROM passedOver
            WHERE dropFolder = :drop AND lastSeen = :run AND firstSeen > :before AND NOT isRoutine ORDER BY name
          ) LIMIT :limit
          """, arguments: ["drop": run.dropFolder, "run": run.id, "before": before, "limit": limit]
      ).map { FailureRecord(article: $0[0], code: $0[1] ?? "", message: $0[2] ?? "", offset: $0[3]) }
    }
  }

  /// How many articles have facts that are current, and how many facts.
  package func size() throws(StoreError) -> (articles: Int, facts: Int) {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM article WHERE current),
            (SELECT count(*) FROM fact f JOIN article a ON a.id = f.article WHERE a.current)
          """)
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }
}
