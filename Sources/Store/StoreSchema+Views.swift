extension StoreSchema {
  /// What people open first. `facts` and `facts_EVENT`, which depend on the rules, are made by `EventViews`.
  static let views = """
    CREATE VIEW ledger AS
      SELECT d.path AS dropFolder, p.key, p.name, p.state, p.code, p.message, p.offset,
        CASE p.state WHEN 'duplicate' THEN a.name END AS duplicateOf,
        a.document, a.version, a.current, a.published, a.title, a.source, p.url, p.contentHash,
        first.startedAt AS firstSeen, last.startedAt AS lastSeen, since.startedAt AS since,
        p.lastSeen = (
          SELECT max(r.id) FROM run r WHERE r.dropFolder = p.dropFolder AND r.state IN ('finished', 'running')
        ) AS isPresent
      FROM place p
      JOIN dropFolder d ON d.id = p.dropFolder
      JOIN run first ON first.id = p.firstSeen
      JOIN run last ON last.id = p.lastSeen
      JOIN run since ON since.id = p.since
      LEFT JOIN article a ON a.id = p.article;

    CREATE VIEW problems AS
      SELECT d.path AS dropFolder, p.name AS article, p.state, x.code, x.message, x.offset, r.startedAt AS since
      FROM problem x
      JOIN place p ON p.id = x.place
      JOIN dropFolder d ON d.id = p.dropFolder
      JOIN run r ON r.id = x.run;

    CREATE VIEW currentFact AS
      SELECT f.*, a.name AS articleName, a.published, a.url, a.source
      FROM fact f JOIN article a ON a.id = f.article
      WHERE a.current;

    CREATE VIEW currentValue AS
      SELECT v.*, f.factID, f.event, f.articleName, f.published
      FROM roleValue v JOIN currentFact f ON f.id = v.fact;

    CREATE VIEW findings AS
      SELECT f.articleName AS article, f.event, f.factID AS id, x.checked, x.verdict, x.stated, x.computed, f.text
      FROM finding x JOIN currentFact f ON f.id = x.fact;
    """
}
