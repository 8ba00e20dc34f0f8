import Testing

@testable import Auditing

/// Figures of one body over the years: what leaves its series, and what only grows.
@Suite struct SeriesAuditTests {
  private func doubts(_ points: [(period: String, count: Double)], actor: String = "Ủy ban nhân dân huyện Tân Lĩnh") -> [String] {
    let reports = points.enumerated().compactMap { index, point in
      SampleFact.report(
        SampleFact.fact(
          "f\(index)",
          [
            SampleFact.Value("actor", actor), SampleFact.Value("count", point.count, "\(Int(point.count))"),
            SampleFact.Value("period", point.period),
          ]), article: "\(index).txt")
    }
    return SeriesAudit().doubts(reports).map { "\($0.source.article) \($0.claim)" }.sorted()
  }

  private func years(_ counts: Double..., from first: Int = 2014) -> [(period: String, count: Double)] {
    counts.enumerated().map { ("\(first + $0)-01-01/\(first + $0)-12-31", $1) }
  }

  @Test func aSlipOfADigit() {
    #expect(
      doubts(years(812, 845, 8960, 905, 868)) == ["2.txt 2016-01-01/2016-12-31 count 8.960, by the others about 859"])
    #expect(doubts(years(812, 845, 89, 905, 868)).count == 1)
    #expect(doubts(years(812, 845, 868, 905, 9310)).count == 1)
    #expect(doubts(years(8120, 845, 868, 905, 931)).count == 1)
  }

  @Test func growthIsNoSlip() {
    #expect(doubts(years(100, 160, 255, 410, 660, 1050, 1700)).isEmpty)
    #expect(doubts(years(1, 4, 16, 64, 256, 1024, 4096)).isEmpty)
    #expect(doubts(years(4096, 1024, 256, 64, 16, 4)).isEmpty)
    // What has changed stays so.
    #expect(doubts(years(90, 95, 92, 900, 950, 930)).isEmpty)
    #expect(doubts(years(100, 300, 120, 90, 210, 80)).isEmpty)
  }

  @Test func littleIsKnownOfFewOrSmallFigures() {
    #expect(doubts(years(812, 8450, 905, 868)).isEmpty)
    #expect(doubts(years(1, 2, 11, 1, 2, 1)).isEmpty)
    #expect(doubts(years(812, 845, 8960, 905, 868).map { ($0.period, $0.count) }, actor: "Ủy ban nhân dân").isEmpty)
  }

  /// A quarter has less than a year, and what exists does not grow with the period.
  @Test func periodsOfOtherLengths() {
    let quarter = [(period: "2019-01-01/2019-03-31", count: 230.0)]
    #expect(doubts(years(812, 845, 896, 905, 868) + quarter).isEmpty)
    #expect(doubts(years(121, 121, 124, 124, 130) + [("2019-01-01/2019-01-31", 130)]).isEmpty)
    #expect(doubts(years(812, 845, 896, 905, 868) + [("2019-03-01/2019-03-01", 800)]).isEmpty)
  }

  @Test func aPeriodHasNoLessThanItsParts() {
    let claim = "1.txt 2022-01-01/2022-12-31 count 724, of which 2022-01-01/2022-09-30 alone 742"
    #expect(doubts([("2022-01-01/2022-09-30", 742), ("2022-01-01/2022-12-31", 724)]) == [claim])
    #expect(doubts([("2022-01-01/2022-09-30", 724), ("2022-01-01/2022-12-31", 724)]).isEmpty)
    #expect(doubts([("2022-07-01/2022-09-30", 742), ("2022-01-01/2022-12-31", 724)]).count == 1)
    #expect(doubts([("2021-07-01/2022-09-30", 742), ("2022-01-01/2022-12-31", 724)]).isEmpty)
  }
}
