import DocumentModel
import Testing

@testable import Auditing

@Suite struct DayPeriodTests {
  @Test func lengths() {
    #expect(DayPeriod(period: "2020-01-01/2020-12-31")?.days == 366)
    #expect(DayPeriod(period: "2019-02-28/2019-03-01")?.days == 2)
    #expect(DayPeriod(period: "2000-02-28/2000-03-01")?.days == 3)
    #expect(DayPeriod(period: "1900-02-28/1900-03-01")?.days == 2)
    #expect(DayPeriod(period: "2020-03-01/2020-02-28")?.days == -1)
    #expect(DayPeriod(period: "2020-03-01/..") == nil && DayPeriod(period: "2020-02-30/2020-03-01") == nil)
    #expect(DayPeriod(date: "2018")?.days == 365 && DayPeriod(date: "2018-07")?.days == 31 && DayPeriod(date: "2018-07-14")?.days == 1)
    #expect(DayPeriod(date: "2018-13") == nil && DayPeriod(date: "x") == nil)
  }

  @Test func containment() throws {
    let year = try #require(DayPeriod(date: "2018"))
    let month = try #require(DayPeriod(date: "2018-12"))
    #expect(year.contains(month) && !month.contains(year) && year.contains(year))
  }
}
