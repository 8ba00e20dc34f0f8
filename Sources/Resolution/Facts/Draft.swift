import DocumentModel
import RuleProgram

/// A fact in the making: a match with its values, before it is set beside the others.
struct Draft {
  var match: Match
  var rule: RuleInfo
  var event: EventType
  var roles: [String: [RoleValue]]
  /// Tokens of the head's item and of the words of its own roles.
  var tokens: Range<Int>
  /// Index of the total among the drafts.
  var total: Int?
  /// The breakdown of that total that it stands in.
  var region: Breakdowns.Region?
  var findings: [Finding]

  /// What identifies it, each role's values as one text.
  var identity: [String: [RoleValue.Value]] {
    var identity: [String: [RoleValue.Value]] = [:]
    for role in event.roles where role.identifies { identity[role.name] = roles[role.name]?.map(\.value) }
    return identity
  }

  /// Whether the roles that it has make it a report at all.
  var isReport: Bool {
    event.roles.contains { $0.identifies && roles[$0.name] != nil } || event.sufficient.contains { roles[$0] != nil }
  }

  func number(_ role: String) -> Double? {
    guard case .number(let number)? = roles[role]?.first?.value else { return nil }
    return number
  }
}
