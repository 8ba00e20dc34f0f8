import GRDB

/// Reads what is held of facts from the views in which it stands.
struct ReviewReader {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// - Parameter factID: of this fact alone; nil for all of which anybody has said anything.
  func reviews(of factID: String?) throws -> [FactReview] {
    let (corrections, comments) = (try corrections(of: factID), try comments(of: factID))
    return try rows(
      "SELECT * FROM reviewed WHERE decision IS NOT NULL OR comments IS NOT NULL", of: factID, order: "article, articleRow, fact"
    ).map { row in
      let fact: Int64 = row["fact"]
      return FactReview(
        article: row["articleRow"], factID: row["id"], state: FactReview.State(rawValue: row["state"]) ?? .unreviewed,
        decision: row["decision"], reviewer: row["reviewer"], at: row["at"], queue: row["queue"], decidedAs: row["decidedAs"],
        corrections: corrections[fact] ?? [], comments: comments[fact] ?? [])
    }
  }

  private func corrections(of factID: String?) throws -> [Int64: [Correction]] {
    Dictionary(
      grouping: try rows("SELECT * FROM correctedValue", of: factID, order: "role, position")) { $0["fact"] as Int64 }
      .mapValues { $0.map(Correction.init(standing:)) }
  }

  private func comments(of factID: String?) throws -> [Int64: [FactReview.Comment]] {
    let all = """
      SELECT m.fact, f.factID AS id, d.id AS decision, d.at, d.reviewer, d.comment
      FROM decisionMatch m JOIN decision d ON d.id = m.decision JOIN fact f ON f.id = m.fact WHERE d.comment IS NOT NULL
      """
    return Dictionary(grouping: try rows(all, of: factID, order: "decision")) { $0["fact"] as Int64 }.mapValues { rows in
      rows.map { FactReview.Comment(decision: $0["decision"], at: $0["at"], reviewer: $0["reviewer"], text: $0["comment"]) }
    }
  }

  private func rows(_ select: String, of factID: String?, order: String) throws -> [Row] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM (\(select)) WHERE :id IS NULL OR id = :id ORDER BY \(order)", arguments: ["id": factID])
  }
}
