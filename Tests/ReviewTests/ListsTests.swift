import DocumentModel
import EvidenceSupport
import Foundation
import GRDB
import Store
import Testing

@testable import Review

/// What authors of rules are given.
@Suite struct ListsTests {
  private let made: Desk

  init() throws {
    made = try Desk([
      "a.txt": Desk.text, "sub/b.txt": "Năm nay, huyện Tân Sơn tiếp 12 lượt. Năm nay, huyện Tân Sơn tiếp 30 người.\n",
      "c.html": "<p>Xã Hạ Mỗ tiếp 8 người.</p>", "d.txt": "Xã Hạ Mỗ tiếp 9 người.\n",
    ])
  }

  private func decide(_ article: String, _ acts: [DecisionDraft.Act], comment: String? = nil) throws {
    let ids = try made.store.facts(of: article)
    for (id, act) in zip(ids, acts) {
      _ = try made.store.decide([DecisionDraft(factID: id, act: act, comment: act == .reject ? comment : nil)], by: Reviewer("Lan")).get()
    }
  }

  private func decideAll() throws {
    try decide(
      "a.txt", [.accept, .correct(Correction(role: "count", change: .value(.number(70), .over))), .reject],
      comment: "dự kiến\u{1B}[31m, \"không\"\nphải")
    try decide("sub/b.txt", [.accept, .accept])
    try decide("c.html", [.accept])
  }

  private func objects(_ json: [UInt8]) throws -> [[String: Any]] {
    try json.split(separator: 0x0A).map { try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]) }
  }

  // MARK: Worklist

  @Test func theWorklistSaysWhatIsWrongAndWhy() throws {
    #expect(try Worklist(made.store).isEmpty)
    try decideAll()
    let list = try Worklist(made.store)
    let text = list.lines.joined(separator: "\n")
    #expect(list.lines[0] == "reception/received  4 of 6 right")
    #expect(text.contains("count: 7 → 70") && text.contains("rejected  a.txt") && text.contains("“Xã Hạ Mỗ tiếp 5 người”"))
    #expect(list.summary == "1 rule: 1 rejected, 1 corrected, 0 lost")
    let items = try objects(list.json)
    #expect(items.map { $0["problem"] as? String } == ["corrected", "rejected"])
    #expect(items[1]["comment"] as? String == "dự kiến\u{1B}[31m, \"không\"\nphải" && items[0]["corrected"] as? String == "70")
    #expect(String(decoding: list.csv, as: UTF8.self).hasPrefix("rule,event,problem,article,quote,summary,role,extracted,corrected,"))
  }

  // MARK: Precision

  @Test func precisionIsSaidWithItsInterval() throws {
    #expect(try PrecisionReport(made.store, sample: ReviewSample(size: 3, seed: 1)).lines.first == "nothing was decided yet")
    try decideAll()
    let report = try PrecisionReport(made.store, sample: ReviewSample(size: 3, seed: 1))
    let rows = try objects(report.json)
    let event = try #require(rows.first { $0["kind"] as? String == "event" })
    #expect(event["accepted"] as? Int == 4 && event["decided"] as? Int == 6 && event["unreviewed"] as? Int == 1)
    let interval = WilsonInterval(hits: 4, of: 6, population: 7)
    let (low, high) = (try #require(event["low"] as? Double), try #require(event["high"] as? Double))
    #expect(abs(low - interval.low) < 1e-9 && abs(high - interval.high) < 1e-9)
    #expect(rows.last?["kind"] as? String == "sample" && rows.last?["decided"] as? Int == 0)
    #expect(report.lines.contains { $0.contains("Reception") && $0.contains("66.7%") })
    #expect(String(decoding: report.csv, as: UTF8.self).contains("rule,reception/received,4,1,1,6,0.66"))
  }

  // MARK: Gold

  @Test func articlesThatAreWhollyDecidedAreGold() throws {
    try decideAll()
    let folder = made.stored.folder.appending(path: "gold-here")
    let outcome = try GoldWriter(made.store, to: folder.path(percentEncoded: false)).write()
    #expect(outcome.articles == 2 && outcome.facts == 4 && outcome.rejected == 1)
    #expect(outcome.leftOut == [
      GoldWriter.LeftOut(article: "c.html", reason: .noPlainText), GoldWriter.LeftOut(article: "d.txt", reason: .unfinished),
    ])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "gold").path(percentEncoded: false)).sorted()
    #expect(names == ["00001-a.txt.json", "00002-b.txt.json"])
    let gold = try objects(Array(try Data(contentsOf: folder.appending(path: "gold/00001-a.txt.json")))).first
    let facts = try #require(gold?["facts"] as? [[String: Any]])
    #expect(gold?["article"] as? String == "a.txt" && facts.count == 2)
    #expect((facts[1]["roles"] as? [String: Any])?["count"] as? Double == 70)
    #expect((facts[1]["comparators"] as? [String: String]) == ["count": ">"])
    let not = try #require((gold?["notFacts"] as? [[String: String]])?.first)
    #expect(not["quote"] == "Xã Hạ Mỗ tiếp 5 người" && not["why"]?.hasPrefix("dự kiến") == true)
    #expect(try String(contentsOf: folder.appending(path: "texts/a.txt"), encoding: .utf8) == Desk.text)
  }

  @Test func anArticleOfGoldKeepsItsDayAndALineOfJSONBecomesAFile() throws {
    try made.stored.lay("b.txt", "Xã Hạ Mỗ tiếp 3 người.\n")
    try made.stored.lay("b.meta.json", #"{"published": "2020-06-02", "title": "Tin \"xã\""}"#)
    try made.stored.lay("c.jsonl", #"{"id": "r1", "text": "Xã Hạ Mỗ tiếp 4 người."}"# + "\n")
    try made.stored.run()
    for fact in try made.facts { _ = try made.store.decide([DecisionDraft(factID: fact, act: .accept)], by: Reviewer("Lan")).get() }
    let folder = made.stored.folder.appending(path: "gold-here")
    _ = try GoldWriter(made.store, to: folder.path(percentEncoded: false)).write()
    #expect(
      try String(contentsOf: folder.appending(path: "texts/b.meta.json"), encoding: .utf8)
        == #"{"published":"2020-06-02","title":"Tin \"xã\""}"# + "\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "texts").path(percentEncoded: false))
    #expect(names.filter { !$0.contains(".") } == ["sub"] && !names.contains("a.meta.json"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "gold").path(percentEncoded: false))
    #expect(files.allSatisfy { $0.hasSuffix(".txt.json") } && files.contains { $0.contains("r1") })
  }

  @Test func quotesOfGoldStandInTheirTexts() throws {
    try decideAll()
    let folder = made.stored.folder.appending(path: "gold-here")
    _ = try GoldWriter(made.store, to: folder.path(percentEncoded: false)).write()
    let gold = try objects(Array(try Data(contentsOf: folder.appending(path: "gold/00002-b.txt.json")))).first
    let text = try String(contentsOf: folder.appending(path: "texts/sub/b.txt"), encoding: .utf8)
    for fact in try #require(gold?["facts"] as? [[String: Any]]) {
      let quote = try #require(fact["quote"] as? String)
      #expect(text.contains(quote))
    }
  }
}

extension Store {
  /// The ids of an article's facts.
  fileprivate func facts(of article: String) throws -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT factID FROM currentFact WHERE articleName = ? ORDER BY id", arguments: [article])
    }
  }
}
