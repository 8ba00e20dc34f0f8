import GRDB

/// Reads what is held of facts from the views in which it stands.
struct ReviewReader {
  private let db: Database
  private let factID: String?

  /// - Parameter factID: reads of this fact alone; nil for all of which anybody has said anything.
  init(_ db: Database, factID: String? = nil) {
    self.db = db
    self.factID = factID
  }

  func reviews() throws -> [FactReview] {
    let (corrections, comments) = (try corrections(), try comments())
    let isSaid = "(decision IS NOT NULL OR comments IS NOT NULL)"
    return try rows(of: "reviewed", where: isSaid, order: "article, articleRow, fact").map { row in
      let fact: Int64 = row["fact"]
      return FactReview(
        article: row["articleRow"], factID: row["id"], state: FactReview.State(rawValue: row["state"]) ?? .unreviewed,
        decision: row["decision"], action: (row["action"] as String?).flatMap(Decision.Action.init), reviewer: row["reviewer"],
        at: row["at"], queue: row["queue"], decidedAs: row["decidedAs"], corrections: corrections[fact] ?? [],
        comments: comments[fact] ?? [])
    }
  }

  private func corrections() throws -> [Int64: [Correction]] {
    Dictionary(grouping: try rows(of: "correctedValue", where: "true", order: "role, position")) { $0["fact"] as Int64 }
      .mapValues { $0.map(Correction.init(standing:)) }
  }

  private func comments() throws -> [Int64: [FactReview.Comment]] {
    let matched = factID == nil ? "SELECT * FROM decisionMatch" : StoreSchema.ofOneFact("decisionMatch")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT m.fact, d.id AS decision, d.at, d.reviewer, d.comment
        FROM (\(matched)) m JOIN decision d ON d.id = m.decision WHERE d.comment IS NOT NULL ORDER BY d.id
        """, arguments: arguments)
    return Dictionary(grouping: rows) { $0["fact"] as Int64 }.mapValues { rows in
      rows.map { FactReview.Comment(decision: $0["decision"], at: $0["at"], reviewer: $0["reviewer"], text: $0["comment"]) }
    }
  }

  private func rows(of view: String, where condition: String, order: String) throws -> [Row] {
    let select = factID == nil ? "SELECT * FROM \(view) WHERE" : "\(StoreSchema.ofOneFact(view)) WHERE id = :fact AND"
    return try Row.fetchAll(db, sql: "\(select) \(condition) ORDER BY \(order)", arguments: arguments)
  }

  private var arguments: StatementArguments { factID.map { ["fact": $0] } ?? [] }
}
