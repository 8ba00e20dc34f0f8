/// Between which values, both included, a figure can lie.
package struct FigureBounds: Sendable, Hashable {
  package var low: Double
  package var high: Double

  package init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  package func meets(_ other: FigureBounds) -> Bool { low <= other.high && other.low <= high }

  static func + (a: FigureBounds, b: FigureBounds) -> FigureBounds { FigureBounds(a.low + b.low, a.high + b.high) }
}
