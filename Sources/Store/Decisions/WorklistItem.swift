import GRDB
import Records

/// Something that the author of a rule has to look at.
package struct WorklistItem: Sendable, Hashable {
  package enum Problem: String, Sendable, Hashable, CaseIterable {
    /// Found, and no fact.
    case rejected
    /// Found, with a value or words that are wrong.
    case corrected
    /// Found right once, and found no more though its words are there.
    case lost
  }

  package var rule: String
  package var event: String
  package var problem: Problem
  package var article: String
  package var quote: String
  package var summary: String
  /// What was corrected; nil for the words of the fact itself, and for other problems.
  package var role: String?
  package var extracted: String?
  /// Nil where there is no such value, and for other problems.
  package var corrected: String?
  package var comment: String?
  package var reviewer: String
  package var at: String
  package var factID: String

  init?(_ row: Row) {
    guard let problem = Problem(rawValue: row["problem"]) else { return nil }
    rule = row["rule"]
    event = row["event"]
    self.problem = problem
    article = row["article"]
    quote = row["quote"]
    summary = row["summary"]
    role = row["role"]
    extracted = Self.text(row["extracted"])
    corrected = Self.text(row["corrected"])
    comment = row["comment"]
    reviewer = row["reviewer"]
    at = row["at"]
    factID = row["id"]
  }

  /// A value of any type as it is read in a list.
  private static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null, .blob: nil
    case .string(let text): text
    case .int64(let number): String(number)
    case .double(let number): DecimalText.shortest(number)
    }
  }
}

extension Store {
  /// What authors of rules have to look at, by rule, and in the order of the articles' names.
  package func worklist() throws(StoreError) -> [WorklistItem] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM worklist ORDER BY rule, article, quote, problem, role, decision")
        .compactMap(WorklistItem.init)
    }
  }
}
