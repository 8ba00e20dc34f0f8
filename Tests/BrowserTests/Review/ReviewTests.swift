import BrowserSupport
import Foundation
import ProgramSupport
import Testing

extension InBrowser {
  /// Facts are decided by keyboard, and what is decided stays.
  @Suite struct ReviewTests {
    private let browser: Browser
    private let page: Page
    private let drop: ReviewedDrop
    private let server: ReviewServer
    private let review: ReviewPage

    init() throws {
      drop = try ReviewedDrop()
      server = try ReviewServer(in: drop.folder)
      browser = try Browser()
      page = try browser.page()
      review = try ReviewPage(page, at: server.start)
    }

    private func actions() throws -> [String] { try drop.rows("SELECT action FROM decision ORDER BY id") }

    @Test func factsAreDecidedOneAfterTheOther() throws {
      let first = try review.report.openFact()
      try review.decide("a")
      let second = try review.report.openFact()
      #expect(second != first && second != "")
      try review.decide("r")
      #expect(try ![first, second, ""].contains(review.report.openFact()))
      #expect(try drop.rows("SELECT factID, action, reviewer, origin, queue FROM decision ORDER BY id") == [
        "\(first) accept Bà Hạ review unreviewed", "\(second) reject Bà Hạ review unreviewed",
      ])
      try review.reload()
      #expect(try review.done() == 2)
      try review.open(first, of: "00.txt")
      #expect(try review.state() == "accepted")
      try review.open(second, of: "01.txt")
      #expect(try review.state() == "rejected")
      #expect(page.log.errors == [])
      #expect(page.log.violations == [])
    }

    @Test func everyRequestIsToItsOwnServer() throws {
      try review.decide("a")
      #expect(page.log.requests.allSatisfy { $0.hasPrefix(server.origin + "/") })
      #expect(try !page.text("location.href").contains("token"))
    }

    @Test func aValueIsCorrected() throws {
      try page.press(.character("c"))
      try review.write("41", into: "fieldset[data-line='count.0'] [data-value]")
      try review.wait { try page.press(.enter.with(.control)) }
      #expect(try drop.rows("SELECT role, extracted, corrected, change FROM correctedValue") == ["count 10 41 value"])
      try review.reload()
      let fact = try #require(try drop.rows("SELECT factID FROM decision").first)
      try review.open(fact, of: "00.txt")
      #expect(try review.state() == "corrected")
      #expect(try page.words(of: "#review-panel [data-corrections] [data-role=count]").contains("41"))
    }

    @Test func wordsAreCorrected() throws {
      try page.press(.character("c"))
      try review.write("UBND xã Hạ Mỗ đã giải quyết 10/50 đơn khiếu nại", into: "fieldset[data-line='.0'] [data-words]")
      try review.wait { try page.press(.enter) }
      let corrected = try drop.rows("SELECT change, text FROM correctedValue")
      #expect(corrected == ["span UBND xã Hạ Mỗ đã giải quyết 10/50 đơn khiếu nại"])
    }

    @Test func wordsAreChosenInTheArticle() throws {
      try page.press(.character("c"))
      try page.click("#review-correction fieldset[data-line='.0'] [data-words]")
      try page.select("Bà con đồng tình.", in: "#article .words")
      try page.wait("document.querySelector(\"[data-line='.0'] [data-words]\").value === 'Bà con đồng tình.'")
      try review.wait { try page.click("#review-correction [data-action=save-correction]") }
      #expect(try drop.rows("SELECT change, text FROM correctedValue") == ["span Bà con đồng tình."])
    }

    @Test func whatIsNoValueIsSaidAndNothingIsLost() throws {
      try page.press(.character("c"))
      try review.write("rất nhiều", into: "fieldset[data-line='count.0'] [data-value]")
      try review.wait { try page.press(.enter) }
      #expect(try page.count("#review-said.warning") == 1)
      #expect(try page.text("document.querySelector(\"[data-line='count.0'] [data-value]\").value") == "rất nhiều")
      try review.write("chữ không có trong bài", into: "fieldset[data-line='.0'] [data-words]")
      try page.press(.enter)
      #expect(try page.count("fieldset[data-line='.0'] [data-words][aria-invalid=true]") == 1)
      try page.press(.escape)
      #expect(try page.count("#review-correction") == 0)
      #expect(try actions() == [])
    }

    @Test func commentsAreKept() throws {
      let fact = try review.report.openFact()
      try page.press(.character("m"))
      try page.type("Xem lại: số của cả xã? <b>")
      try review.wait { try page.press(.enter.with(.control)) }
      #expect(try review.report.openFact() == fact)
      #expect(try page.words(of: "#review-panel [data-comments] li").hasPrefix("Xem lại: số của cả xã? <b>"))
      #expect(try review.state() == "unreviewed")
      try review.reload()
      try review.open(fact, of: "00.txt")
      #expect(try page.count("#review-panel [data-comments] li") == 1)
    }

    @Test func whatWasDecidedIsTakenBackAndDoneAgain() throws {
      let fact = try review.report.openFact()
      try review.decide("r")
      try review.wait { try page.press(.character("u")) }
      #expect(try review.report.openFact() == fact)
      #expect(try review.state() == "unreviewed")
      #expect(try review.done() == 0)
      try review.wait { try page.press(.character("U")) }
      #expect(try review.state() == "rejected")
      // Nothing is ever taken out of the log.
      #expect(try actions() == ["reject", "undo", "undo"])
    }

    @Test func findingsComeFirst() throws {
      try review.choose(queue: "findings")
      #expect(try review.report.openFact() == fact("03.txt"))
      try review.decide("a")
      #expect(try review.report.openFact() == fact("08.txt"))
    }

    private func fact(_ article: String) throws -> String {
      try #require(try drop.rows("SELECT factID FROM currentFact WHERE articleName = '\(article)'").first)
    }

    @Test func theSampleTellsTheErrorRate() throws {
      try review.choose(queue: "sample")
      for key in "aaar" { try review.decide(key) }
      #expect(try page.number("Number(document.getElementById('error-rate').dataset.rate)") == 0.25)
      let bounds = try ["low", "high"].map { try page.number("Number(document.getElementById('error-rate').dataset.\($0))") }
      #expect(bounds[0] > 0 && bounds[0] < 0.25 && bounds[1] > 0.25 && bounds[1] < 0.8)
      #expect(try drop.rows("SELECT DISTINCT queue LIKE 'sample%' FROM decision") == ["1"])
    }

    @Test func theQueueEndsAndSaysSo() throws {
      for _ in 0..<ReviewedDrop.count { try review.decide("a") }
      #expect(try page.text("document.querySelector('#review-bar [data-queue=unreviewed]').dataset.left") == "0")
      #expect(try review.said().contains("xong"))
      #expect(try drop.rows("SELECT decided, precision FROM precisionByEvent") == ["12 1.0"])
    }

    @Test func aFilterHoldsForTheQueue() throws {
      try review.report.choose("ratio.wrong", in: "finding")
      try page.press(.escape)
      #expect(try page.text("document.getElementById('review-progress').dataset.all") == "2")
      try review.report.clear()
      try review.decide("a")
      try review.report.choose("accepted", in: "decision")
      #expect(try review.report.counts().facts == 1)
    }

    @Test func twoTabsSeeOneLog() throws {
      let other = try ReviewPage(try browser.page(), at: server.origin + "/")
      let fact = try review.report.openFact()
      try review.decide("a")
      // The other tab does not know of it yet; its verdict is a further one, and the last one holds.
      try other.open(fact, of: "00.txt")
      try other.decide("r")
      try review.reload()
      try review.open(fact, of: "00.txt")
      #expect(try review.state() == "rejected")
      #expect(try actions() == ["accept", "reject"])
    }

    @Test func serversComeAndGoAndDecisionsStay() throws {
      let fact = try review.report.openFact()
      try review.decide("a")
      #expect(server.stop() == 130)
      // Nobody answers any more, which is said, and the fact stays where it is.
      try review.wait { try page.press(.character("r")) }
      #expect(try page.count("#review-said.warning") == 1)
      let next = try ReviewServer(in: drop.folder)
      let again = try ReviewPage(try browser.page(), at: next.start)
      #expect(try again.done() == 1)
      try again.open(fact, of: "00.txt")
      #expect(try again.state() == "accepted")
    }

    /// New rules find the same under another name, and the article is mended elsewhere: what was decided of its words stands.
    @Test func decisionsSurviveExtractionAnew() throws {
      let fact = try review.report.openFact()
      try review.decide("a")
      try review.decide("r")
      _ = server.stop()
      try drop.rules("resolution/renamed")
      try drop.article(0, resolved: 10, end: " Xã cảm ơn.")
      try drop.article(1, resolved: 49)
      try drop.run()
      let next = try ReviewServer(in: drop.folder)
      let again = try ReviewPage(try browser.page(), at: next.start)
      #expect(try again.done() == 1)
      let mended = try self.fact("00.txt")
      #expect(mended != fact, "the article has other bytes")
      try again.open(mended, of: "00.txt")
      #expect(try again.state() == "accepted")
      // What says something else now is not what was rejected.
      try again.open(try self.fact("01.txt"), of: "01.txt")
      #expect(try again.state() == "unreviewed")
    }
  }
}
