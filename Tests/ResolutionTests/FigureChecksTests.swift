import DocumentModel
import Testing

@testable import Resolution

/// A count of a total with its rate as an article words them, and what the check says.
struct RatioRow: Sendable, CustomTestStringConvertible {
  let count: StatedFigure
  let total: StatedFigure
  let rate: StatedFigure
  let verdict: Finding.Verdict?
  let computed: Double?
  var testDescription: String { "\(count.value)/\(total.value) = \(rate.comparator?.rawValue ?? "")\(rate.value)%" }

  init(
    _ count: StatedFigure, of total: StatedFigure, _ rate: StatedFigure, _ verdict: Finding.Verdict? = nil,
    computed: Double? = nil
  ) {
    self.count = count
    self.total = total
    self.rate = rate
    self.verdict = verdict
    self.computed = computed
  }
}

extension StatedFigure: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(Double(value)) }
}

/// A rate of so many decimals.
private func rate(_ value: Double, _ decimals: Int, _ comparator: Comparator? = nil) -> StatedFigure {
  StatedFigure(value, comparator, decimals: decimals)
}

private func bounded(_ comparator: Comparator, _ value: Double) -> StatedFigure { StatedFigure(value, comparator) }

private let ratios: [RatioRow] = [
  RatioRow(39055, of: 39409, rate(99.91, 2), .wrong, computed: 99.1),
  RatioRow(217, of: 236, rate(91.94, 2), .truncated, computed: 91.95),
  RatioRow(217, of: 236, rate(91.95, 2)),
  RatioRow(217, of: 236, rate(91.96, 2), .wrong, computed: 91.95),
  RatioRow(92, of: 97, rate(94.8, 1)),
  RatioRow(92, of: 97, rate(95, 0)),
  RatioRow(92, of: 97, rate(94, 0), .truncated, computed: 94.85),
  RatioRow(92, of: 97, rate(94, 2), .wrong, computed: 94.85),
  RatioRow(92, of: 97, rate(93, 0), .wrong, computed: 94.85),
  RatioRow(92, of: 97, rate(94.8454, 4)),
  RatioRow(92, of: 97, rate(94.8453, 4), .truncated, computed: 94.8454),
  RatioRow(1, of: 8, rate(13, 0)),
  RatioRow(1, of: 8, rate(12, 0), .truncated, computed: 12.5),
  RatioRow(38, of: 38, rate(100, 0)),
  RatioRow(0, of: 38, rate(0, 0)),
  RatioRow(259, of: 260, rate(100, 0)),
  RatioRow(259, of: 260, rate(100, 2), .wrong, computed: 99.62),
  RatioRow(260, of: 200, rate(130, 0)),
  RatioRow(260, of: 0, rate(130, 0)),
  // A bounded rate.
  RatioRow(56, of: 60, rate(90, 0, .over)),
  RatioRow(54, of: 60, rate(90, 0, .over)),
  RatioRow(53, of: 60, rate(90, 0, .over), .wrong, computed: 88.33),
  RatioRow(53, of: 60, rate(88, 0, .atLeast)),
  RatioRow(53, of: 60, rate(90, 0, .under)),
  RatioRow(55, of: 60, rate(90, 0, .under), .wrong, computed: 91.67),
  RatioRow(54, of: 60, rate(90, 0, .atMost)),
  RatioRow(52, of: 60, rate(90, 0, .about)),
  RatioRow(45, of: 60, rate(90, 0, .about), .wrong, computed: 75),
  RatioRow(1, of: 60, rate(2, 0, .about)),
  // Bounded counts.
  RatioRow(bounded(.over, 500), of: 600, rate(90, 0)),
  RatioRow(bounded(.over, 500), of: 600, rate(80, 0), .wrong, computed: 83.33),
  RatioRow(bounded(.under, 500), of: 600, rate(90, 0), .wrong, computed: 83.33),
  RatioRow(bounded(.about, 500), of: 600, rate(90, 0)),
  RatioRow(bounded(.about, 500), of: 600, rate(95, 0), .wrong, computed: 83.33),
  RatioRow(500, of: bounded(.over, 600), rate(80, 0)),
  RatioRow(500, of: bounded(.over, 600), rate(90, 0), .wrong, computed: 83.33),
  RatioRow(500, of: bounded(.under, 600), rate(90, 0)),
  RatioRow(bounded(.over, 500), of: bounded(.over, 600), rate(10, 0)),
  // Counts that are rounded themselves.
  RatioRow(
    StatedFigure(NumberValue(1.2e6), words: "1,2 triệu"), of: StatedFigure(NumberValue(1.5e6), words: "1,5 triệu"),
    rate(82, 0)),
  RatioRow(
    StatedFigure(NumberValue(1.2e6), words: "1,2 triệu"), of: StatedFigure(NumberValue(1.5e6), words: "1,5 triệu"),
    rate(95, 0), .wrong, computed: 80),
]

@Test(arguments: ratios) func rateAgainstCountAndTotal(row: RatioRow) {
  let expected = row.verdict.map {
    Finding(.ratio, $0, stated: .number(row.rate.value), computed: row.computed.map { .number($0) })
  }
  #expect(FigureChecks.ratio(count: row.count, total: row.total, rate: row.rate) == expected)
}

