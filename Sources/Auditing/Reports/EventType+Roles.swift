import RuleProgram

extension EventType.RoleKind {
  var isQuantity: Bool { self == .number || self == .percent || self == .money }
}

extension EventType.Role {
  /// Whether it says when, and not which.
  var isTime: Bool { (kind == .period || kind == .date) && !identifies }

  /// Whether it says who, and not which.
  var isBody: Bool { kind == .organization && !identifies }

  /// Whether it says what is counted: everything but figures, times, bodies and what somebody says.
  var tellsApart: Bool { !kind.isQuantity && !isTime && !isBody && kind != .passage }
}

extension EventType {
  /// The figures of a total that those of its parts come to: how many, or how much.
  var summedRoles: [String] {
    let counts = [ratio?.count ?? roles.first { $0.kind == .number && $0.identifies }?.name].compactMap { $0 }
    return counts + roles.filter { $0.kind == .money && $0.identifies }.map(\.name)
  }
}
