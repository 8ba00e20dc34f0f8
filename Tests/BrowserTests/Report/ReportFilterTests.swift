import BrowserSupport
import Testing

extension InBrowser {
  /// Each filter lets through what the model says, in the list, the text and the table.
  @Suite struct ReportFilterTests {
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

    private func expect(
      _ isPassing: (ReportedFact) -> Bool, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let facts = drop.facts.filter(isPassing)
      let (count, articles) = try report.counts()
      #expect(count == facts.count, sourceLocation: sourceLocation)
      #expect(articles == Set(facts.map(\.article)).count, sourceLocation: sourceLocation)
      #expect(!facts.isEmpty && facts.count < drop.facts.count, "the filter tells nothing apart", sourceLocation: sourceLocation)
    }

    @Test func byEvent() throws {
      try report.choose("CitizenReception", in: "event")
      try expect { $0.event == "CitizenReception" }
      #expect(try Set(page.allWords(of: "#fact .fact-link b")) == ["CitizenReception"])
      try report.choose("PetitionResolution", in: "event")
      try expect { ["CitizenReception", "PetitionResolution"].contains($0.event) }
      try report.choose("CitizenReception", in: "event")
      try expect { $0.event == "PetitionResolution" }
      try page.press(.escape)
      try report.clear()
      #expect(try report.counts().facts == drop.facts.count)
    }

    @Test func byTheLegend() throws {
      try page.click("[data-legend='MediationRate']")
      try expect { $0.event == "MediationRate" }
    }

    @Test func byFinding() throws {
      try report.choose("ratio.wrong", in: "finding")
      try expect { $0.findings.contains("ratio.wrong") }
      try report.choose("none", in: "finding")
      // The audit of all articles has found one more, which no article alone shows.
      try expect { !$0.findings.isDisjoint(with: ["ratio.wrong", "none"]) && !ReportDrop.isOutlier($0) }
      try report.choose("series.suspicious", in: "finding")
      try expect { !$0.findings.isDisjoint(with: ["ratio.wrong", "none"]) }
    }

    @Test func byWhatIsInferred() throws {
      try report.choose("stated", in: "inference")
      try expect { $0.inferences.contains("stated") }
      try report.choose("stated", in: "inference")
      try report.choose("section", in: "inference")
      try expect { $0.inferences.contains("section") }
    }

    @Test func byPlaceFoundByItsWords() throws {
      try report.open("place")
      try page.click("details[data-filter='place'] input[type=search]")
      try page.type("do luong")
      let choices = "details[data-filter='place'] .choices input"
      #expect(try page.count(choices) == 1)
      try page.click(choices)
      try expect { $0.article.hasPrefix("do-luong-") && $0.event == "CitizenReception" }
    }

    @Test func bySource() throws {
      try report.choose("Báo Lam Giang", in: "source")
      try expect { $0.source == "Báo Lam Giang" }
    }

    @Test func byPeriodHoweverItIsTyped() throws {
      for (from, to) in [("2019", "2020"), ("01/2019", "12/2020"), ("2019-01", "2020-12")] {
        try report.open("period")
        try page.click("#period-from")
        try page.type(from)
        try page.click("#period-to")
        try page.type(to)
        try page.press(.enter)
        try expect { !$0.from.isEmpty && !$0.to.isEmpty && $0.to >= "2019-01" && $0.from <= "2020-12" }
        try page.press(.escape)
        try report.clear()
      }
    }

    @Test func byWordsWithoutTheirMarks() throws {
      try report.search("do luong")
      try expect { $0.article.hasPrefix("do-luong-") }
      #expect(try Set(page.allWords(of: "mark.hit")) == ["Đô Lương"])
      try report.search("đô lương")
      try expect { $0.article.hasPrefix("do-luong-") }
    }

    @Test func allAtOnce() throws {
      try report.choose("CitizenReception", in: "event")
      try report.choose("Báo Lam Giang", in: "source")
      try report.choose("none", in: "finding")
      try page.press(.escape)
      try report.search("luong 2019")
      #expect(try report.counts() == (1, 1))
      #expect(try page.count("#article span.fact") >= 1)
    }

    @Test func whatNothingPassesIsSaid() throws {
      try report.search("không có chữ nào như thế")
      #expect(try report.counts() == (0, 0))
      #expect(try page.count(".article-link") == 0)
      #expect(try !page.text("document.getElementById('article').textContent").isEmpty)
    }
  }
}
