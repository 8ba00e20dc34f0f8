/// Between which bounds a share lies, as far as a random sample tells: Wilson's score interval at 95 %.
///
/// Where the sample is a good part of all that there is, it says more: the variance is smaller by (M − n) / (M − 1), as it is
/// without replacement, and where all were looked at the share is known.
package struct WilsonInterval: Sendable, Hashable {
  package let low: Double
  package let high: Double

  /// The 97.5 % quantile of the standard normal distribution.
  private static let z = 1.959963984540054

  /// - Parameters:
  ///   - hits: how many of the sample have it, 0 to `count`.
  ///   - count: how many were looked at; of none, nothing is known.
  ///   - population: how many there are in all; nil where they are without end.
  package init(hits: Int, of count: Int, population: Int? = nil) {
    guard count > 0 else {
      (low, high) = (0, 1)
      return
    }
    let share = Double(hits) / Double(count)
    guard let size = Self.size(count, population) else {
      (low, high) = (share, share)
      return
    }
    let square = Self.z * Self.z / size
    let centre = share + square / 2
    let half = Self.z * (share * (1 - share) / size + square / (4 * size)).squareRoot()
    low = hits == 0 ? 0 : max(0, (centre - half) / (1 + square))
    high = hits == count ? 1 : min(1, (centre + half) / (1 + square))
  }

  /// How large a sample with replacement would be that says as much; nil where it says all.
  private static func size(_ count: Int, _ population: Int?) -> Double? {
    guard let population else { return Double(count) }
    guard population > count else { return nil }
    return Double(count) * Double(population - 1) / Double(population - count)
  }
}
