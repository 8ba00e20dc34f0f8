import Resolution
import RuleProgram

/// Figures for one thing, those that agree together.
///
/// The figures with most digits come first, and each other one joins those that it may be a form of: 4.700 goes with 4.723 and
/// with 4.680, but these two do not go together.
struct AgreeingFigures {
  /// Indices of the figures that were given, each run sorted; the runs by their values.
  private(set) var runs: [[Int]] = []
  /// What is bounded and says nothing of any other.
  private(set) var unrelated: [Int] = []

  /// The figure with most digits of each run.
  private var heads: [StatedFigure] = []
  private let kind: EventType.RoleKind

  /// - Complexity: O(n log n) but for moving the numbers of runs along.
  init(_ figures: [StatedFigure], kind: EventType.RoleKind) {
    self.kind = kind
    let order = figures.indices.sorted { Self.rank(figures[$0]) < Self.rank(figures[$1]) }
    for index in order { add(index, figures[index]) }
    runs = runs.map { $0.sorted() }
  }

  /// Bounded figures come last, those that were rounded behind those that were not.
  private static func rank(_ figure: StatedFigure) -> (Int, Double, Double) {
    (figure.comparator == nil ? 0 : 1, max(figure.unit, trailing(figure.value)), figure.value)
  }

  /// The unit of the last digit that is not zero, up to a million.
  private static func trailing(_ value: Double) -> Double {
    var unit = 1.0
    while unit < 1e6, value != 0, value.truncatingRemainder(dividingBy: unit * 10) == 0 { unit *= 10 }
    return unit
  }

  private mutating func add(_ index: Int, _ figure: StatedFigure) {
    let place = heads.partition { $0.value >= figure.value }
    var isUnrelated = false
    // What agrees lies beside it, or at either end of what a bound leaves open.
    for run in [place, place - 1, place + 1] where runs.indices.contains(run) {
      switch Agreement(figure, heads[run], kind: kind) {
      case .agree: return runs[run].append(index)
      case .unrelated: isUnrelated = true
      case .disagree: continue
      }
    }
    if isUnrelated { return unrelated.append(index) }
    heads.insert(figure, at: place)
    runs.insert([index], at: place)
  }
}

extension [StatedFigure] {
  /// Of figures in their order, the index of the first for which something holds that holds for all behind it.
  fileprivate func partition(_ holds: (StatedFigure) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
