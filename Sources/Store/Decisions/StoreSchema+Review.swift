extension StoreSchema {
  /// What people have decided of what is current, for whoever opens the store. Nothing in them is kept: what a decision bears
  /// on is found anew from the facts that stand now, and so survives their being read again.
  static let reviewViews = undone + view("decisionMatch", match("true")) + view("reviewed", reviewed)
    + view("correctedValue", correctedValue) + decisions + worklist + precision

  private static func view(_ name: String, _ select: String) -> String { "CREATE VIEW \(name) AS\n\(select);\n" }

  /// The rows of `decisionMatch`, `reviewed` or `correctedValue` that one fact has, without a look at decisions about other
  /// documents: of `:fact`, and of the documents in which there is, or was, such a fact.
  static func ofOneFact(_ name: String) -> String {
    let selects = ["reviewed": reviewed, "correctedValue": correctedValue]
    let near = """
      factID = :fact OR document IN (
        SELECT a.document FROM fact f JOIN article a ON a.id = f.article WHERE f.factID = :fact AND a.current)
      """
    return "WITH decisionMatch AS (\(match(near))) SELECT * FROM (\(selects[name] ?? "SELECT * FROM decisionMatch"))"
  }

  /// The decisions that were undone. Only what is in force can be undone, an undo too; so the last undo of a decision tells,
  /// and of an undo the last undo: an odd number of them undoes the first.
  private static let undone = """
    CREATE VIEW undone AS
      WITH RECURSIVE chain (decision, last, length) AS (
        SELECT undoes, max(id), 1 FROM decision WHERE undoes IS NOT NULL GROUP BY undoes
        UNION ALL
        SELECT c.decision, (SELECT max(u.id) FROM decision u WHERE u.undoes = c.last), c.length + 1
        FROM chain c WHERE EXISTS (SELECT 1 FROM decision u WHERE u.undoes = c.last)
      )
      SELECT decision FROM chain GROUP BY decision HAVING max(length) % 2 = 1;

    """

  /// The current facts that a decision in force bears on: those that it was made of, by their id, or by the document, the event
  /// and the words where it has another one; of these the ones that say the same as then, and only where there is none, those
  /// that do not (`differs`). The joins are written in the order in which they are quick, and the plus keeps SQLite from going
  /// through all facts of an event.
  /// - Parameter condition: which decisions are looked at, in terms of `decision`.
  private static func match(_ condition: String) -> String {
    """
      WITH held AS (
        SELECT id, factID, document, event, quote, summary FROM decision
        WHERE action <> 'undo' AND id NOT IN (SELECT decision FROM undone) AND (\(condition))
      ), pair AS (
        SELECT d.id AS decision, f.id AS fact, f.summary IS NOT d.summary AS differs, f.factID <> d.factID AS isOther
        FROM held d CROSS JOIN article a ON a.document = d.document CROSS JOIN fact f ON f.article = a.id
        WHERE a.current AND +f.event = d.event AND f.text = d.quote
        UNION
        SELECT d.id, f.id, f.summary IS NOT d.summary, 0
        FROM held d CROSS JOIN fact f ON f.factID = d.factID CROSS JOIN article a ON a.id = f.article
        WHERE a.current
      ), ranked AS (
        SELECT *, 2 * differs + isOther AS rank, min(2 * differs + isOther) OVER (PARTITION BY decision) AS best FROM pair
      )
      SELECT decision, fact, differs FROM ranked WHERE rank = best
    """
  }

  /// Every current fact with what was decided of it: `state` is `accepted`, `rejected` or `corrected`; `again` where it says
  /// something else than when it was decided, so that somebody has to look; or `unreviewed`.
  private static let reviewed = """
      WITH matched AS (
        SELECT m.fact, m.differs, max(m.decision) AS decision
        FROM decisionMatch m JOIN decision d ON d.id = m.decision
        WHERE d.action IN ('accept', 'reject', 'correct') GROUP BY m.fact, m.differs
      ), remark AS (
        SELECT fact, group_concat(comment, ' | ') AS comments FROM (
          SELECT m.fact, d.comment FROM decisionMatch m JOIN decision d ON d.id = m.decision
          WHERE d.comment IS NOT NULL ORDER BY d.id)
        GROUP BY fact
      )
      SELECT a.name AS article, f.event, f.rule, f.text AS quote, f.summary,
        CASE
          WHEN s.fact IS NULL AND e.fact IS NULL THEN 'unreviewed'
          WHEN s.fact IS NULL THEN 'again'
          ELSE CASE d.action WHEN 'accept' THEN 'accepted' WHEN 'reject' THEN 'rejected' ELSE 'corrected' END
        END AS state,
        d.action, d.reviewer, d.at, r.comments, CASE WHEN s.fact IS NULL THEN d.summary END AS decidedAs, d.queue,
        f.factID AS id, d.id AS decision, f.id AS fact, f.article AS articleRow
      FROM fact f
      JOIN article a ON a.id = f.article
      LEFT JOIN matched s ON s.fact = f.id AND NOT s.differs
      LEFT JOIN matched e ON e.fact = f.id AND e.differs
      LEFT JOIN decision d ON d.id = coalesce(s.decision, e.decision)
      LEFT JOIN remark r ON r.fact = f.id
      WHERE a.current
    """

  /// Values as they were corrected beside what was extracted, of current facts: of each value the last correction since the
  /// fact was last accepted or rejected. `change` is `value`, `span`, `added` or `removed`; without a role it is the fact's own
  /// span.
  private static let correctedValue = """
      WITH standing AS (
        SELECT m.fact, d.*,
          max(CASE WHEN d.action IN ('accept', 'reject') THEN d.id END) OVER (PARTITION BY m.fact) AS settled,
          max(d.id) OVER (PARTITION BY m.fact, d.action, d.role, d.position) AS last
        FROM decisionMatch m JOIN decision d ON d.id = m.decision
        WHERE NOT m.differs AND d.action IN ('accept', 'reject', 'correct')
      )
      SELECT a.name AS article, f.event, f.rule, f.text AS quote, s.role, s.position,
        CASE
          WHEN s.value = 'null' THEN 'removed'
          WHEN s.value IS NULL THEN 'span'
          WHEN v.value IS NULL THEN 'added'
          ELSE 'value'
        END AS change,
        coalesce(v.number, v.value) AS extracted, v.comparator AS extractedComparator, v.text AS extractedText,
        json_extract(s.value, '$') AS corrected, s.comparator, s.text, s.newStart AS start, s.newEnd AS "end",
        s.reviewer, s.at, s.comment, s.origin, f.factID AS id, s.id AS decision, f.id AS fact, f.article AS articleRow
      FROM standing s
      JOIN fact f ON f.id = s.fact
      JOIN article a ON a.id = f.article
      LEFT JOIN roleValue v ON v.fact = f.id AND v.role = s.role AND v.position = s.position
      WHERE s.action = 'correct' AND s.id = s.last AND s.id > coalesce(s.settled, 0)
    """

  /// Everything that was ever decided, and what has become of it: `state` is `stands`; `again` where the fact says something
  /// else now; `gone` where its words stand in the article still and the rules find no such fact in them; `orphaned` where the
  /// words are there no more; `undone`; `undo` of what undoes.
  private static let decisions = """
    CREATE VIEW decisions AS
      WITH bearing AS (SELECT decision, max(fact) AS fact, min(differs) AS differs FROM decisionMatch GROUP BY decision)
      SELECT d.id, d.at, d.reviewer, d.action,
        CASE
          WHEN d.id IN (SELECT decision FROM undone) THEN 'undone'
          WHEN d.action = 'undo' THEN 'undo'
          WHEN NOT b.differs THEN 'stands'
          WHEN b.differs THEN 'again'
          WHEN EXISTS (
            SELECT 1 FROM article x WHERE x.document = d.document AND x.current AND (
              instr(x.text, d.quote) OR (instr(d.quote, ' … ') AND instr(x.text, substr(d.quote, 1, instr(d.quote, ' … ') - 1))))
          ) THEN 'gone'
          ELSE 'orphaned'
        END AS state,
        coalesce(a.name, d.document) AS article, d.event, d.rule, d.quote, d.summary,
        d.role, d.position, json_extract(d.value, '$') AS value, d.comparator, d.text, d.comment, d.queue, d.origin, d.undoes,
        d.document, d.sourceHash, d.byteStart AS start, d.byteEnd AS "end", d.factID, f.factID AS currentFactID
      FROM decision d
      LEFT JOIN bearing b ON b.decision = d.id
      LEFT JOIN fact f ON f.id = b.fact
      LEFT JOIN article a ON a.id = f.article;

    """

  /// What authors of rules have to look at: what was `rejected`, or `corrected` in a value, and is found still; and what was
  /// found right once and is `lost`, though its words are there; and what somebody added and no rule finds (`missed`).
  private static let worklist = """
    CREATE VIEW worklist AS
      SELECT rule, event, 'rejected' AS problem, article, quote, summary, NULL AS role, NULL AS extracted, NULL AS corrected,
        comments AS comment, reviewer, at, id, decision
      FROM reviewed WHERE state = 'rejected'
      UNION ALL
      SELECT c.rule, c.event, 'corrected', c.article, c.quote, f.summary, c.role,
        CASE c.change WHEN 'span' THEN coalesce(c.extractedText, c.quote) ELSE c.extracted END,
        CASE c.change WHEN 'span' THEN c.text ELSE c.corrected END, c.comment, c.reviewer, c.at, c.id, c.decision
      FROM correctedValue c JOIN fact f ON f.id = c.fact
      UNION ALL
      SELECT rule, event, 'lost', article, quote, summary, NULL, NULL, NULL, comment, reviewer, at, factID, id
      FROM decisions d
      WHERE state = 'gone' AND action IN ('accept', 'correct') AND id = (
        SELECT max(x.id) FROM decision x WHERE x.factID = d.factID AND x.action IN ('accept', 'reject', 'correct')
          AND x.id NOT IN (SELECT decision FROM undone))
      UNION ALL
      SELECT rule, event, 'missed', article, quote, summary, NULL, NULL, NULL, comment, reviewer, at, factID, id
      FROM decisions WHERE state IN ('gone', 'again') AND action = 'add';

    """

  private static let precision = precision("Rule", "rule") + precision("Event", "event")

  /// How many of the facts that were decided are right as they were found. `lost` counts what was right and is found no more.
  private static func precision(_ name: String, _ column: String) -> String {
    """
    CREATE VIEW precisionBy\(name) AS
      WITH state AS (
        SELECT \(column) AS name, state FROM reviewed
        UNION ALL SELECT \(column), problem FROM worklist WHERE problem = 'lost'
      ), counted AS (
        SELECT name, sum(state = 'accepted') AS accepted, sum(state = 'corrected') AS corrected, sum(state = 'rejected') AS rejected,
          sum(state = 'lost') AS lost, sum(state = 'again') AS again, sum(state = 'unreviewed') AS unreviewed
        FROM state GROUP BY name
      )
      SELECT name AS \(column), accepted, corrected, rejected, accepted + corrected + rejected AS decided,
        round(1.0 * accepted / nullif(accepted + corrected + rejected, 0), 4) AS precision, lost, again, unreviewed
      FROM counted;

    """
  }
}
