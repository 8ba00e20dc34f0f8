import Resolution
import RuleProgram

/// The roles that reports have in common, and in which of them their figures differ.
struct RoleJudgements {
  /// Roles with a figure in two reports at least, in the order of their event.
  private(set) var roles: [EventType.Role] = []
  private(set) var differences: [Comparison.Difference] = []
  /// How many times the smallest of the figures that differ the greatest one is.
  private(set) var spread = 1.0

  /// Whether there is nothing to compare.
  var isEmpty: Bool { roles.isEmpty }

  init(_ reports: [Report]) {
    for role in reports.first?.event.roles ?? [] where role.kind.isQuantity {
      let figures = reports.compactMap { $0.fact.figure(role.name) }
      let agreeing = AgreeingFigures(figures, kind: role.kind)
      guard agreeing.runs.joined().count > 1 else { continue }
      roles.append(role)
      guard agreeing.runs.count > 1 else { continue }
      let heads = agreeing.runs.compactMap { run in run.first.map { figures[$0] } }
      differences.append(Comparison.Difference(role: role.name, figures: heads.map { $0.written(as: role.kind) }))
      if let low = heads.map(\.value).min(), let high = heads.map(\.value).max() { spread = max(spread, high / max(low, 1)) }
    }
  }
}
