import BrowserSupport
import Foundation
import Testing

extension InBrowser {
  /// The table sorts and adds up; what charts draw can be read.
  @Suite struct ReportTableTests {
    private let browser: Browser
    private let page: Page
    private let drop: ReportDrop
    private let report: ReportPage

    init() throws {
      drop = try ReportDrop.shared()
      browser = try Browser()
      page = try browser.page()
      report = try ReportPage(page, at: drop.address)
    }

    /// The cells of a column of the table, as numbers; those that are empty left out.
    private func numbers(_ column: String) throws -> [Double] {
      try page.allWords(of: "#fact-table td[data-column=\(column)]").compactMap { cell in
        Double(cell.replacing(".", with: "").replacing(",", with: ".").filter { $0.isNumber || $0 == "." })
      }
    }

    @Test func sortsByAnyColumn() throws {
      try report.look(at: "table")
      try page.click("[data-sort=number]")
      let falling = try numbers("number")
      #expect(falling.count > 20 && falling == falling.sorted(by: >))
      #expect(try page.count("th[aria-sort=descending] [data-sort=number]") == 1)
      try page.click("[data-sort=number]")
      let rising = try numbers("number")
      #expect(rising == rising.sorted())
      for column in ["event", "who", "place", "what", "total", "percent", "amount", "period", "finding", "published", "article"] {
        try page.click("[data-sort=\(column)]")
        #expect(try page.count(":is([aria-sort=ascending], [aria-sort=descending]) > [data-sort=\(column)]") == 1)
      }
      #expect(page.log.errors == [])
    }

    @Test func hasEveryFactOnSomePage() throws {
      try report.look(at: "table")
      var seen: Set<String> = []
      repeat {
        let rows = try page.evaluate("[...document.querySelectorAll('#fact-table tr[data-fact]')].map((row) => row.dataset.fact)")
        seen.formUnion(rows.array.compactMap(\.string))
        guard try page.isTrue("!document.querySelector('[data-page=next]').disabled") else { break }
        try page.click("[data-page=next]")
      } while seen.count < drop.facts.count
      #expect(seen == Set(drop.facts.map(\.id)))
    }

    @Test func addsUpWhatIsNoPart() throws {
      try report.choose("CitizenReception", in: "event")
      try report.choose("Báo Lam Giang", in: "source")
      try page.press(.escape)
      try report.look(at: "table")
      let sum = ReportDrop.series.reduce(0) { $0 + $1.1 }
      let shown = try page.words(of: "#totals tr[data-event=CitizenReception] [data-sum=number]")
      #expect(shown.replacing(".", with: "") == "\(sum)")
      #expect(try page.words(of: "#totals tr[data-event=CitizenReception] [data-sum=facts]") == "6")
    }

    @Test func aRowOpensItsFact() throws {
      try report.look(at: "table")
      let fact = try page.text("document.querySelector('#fact-table tr[data-fact]').dataset.fact")
      try page.click("#fact-table tr[data-fact] .row-open")
      #expect(try report.openFact() == fact)
      #expect(try report.isInView("#article span.fact[data-fact='\(fact)']"))
    }

    @Test(arguments: ["chartMonths", "chartRates", "chartSeries"])
    func whatChartsDrawCanBeRead(chart: String) throws {
      try report.look(at: "charts")
      let section = "section[data-chart=\(chart)]"
      #expect(try page.count("\(section) svg .point[role=button][aria-label]") > 0)
      try page.click("\(section) details.chart-data summary")
      #expect(try page.count("\(section) table caption") == 1)
      #expect(try page.count("\(section) table tbody tr") > 0)
    }

    @Test func theSeriesHasItsOutlier() throws {
      try report.search("do luong")
      try report.look(at: "charts")
      #expect(try page.count("section[data-chart=chartSeries] svg .ring") == 1)
      #expect(try page.count("section[data-chart=chartSeries] svg .dot") == ReportDrop.series.count)
      #expect(try page.count("section[data-chart=chartSeries] .point[aria-label*='9.120'] .ring") == 1)
    }

    @Test func aPointOfAChartOpensItsFact() throws {
      try report.search("do luong")
      try report.look(at: "charts")
      try page.evaluate("document.querySelector('section[data-chart=chartSeries] .ring').closest('.point').focus()")
      try page.press(.enter)
      let fact = try #require(drop.facts.first { $0.article == "do-luong-2022.txt" && $0.event == "CitizenReception" })
      #expect(try report.openFact() == fact.id)
    }
  }
}
