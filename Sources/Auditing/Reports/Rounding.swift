/// Figures that are others, given in fewer digits without saying so: 168.000 for 168.746.
enum Rounding {
  /// How much of a figure may get lost so; who says 100 for 130 does not round.
  private static let loss = 0.02

  /// Whether a figure ends in two zeros or more and is the other one, rounded or cut off there.
  static func isForm(_ short: Double, of long: Double) -> Bool {
    guard short >= 100, short < 1e15, long < 1e15, short == short.rounded(), (long - short).magnitude <= long * loss else {
      return false
    }
    var unit = 1.0
    while short.truncatingRemainder(dividingBy: unit * 10) == 0 { unit *= 10 }
    return unit >= 100 && ((long / unit).rounded() * unit == short || (long / unit).rounded(.down) * unit == short)
  }
}
