import BrowserSupport
import Foundation
import ProgramSupport
import TestSupport
import Testing

extension InBrowser {
  /// Hundreds of decisions by keyboard, and pictures of a review to look at.
  @Suite(.enabled(if: LongBrowse.isOn, "only in Scripts/browse-long"))
  struct LongReviewTests {
    private let browser: Browser
    private let page: Page
    private let folder: Program.Folder

    init() throws {
      folder = try Program.Folder()
      browser = try Browser()
      page = try browser.page()
    }

    /// The articles of the repository twice: enough facts for a long day.
    private func fill() throws {
      let articles = Fixtures.root.appending(path: "articles").resolvingSymlinksInPath()
      for file in try Fixtures.files(in: articles, withExtension: "txt") {
        guard let text = String(data: try Data(contentsOf: file), encoding: .utf8) else { continue }
        for copy in ["a", "b"] { try folder.write(text + "\nBản \(copy).\n", to: "in/\(copy)/\(file.lastPathComponent)") }
      }
      let rules = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
      let run = try Program.run(["run", "in", "--store", "facts.sqlite", "--rules", rules], in: folder)
      #expect(run.status == 0, "\(run.errors)")
    }

    @Test func fiveHundredFactsByKeyboard() throws {
      try fill()
      let server = try ReviewServer(in: folder)
      let review = try ReviewPage(page, at: server.start)
      var random = LongBrowse.random
      var wanted: [String: Int] = [:]
      let start = ContinuousClock.now
      for _ in 0..<500 {
        let key: Character = random.below(5) == 0 ? "r" : "a"
        try review.decide(key)
        wanted[key == "r" ? "rejected" : "accepted", default: 0] += 1
      }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      print("500 decisions in \(String(format: "%.0f", seconds)) s, \(String(format: "%.0f", seconds * 2)) ms each")
      try review.reload()
      #expect(try review.done() == 500)
      for (state, count) in wanted {
        try review.report.choose(state, in: "decision")
        #expect(try review.report.counts().facts == count)
        try review.report.choose(state, in: "decision")
      }
      try page.press(.escape)
      try review.choose(queue: "sample")
      try LongBrowse.save(page, as: "review")
      try page.press(.character("c"))
      try LongBrowse.save(page, as: "review-correction")
      try page.look(at: Media(isDark: true))
      try LongBrowse.save(page, as: "review-dark")
      try page.look(at: Media(width: 400))
      try LongBrowse.save(page, as: "review-narrow")
    }
  }
}
