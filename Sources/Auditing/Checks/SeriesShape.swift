/// Which points of a series leave it by far, and come back.
///
/// Figures are compared by the day, since a quarter has less than a year, and as they are, since what only exists (so
/// many services offered) does not grow with the period. A point is out of line if, either way, it is `far` times or more
/// above the median of the others, or below it; if it is `steep` times or more above, or below, each of its
/// neighbours in time; and, at the end of a series, if no other step is nearly as great.
struct SeriesShape {
  struct Outlier {
    var index: Int
    /// How many times the expected figure, or how many times less.
    var factor: Double
    var expected: Double
    var isHigh: Bool
    var neighbours: [Int]
  }

  private static let far = 5.0
  private static let steep = 3.0
  /// Below this, figures jump of themselves.
  private static let least = 50.0
  private static let leastPoints = 5
  /// A day's or a week's figures say nothing of a year's.
  private static let shortest = 28

  private let points: [SeriesPoint]
  /// The points that are compared, in the order of time.
  private let compared: [Int]
  private let daily: [Double]
  private let sortedDaily: [Double]
  private let sortedWhole: [Double]

  init(_ points: [SeriesPoint]) {
    self.points = points
    compared = points.indices.filter { points[$0].period.days >= Self.shortest && points[$0].figure.value > 0 }
    daily = points.map { $0.figure.value / Double(max(1, $0.period.days)) }
    let daily = daily
    sortedDaily = compared.map { daily[$0] }.sorted()
    sortedWhole = compared.map { points[$0].figure.value }.sorted()
  }

  var outliers: [Outlier] {
    guard compared.count >= Self.leastPoints else { return [] }
    return compared.indices.compactMap(outlier)
  }

  private func outlier(_ position: Int) -> Outlier? {
    let index = compared[position]
    let (figure, rate) = (points[index].figure.value, daily[index])
    let (usualRate, usual) = (Self.median(sortedDaily, without: rate), Self.median(sortedWhole, without: figure))
    let expected = usualRate * Double(points[index].period.days)
    guard max(figure, expected) >= Self.least, Self.isFar(rate, usualRate), Self.isFar(figure, usual),
      (rate > usualRate) == (figure > usual), leavesNeighbours(position, isHigh: rate > usualRate)
    else { return nil }
    let factor = max(rate / usualRate, usualRate / rate)
    return Outlier(
      index: index, factor: factor, expected: expected, isHigh: rate > usualRate,
      neighbours: neighbours(position).map { compared[$0] })
  }

  private static func isFar(_ one: Double, _ other: Double) -> Bool { other > 0 && max(one / other, other / one) >= far }

  private func neighbours(_ position: Int) -> [Int] { [position - 1, position + 1].filter(compared.indices.contains) }

  private func leavesNeighbours(_ position: Int, isHigh: Bool) -> Bool {
    let beside = neighbours(position)
    let steps = beside.map { step(from: $0, to: position) }
    guard steps.allSatisfy({ isHigh ? $0 >= Self.steep : $0 <= 1 / Self.steep }) else { return false }
    guard beside.count == 1, let step = steps.first else { return true }
    let others = compared.indices.dropFirst().filter { $0 != position && $0 - 1 != position }.map {
      self.step(from: $0 - 1, to: $0)
    }
    return others.allSatisfy { max($0, 1 / $0) * Self.steep <= max(step, 1 / step) }
  }

  private func step(from one: Int, to other: Int) -> Double { daily[compared[other]] / daily[compared[one]] }

  /// The median of sorted values but for one of them.
  private static func median(_ values: [Double], without value: Double) -> Double {
    var (left, right) = (0, values.count)
    while left < right {
      let middle = (left + right) / 2
      if values[middle] < value { left = middle + 1 } else { right = middle }
    }
    let out = left
    let count = values.count - 1
    let at = { (index: Int) in values[index < out ? index : index + 1] }
    return count % 2 == 1 ? at(count / 2) : (at(count / 2 - 1) + at(count / 2)) / 2
  }
}
