import DocumentModel
import Resolution
import RuleProgram

/// Whether two figures for the same thing can both be right.
enum Agreement: Hashable {
  case agree, disagree
  /// One is bounded, and the other lies so far beyond its bound that it says nothing of it: `hơn 200`, and 900.
  case unrelated

  /// How far beyond a bound a figure may lie to be what was meant.
  private static let reach = 1.5
  /// Less than any digit that is written.
  private static let tolerance = 1e-9

  /// - Parameter kind: of the role; rates are rounded even without decimals.
  init(_ one: StatedFigure, _ other: StatedFigure, kind: EventType.RoleKind) {
    if one.comparator == nil, other.comparator == nil {
      self = Self.areForms(one, other, isRate: kind == .percent) ? .agree : .disagree
    } else if !one.bounds.meets(other.bounds) {
      self = .disagree
    } else {
      self = Self.areNear(one.value, other.value) ? .agree : .unrelated
    }
  }

  private static func areNear(_ one: Double, _ other: Double) -> Bool {
    max(one, other) <= min(one, other) * reach || (one - other).magnitude < tolerance
  }

  /// Whether the one with fewer digits is the other, rounded or cut off: `1,2 triệu` and 1.203.000.
  private static func areForms(_ one: StatedFigure, _ other: StatedFigure, isRate: Bool) -> Bool {
    let (fine, coarse) = one.unit <= other.unit ? (one, other) : (other, one)
    let unit = coarse.unit
    if isEqual(fine.value, coarse.value, unit) { return true }
    if fine.unit == unit {
      // The same ratio, once rounded and once cut off, differs in its last digit.
      if isRate { return coarse.decimals > 0 && (fine.value - coarse.value).magnitude < unit * 1.5 }
      return Rounding.isForm(fine.value, of: coarse.value) || Rounding.isForm(coarse.value, of: fine.value)
    }
    let units = fine.value / unit
    return isEqual(units.rounded() * unit, coarse.value, unit)
      || isEqual((units + tolerance).rounded(.down) * unit, coarse.value, unit)
  }

  private static func isEqual(_ one: Double, _ other: Double, _ unit: Double) -> Bool { (one - other).magnitude < unit * 1e-3 }
}

extension StatedFigure {
  /// What one more in its last digit comes to.
  var unit: Double { step > 0 ? step : 1 }
}
