import DocumentModel
import GRDB
import RuleProgram

/// Holds a correction against the roles that its event has, and the values that its fact has.
struct CorrectionCheck {
  private let db: Database
  private let fact: DecidedFact

  init(_ db: Database, _ fact: DecidedFact) {
    self.db = db
    self.fact = fact
  }

  /// - Throws: `DecisionRefusal` where it corrects nothing that there is, or into what cannot be.
  func check(_ correction: Correction) throws {
    if let bytes = correction.bytes, bytes.start < 0 || bytes.end <= bytes.start || correction.text?.isEmpty != false {
      throw DecisionRefusal(.badSpan, "a correction of words has the words, and where they stand")
    }
    guard let name = correction.role else { return try checkSpan(correction) }
    let role = try role(name)
    let count = try valueCount(of: name)
    switch correction.change {
    case .span, .removal:
      guard correction.position >= 0, correction.position < count else {
        throw DecisionRefusal(.noRole, "the fact has \(count) of \(name), and none at \(correction.position)")
      }
      guard correction.change == .removal || correction.bytes != nil else { throw Self.nothing }
    case .value(let value, let comparator):
      let last = role.isList || count == 0 ? count : count - 1
      guard (0...last).contains(correction.position) else {
        throw DecisionRefusal(.noRole, "\(name) has values from 0 to \(last)")
      }
      guard role.kind.holds(value, comparator) else {
        throw DecisionRefusal(.badValue, "\(name) is \(ValueForm(role.kind).advice)")
      }
    }
  }

  private static let nothing = DecisionRefusal(.badRequest, "a correction that changes nothing")

  private func checkSpan(_ correction: Correction) throws {
    guard correction.change == .span, correction.position == 0 else {
      throw DecisionRefusal(.noRole, "a value is corrected in one of the fact's roles")
    }
    guard correction.bytes != nil else { throw Self.nothing }
  }

  private func role(_ name: String) throws -> StoredRole {
    if let role = try StoredRole.fetch(fact.event, name, in: db) { return role }
    let known = try String.fetchAll(
      db, sql: "SELECT role FROM eventRole WHERE event = ? ORDER BY position", arguments: [fact.event])
    let advice =
      known.isEmpty ? "the store does not know its roles; run sukien run once" : "it has \(known.joined(separator: ", "))"
    throw DecisionRefusal(.noRole, "\(fact.event) has no role \(name): \(advice)")
  }

  private func valueCount(of role: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM roleValue WHERE fact = ? AND role = ?", arguments: [fact.row, role]) ?? 0
  }
}

extension EventType.RoleKind {
  /// Whether a value is in the form in which roles of this kind hold theirs.
  fileprivate func holds(_ value: RoleValue.Value, _ comparator: Comparator?) -> Bool {
    switch (self, value) {
    case (.number, .number(let number)), (.percent, .number(let number)), (.money, .number(let number)): number.isFinite
    case (.number, _), (.percent, _), (.money, _), (_, .number): false
    case (_, .text(let text)): comparator == nil && ValueForm(self).read(text)?.value == value
    }
  }
}
