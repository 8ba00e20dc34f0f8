import Testing

@testable import Store

@Suite struct WilsonIntervalTests {
  /// As statistical packages give them, to four places.
  @Test(arguments: [
    (10, 100, 0.0552, 0.1744), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (1, 1, 0.2065, 1.0),
    (3, 200, 0.0051, 0.0432), (81, 263, 0.2553, 0.3662),
  ])
  func knownValues(hits: Int, count: Int, low: Double, high: Double) {
    let interval = WilsonInterval(hits: hits, of: count)
    #expect(abs(interval.low - low) < 5e-5 && abs(interval.high - high) < 5e-5, "\(interval)")
  }

  @Test func ofNothingNothingIsKnown() {
    let interval = WilsonInterval(hits: 0, of: 0)
    #expect(interval.low == 0 && interval.high == 1)
  }

  @Test func aSampleOfAllKnowsTheShare() {
    let whole = WilsonInterval(hits: 3, of: 12, population: 12)
    #expect(whole.low == 0.25 && whole.high == 0.25)
    let most = WilsonInterval(hits: 3, of: 12, population: 13)
    let few = WilsonInterval(hits: 3, of: 12, population: 1_000_000)
    let all = WilsonInterval(hits: 3, of: 12)
    #expect(few.low < most.low && most.high < few.high)
    #expect(abs(few.low - all.low) < 1e-4 && abs(few.high - all.high) < 1e-4)
  }
}
