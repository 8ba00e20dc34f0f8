import GRDB

/// Checks an added fact against the events of the rules, and keeps it.
struct AddedFactWriter {
  private let db: Database
  private let reviewer: Reviewer

  init(_ db: Database, _ reviewer: Reviewer) {
    self.db = db
    self.reviewer = reviewer
  }

  func write(_ fact: AddedFact) throws -> Int64? {
    let article = try Row.fetchOne(
      db, sql: "SELECT document, contentHash FROM article WHERE id = ? AND current", arguments: [fact.article])
    guard let article else { throw DecisionRefusal(.noFact, "there is no current article \(fact.article)") }
    try check(fact)
    let hash: String = article["contentHash"]
    let id = fact.id(sourceHash: hash)
    guard try !isKnown(id) else { return nil }
    try db.execute(
      sql: """
        INSERT INTO decision (at, reviewer, origin, action, comment, factID, document, sourceHash, event, rule, byteStart,
          byteEnd, quote, summary, value)
        VALUES (?, ?, ?, 'add', ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?)
        """,
      arguments: [
        Timestamp.now, reviewer.name.storable, reviewer.origin.rawValue, fact.comment?.storable, id,
        article["document"] as String,
        hash, fact.event, fact.bytes.start, fact.bytes.end, fact.quote.storable, fact.summary.storable, fact.value.storable,
      ])
    return db.lastInsertedRowID
  }

  private func isKnown(_ id: String) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM decision WHERE factID = ? AND reviewer = ? AND origin = ? AND action = 'add'
          AND id NOT IN (SELECT decision FROM undone))
        """, arguments: [id, reviewer.name.storable, reviewer.origin.rawValue]) == true
  }

  private func check(_ fact: AddedFact) throws {
    guard fact.bytes.start >= 0, fact.bytes.start < fact.bytes.end, !fact.quote.isEmpty else {
      throw DecisionRefusal(.badSpan, "a fact has words, and a place where they stand")
    }
    let known = try StoredRole.fetchAll(in: db).filter { $0.event == fact.event }
    guard !known.isEmpty else { throw DecisionRefusal(.badRequest, "the rules have no event \(fact.event)") }
    for role in fact.roles {
      guard let declared = known.first(where: { $0.name == role.name }) else {
        throw DecisionRefusal(
          .noRole, "\(fact.event) has no role \(role.name): it has \(known.map(\.name).joined(separator: ", "))")
      }
      guard declared.isList || role.values.count == 1 else {
        throw DecisionRefusal(.noRole, "\(role.name) of \(fact.event) has one value, not \(role.values.count)")
      }
    }
  }
}