@Test func whatIsNoNumberIsNotChecked() {
  for value in [Double.infinity, .nan] {
    #expect(FigureChecks.ratio(count: StatedFigure(value), total: 4, rate: 50) == nil)
    #expect(FigureChecks.ratio(count: 2, total: StatedFigure(value), rate: 50) == nil)
    #expect(FigureChecks.ratio(count: 2, total: 4, rate: StatedFigure(value)) == nil)
    #expect(FigureChecks.parts(Breakdown(parts: [StatedFigure(value), 2]), of: 4) == nil)
  }
}

@Test(arguments: [
  (StatedFigure(41), StatedFigure(40), StatedFigure?.none, true),
  (40, 40, nil, false),
  (260, 200, rate(130, 0), false),
  (260, 200, rate(100, 0), true),
  (260, 200, rate(76.9, 1), true),
  (bounded(.over, 45), 40, nil, true),
  (bounded(.over, 35), 40, nil, false),
  (bounded(.under, 45), 40, nil, false),
  (45, bounded(.over, 40), nil, false),
  (45, bounded(.under, 40), nil, true),
  (bounded(.about, 42), 40, nil, false),
])
func countAgainstTotal(count: StatedFigure, total: StatedFigure, rate: StatedFigure?, isWrong: Bool) {
  let expected = Finding(.countOverTotal, .wrong, stated: .number(count.value), computed: .number(total.value))
  #expect(FigureChecks.countOverTotal(count: count, total: total, rate: rate) == (isWrong ? expected : nil))
}

/// A total, its parts and what the check says.
struct PartsRow: Sendable, CustomTestStringConvertible {
  enum Introduction { case all, some, open }

  let total: StatedFigure
  let parts: [StatedFigure]
  let introduction: Introduction
  let verdict: Finding.Verdict?
  var testDescription: String { "\(total.value) = \(parts.map(\.value)) \(introduction)" }

  init(
    _ total: StatedFigure, _ parts: [StatedFigure], _ introduction: Introduction = .all, _ verdict: Finding.Verdict? = nil
  ) {
    self.total = total
    self.parts = parts
    self.introduction = introduction
    self.verdict = verdict
  }

  var breakdown: Breakdown {
    Breakdown(parts: parts, isOpen: introduction == .open, isExhaustive: introduction != .some)
  }
}

private let breakdowns: [PartsRow] = [
  PartsRow(84, [12, 72]),
  PartsRow(84, [12, 71], .all, .wrong),
  PartsRow(84, [12, 73], .all, .wrong),
  PartsRow(84, [12, 72], .open),
  PartsRow(84, [12, 40], .open, .short),
  PartsRow(84, [12], .open, .short),
  PartsRow(84, [12, 73], .open, .wrong),
  PartsRow(84, [12, 40], .some),
  PartsRow(84, [12, 72], .some),
  PartsRow(84, [12, 73], .some, .wrong),
  PartsRow(84, [12]),
  PartsRow(84, [12], .some),
  PartsRow(84, [90], .some),
  PartsRow(84, []),
  PartsRow(84, [], .open),
  // By kind, then by competence.
  PartsRow(120, [50, 70, 90, 30]),
  PartsRow(120, [50, 70, 90], .some),
  PartsRow(120, [90, 50, 70], .some),
  PartsRow(120, [50, 80, 90], .some, .wrong),
  // Bounded figures.
  PartsRow(bounded(.over, 100), [60, 50, 20]),
  PartsRow(bounded(.over, 100), [60, 30], .all, .wrong),
  PartsRow(bounded(.under, 100), [60, 30]),
  PartsRow(bounded(.under, 100), [60, 50], .all, .wrong),
  PartsRow(100, [bounded(.over, 60), 30]),
  PartsRow(100, [bounded(.over, 60), 50], .all, .wrong),
  PartsRow(100, [bounded(.under, 60), 30], .all, .wrong),
  PartsRow(100, [bounded(.about, 60), 42]),
  // Rounded ones.
  PartsRow(
    StatedFigure(NumberValue(24.3e9), words: "24,3 tỷ đồng"),
    [StatedFigure(NumberValue(20.1e9), words: "20,1 tỷ đồng"), StatedFigure(NumberValue(4.3e9), words: "4,3 tỷ")]),
  PartsRow(
    StatedFigure(NumberValue(24.3e9), words: "24,3 tỷ đồng"),
    [StatedFigure(NumberValue(20.1e9), words: "20,1 tỷ đồng"), StatedFigure(NumberValue(5.3e9), words: "5,3 tỷ")], .all,
    .wrong),
]

@Test(arguments: breakdowns) func partsAgainstTheirTotal(row: PartsRow) {
  let sum = row.parts.reduce(0) { $0 + $1.value }
  let expected = row.verdict.map { Finding(.parts, $0, stated: .number(row.total.value), computed: .number(sum)) }
  #expect(FigureChecks.parts(row.breakdown, of: row.total) == expected)
}
