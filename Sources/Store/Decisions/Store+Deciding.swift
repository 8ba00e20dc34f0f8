import DocumentModel
import GRDB
import RuleProgram

extension Store {
  /// Keeps decisions, all of them or none.
  /// - Returns: their numbers, in order; or why one of them cannot be kept.
  package func decide(
    _ drafts: [DecisionDraft], by reviewer: Reviewer
  ) throws(StoreError) -> Result<[Int64], DecisionRefusal> {
    try settle { try DecisionWriter($0, reviewer).write(drafts) }
  }

  /// Takes a decision back, or an undo; nothing is removed by it.
  /// - Parameter decision: its number; nil for the reviewer's last that is in force.
  package func undo(_ decision: Int64?, by reviewer: Reviewer) throws(StoreError) -> Result<UndoneDecision, DecisionRefusal> {
    try settle { try DecisionWriter($0, reviewer).undo(decision) }
  }

  /// Runs `body` in a transaction of its own that a refusal takes back.
  private func settle<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Result<Value, DecisionRefusal> {
    var refusal: DecisionRefusal?
    let value: Value? = try write { db in
      var value: Value?
      try db.inSavepoint {
        do {
          value = try body(db)
          return .commit
        } catch let error as DecisionRefusal {
          refusal = error
          return .rollback
        }
      }
      return value
    }
    if let value { return .success(value) }
    return .failure(refusal ?? DecisionRefusal(.badRequest, "nothing was decided"))
  }
}

/// A decision that was taken back, and the fact that it was about.
package struct UndoneDecision: Sendable, Hashable {
  package var id: Int64
  package var factID: String
  /// The decision that took it back, by which it can be restored.
  package var undo: Int64
}
