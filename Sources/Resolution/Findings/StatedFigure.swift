package import DocumentModel

/// A figure with what its words say of its precision, as the checks need it.
///
///     StatedFigure(NumberValue(91.94), words: "91,94%")          // within 0.01, decimals 2
///     StatedFigure(NumberValue(3.5e9), words: "3,5 tỷ đồng")     // within 100 million
///     StatedFigure(NumberValue(39_409), words: "39.409 hồ sơ")   // exact: the dot groups thousands
package struct StatedFigure: Sendable, Hashable {
  package var value: Double
  package var comparator: Comparator?
  /// How many digits stand behind the decimal comma; no more than any rate has.
  package private(set) var decimals: Int
  /// What one more in the last digit behind the comma adds to the value; 0 where there is none, and the figure is exact.
  package private(set) var step: Double

  private static let mostDecimals = 9

  /// - Parameter decimals: of the value itself, which stands in units, not in thousands or millions.
  package init(_ value: Double, _ comparator: Comparator? = nil, decimals: Int = 0) {
    self.value = value
    self.comparator = comparator
    self.decimals = min(max(0, decimals), Self.mostDecimals)
    step = self.decimals > 0 ? 1 / Self.power(self.decimals) : 0
  }

  /// - Parameter words: the words of the figure, in which nothing but the figure has digits.
  package init(_ number: NumberValue, words: String) {
    let digits = DecimalDigits(words)
    self.init(number.value, number.comparator, decimals: digits.decimals)
    if digits.decimals > 0, digits.value > 0 { step = (number.value / digits.value).magnitude }
  }

  static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// The values that the words allow: a figure with decimals may have been rounded or cut off.
  package var bounds: FigureBounds {
    switch comparator {
    case nil: FigureBounds(value - step / 2, value + step)
    case .atLeast, .over: FigureBounds(value, .infinity)
    case .atMost, .under: FigureBounds(0, value)
    case .about: FigureBounds(value - value / 10, value + value / 10)
    }
  }
}
