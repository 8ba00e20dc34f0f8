import BrowserSupport
import Foundation
import ProgramSupport
import TestSupport
import Testing

extension InBrowser {
  /// What takes too long for every change: a thousand articles, every fact, all filters combined, and pictures to look at.
  @Suite(.enabled(if: LongBrowse.isOn, "only in Scripts/browse-long"))
  struct LongReportTests {
    private let browser: Browser
    private let page: Page

    init() throws {
      browser = try Browser()
      page = try browser.page()
    }

    @Test func aThousandArticlesOpenInTwoSeconds() throws {
      let folder = try Program.Folder()
      try Self.fill(folder, articles: 1000)
      let rules = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
      let run = try Program.run(["run", "in", "--store", "facts.sqlite", "--rules", rules], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try Program.run(["report", "facts.sqlite", "--to", "report.html"], in: folder).status == 0)
      let file = folder.url.appending(path: "report.html")
      var seconds: [Double] = []
      for _ in 0..<5 {
        let fresh = try browser.page()
        let report = try ReportPage(fresh, at: file.absoluteString)
        seconds.append(try fresh.secondsUntilReady())
        #expect(try report.counts().articles == 1000)
        try fresh.close()
      }
      let size = try Data(contentsOf: file).count
      let times = seconds.map { String(format: "%.2f", $0) }.joined(separator: ", ")
      print("1,000 articles, \(size / 1_000_000) MB: ready after \(times) s")
      #expect(seconds.sorted()[2] < 2)
      let report = try ReportPage(page, at: file.absoluteString)
      for view in ["table", "charts", "problems", "articles"] {
        let milliseconds = try page.number(
          """
          (() => {
            const start = performance.now();
            document.querySelector('[data-view=\(view)]').click();
            document.body.offsetHeight;
            return performance.now() - start;
          })()
          """)
        print("  \(view): \(Int(milliseconds)) ms")
      }
      try report.look(at: "table")
      try LongBrowse.save(page, as: "thousand-table")
      try report.look(at: "charts")
      try LongBrowse.save(page, as: "thousand-charts")
    }

    /// The articles of the repository again and again, each a little different, so that none is a duplicate.
    private static func fill(_ folder: Program.Folder, articles: Int) throws {
      let files = try Fixtures.files(in: Fixtures.root.appending(path: "articles"), withExtension: "txt")
      let texts = try files.compactMap { String(data: try Data(contentsOf: $0), encoding: .utf8) }
      for number in 0..<articles {
        let text = texts[number % texts.count] + "\nBài \(number) của kho.\n"
        try folder.write(text, to: "in/\(number % 40)/\(number).txt")
      }
    }

    @Test func everyFactIsOpenedAtItsWords() throws {
      let drop = try ReportDrop.shared()
      let report = try ReportPage(page, at: drop.address)
      for fact in drop.facts {
        try page.press(.character("j"))
        let (opened, words) = (try report.openFact(), try report.markedWords(of: fact.id))
        #expect(opened == fact.id)
        #expect(fact.isQuoted(by: words), "\(words)")
        #expect(try report.isInView("#article span.fact[data-fact='\(fact.id)']"), "\(fact.article) \(fact.id)")
      }
      #expect(page.log.errors == [])
    }

    @Test func filtersCombinedAtRandomLetThroughWhatTheModelDoes() throws {
      let drop = try ReportDrop.shared()
      var random = LongBrowse.random
      let report = try ReportPage(page, at: drop.address)
      var passed = 0
      for _ in 0..<300 {
        let choice = FilterChoice(from: drop.facts, &random)
        try report.go(to: choice.fragment)
        let passing = drop.facts.filter(choice.lets)
        let shown = try report.counts().facts
        #expect(shown == passing.count, "seed \(LongBrowse.seed): \(choice.fragment)")
        passed += passing.isEmpty ? 0 : 1
      }
      print("300 combinations of filters, \(passed) of which let something through")
    }

    @Test func picturesToLookAt() throws {
      let drop = try ReportDrop.shared()
      let fact = try #require(drop.facts.first { $0.findings.contains("ratio.wrong") })
      let fragment = "article=\(fact.article)&fact=\(fact.id)"
      for (name, fragment, media) in [
        ("articles", "", Media()), ("fact", fragment, Media()), ("fact-english", fragment + "&lang=en", Media()),
        ("fact-dark", fragment, Media(isDark: true)), ("fact-narrow", fragment, Media(width: 400)),
        ("fact-paper", fragment, Media(isPrinted: true, width: 800)), ("fact-forced", fragment, Media(isForced: true)),
        ("table", "view=table", Media()), ("table-dark", "view=table&sort=number.desc", Media(isDark: true)),
        ("table-narrow", "view=table", Media(width: 400)), ("charts", "view=charts", Media()),
        ("charts-dark", "view=charts&q=do+luong", Media(isDark: true)), ("charts-narrow", "view=charts", Media(width: 400)),
        ("problems", "view=problems", Media()),
      ] {
        let page = try browser.page()
        try page.look(at: media)
        _ = try ReportPage(page, at: drop.address, fragment: fragment)
        try LongBrowse.save(page, as: name)
        try page.close()
      }
      let hostile = try HostileDrop()
      _ = try hostile.run(["run", "in", "--store", "facts.sqlite"])
      _ = try hostile.run(["report", "facts.sqlite", "--to", "report.html"])
      let address = hostile.folder.url.appending(path: "report.html").absoluteString
      for (name, fragment) in [("hostile", ""), ("hostile-table", "view=table"), ("hostile-problems", "view=problems")] {
        let page = try browser.page()
        _ = try ReportPage(page, at: address, fragment: fragment)
        if fragment.isEmpty { try page.press(.character("j"), times: 9) }
        try LongBrowse.save(page, as: name)
        try page.close()
      }
    }
  }
}
