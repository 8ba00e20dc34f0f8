import DocumentModel
import RuleProgram

/// A fact in the making: a match with its values, before it is set beside the others.
struct Draft {
  var match: Match
  var rule: RuleInfo
  var event: EventType
  var roles: [String: [RoleValue]]
  /// For each role that its own sentence states, the tokens of the words.
  var stated: [String: Range<Int>] = [:]
  /// Index of the total among the drafts.
  var total: Int?
  /// The breakdown of that total that it stands in.
  var region: Breakdowns.Region?
  var findings: [Finding]
  /// What of its own sentence lies after the article's day.
  var ahead: DraftTrace.Announcement?
  /// How it comes about; nil unless somebody asks.
  var trace: DraftTrace?

  /// What identifies it, each role's values as one text.
  var identity: [String: [RoleValue.Value]] {
    var identity: [String: [RoleValue.Value]] = [:]
    for role in event.roles where role.identifies { identity[role.name] = roles[role.name]?.map(\.value) }
    return identity
  }

  /// Whether the roles that it has make it a report at all.
  var isReport: Bool { ahead == nil && isIdentified }

  private var isIdentified: Bool {
    event.roles.contains { $0.identifies && roles[$0.name] != nil } || event.sufficient.contains { roles[$0] != nil }
  }

  /// The tokens of the head's item and of what it states itself: not what it has from its total.
  var tokens: Range<Int> {
    stated.filter { roles[$0.key]?.first?.inferred != .total }.values.reduce(match.tokens) { $0.hull($1) }
  }

  /// The period that its own sentence states.
  var statedPeriod: RoleValue.Value? {
    guard stated["period"] != nil else { return nil }
    return roles["period"]?.first?.value
  }

  func number(_ role: String) -> Double? {
    guard case .number(let number)? = roles[role]?.first?.value else { return nil }
    return number
  }
}
