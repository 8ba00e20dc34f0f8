/// A numeral of digits as it stands: 91,94 is 9194 with two decimals, so that scaling it stays exact.
struct Numeral {
  var mantissa: Double
  var decimals: Int
  /// Index behind the last token.
  var end: Int
  /// One run of digits, without dots, commas or spaces.
  var isPlain: Bool

  /// The value times a power of ten, rounded once.
  func value(times factor: Double) -> Double {
    let scaled = mantissa * factor
    return decimals == 0 ? scaled : scaled / Self.power(decimals)
  }

  static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
