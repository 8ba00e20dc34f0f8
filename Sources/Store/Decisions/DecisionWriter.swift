import DocumentModel
import GRDB
import Records
import RuleProgram

/// Checks decisions against what is current, and adds them to those that were made.
struct DecisionWriter {
  private let db: Database
  private let reviewer: Reviewer
  private let now = Timestamp.now

  /// The longest comment, in characters; the longest name of a reviewer.
  static let longestComment = 10_000
  static let longestName = 200

  init(_ db: Database, _ reviewer: Reviewer) {
    self.db = db
    self.reviewer = reviewer
  }

  func write(_ drafts: [DecisionDraft]) throws -> [Int64] {
    try checkReviewer()
    return try drafts.map(write)
  }

  /// Of decisions that are in force the one with this number, or the reviewer's last.
  func undo(_ number: Int64?) throws -> UndoneDecision {
    try checkReviewer()
    let target = try number ?? last()
    let row = try Row.fetchOne(db, sql: "SELECT *, id IN (SELECT decision FROM undone) AS isUndone FROM decision WHERE id = ?",
      arguments: [target])
    guard let row else { throw DecisionRefusal(.noDecision, "there is no decision \(target)") }
    guard row["isUndone"] == false else { throw DecisionRefusal(.undone, "decision \(target) is undone already") }
    let fact = DecidedFact(row)
    try insert(fact, action: .undo, undoes: target)
    return UndoneDecision(id: target, factID: fact.id, undo: db.lastInsertedRowID)
  }

  private func last() throws -> Int64 {
    let last = try Int64.fetchOne(
      db,
      sql: """
        SELECT max(id) FROM decision
        WHERE reviewer = ? AND origin = ? AND action <> 'undo' AND id NOT IN (SELECT decision FROM undone)
        """, arguments: [reviewer.name.storable, reviewer.origin.rawValue])
    guard let last else { throw DecisionRefusal(.noDecision, "\(reviewer.name) has no decision that could be undone") }
    return last
  }

  private func checkReviewer() throws {
    guard !reviewer.name.trimmed.isEmpty, reviewer.name.count <= Self.longestName else {
      throw DecisionRefusal(.badRequest, "a reviewer has a name of 1 to \(Self.longestName) characters")
    }
  }

  private func write(_ draft: DecisionDraft) throws -> Int64 {
    let fact = try DecidedFact(current: draft.factID, in: db)
    let comment = try comment(of: draft)
    switch draft.act {
    case .accept: try insert(fact, action: .accept, comment, queue: draft.queue)
    case .reject: try insert(fact, action: .reject, comment, queue: draft.queue)
    case .comment: try insert(fact, action: .comment, comment, queue: draft.queue)
    case .correct(let correction):
      try CorrectionCheck(db, fact).check(correction)
      try insert(fact, action: .correct, comment, queue: draft.queue, correction)
    }
    return db.lastInsertedRowID
  }

  private func comment(of draft: DecisionDraft) throws -> String? {
    let comment = draft.comment?.trimmed
    guard (comment?.count ?? 0) <= Self.longestComment else {
      throw DecisionRefusal(.badRequest, "a comment has no more than \(Self.longestComment) characters")
    }
    if comment?.isEmpty == false { return comment }
    if draft.act == .comment { throw DecisionRefusal(.badRequest, "a comment without words") }
    return nil
  }

  private func insert(
    _ fact: DecidedFact, action: Decision.Action, _ comment: String? = nil, queue: String? = nil,
    _ correction: Correction? = nil, undoes: Int64? = nil
  ) throws {
    let columns = """
      at, reviewer, origin, queue, action, comment, undoes, factID, document, sourceHash, event, rule, byteStart, byteEnd, quote,
      summary, role, position, value, comparator, text, newStart, newEnd
      """
    let said: [(any DatabaseValueConvertible)?] = [
      now, reviewer.name.storable, reviewer.origin.rawValue, queue?.storable, action.rawValue, comment?.storable, undoes,
    ]
    let values = said + fact.columns + Self.columns(correction)
    let places = Array(repeating: "?", count: values.count).joined(separator: ", ")
    try db.cachedStatement(sql: "INSERT INTO decision (\(columns)) VALUES (\(places))")
      .execute(arguments: StatementArguments(values))
  }

  private static func columns(_ correction: Correction?) -> [(any DatabaseValueConvertible)?] {
    guard let correction else { return Array(repeating: nil, count: 7) }
    return [
      correction.role, correction.role == nil ? nil : correction.position, correction.change.json,
      correction.change.comparator?.rawValue, correction.text?.storable, correction.bytes?.start, correction.bytes?.end,
    ]
  }
}

extension Correction.Change {
  /// The value as the store has it: JSON, `null` for none, nothing where it stays.
  fileprivate var json: String? {
    switch self {
    case .span: return nil
    case .removal: return "null"
    case .value(let value, _):
      var json = JSONWriter()
      switch value {
      case .number(let number): json.value(number)
      case .text(let text): json.value(text.storable)
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
  }

  fileprivate var comparator: Comparator? {
    if case .value(_, let comparator) = self { comparator } else { nil }
  }
}
