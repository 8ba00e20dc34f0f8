/// Between which values, both included, a figure can lie.
struct FigureBounds: Hashable {
  var low: Double
  var high: Double

  init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  func meets(_ other: FigureBounds) -> Bool { low <= other.high && other.low <= high }

  static func + (a: FigureBounds, b: FigureBounds) -> FigureBounds { FigureBounds(a.low + b.low, a.high + b.high) }
}
