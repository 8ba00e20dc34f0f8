import DocumentModel
import Foundation
import Store
import Testing

@testable import Review

/// What the page is told, and what becomes of what it sends.
@Suite struct ReviewDeskTests {
  private let made: Desk

  init() throws { made = try Desk() }

  private func object(_ json: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
  }

  private func decide(_ json: String) throws -> [String: Any] { try object(made.desk.decide(Array(json.utf8))) }

  private func refusal(_ json: String) throws -> DecisionRefusal.Code? {
    do {
      _ = try made.desk.decide(Array(json.utf8))
      return nil
    } catch let refusal as DecisionRefusal {
      return refusal.code
    }
  }

  private func correct(_ changes: String, fact: Int = 0) throws -> String {
    #"{"action": "correct", "fact": "\#(try made.facts[fact])", "queue": "unreviewed", "corrections": [\#(changes)]}"#
  }

  /// Where words stand in the text, in UTF-16.
  private func span(_ words: String) throws -> String {
    let range = try #require(Desk.text.range(of: words))
    let start = Desk.text.utf16.distance(from: Desk.text.startIndex, to: range.lowerBound)
    return "[\(start), \(start + words.utf16.count)]"
  }

  @Test func thePageIsToldWhatWasDecided() throws {
    let facts = try made.facts
    #expect(facts.count == 3)
    let answer = try decide(#"{"action": "reject", "fact": "\#(facts[1])", "queue": "findings", "comment": "<b>dự kiến</b>"}"#)
    #expect(answer["fact"] as? String == facts[1])
    let told = try object(made.desk.reviews())
    let review = try #require((told["facts"] as? [String: [String: Any]])?[facts[1]])
    #expect(review["state"] as? String == "rejected" && review["queue"] as? String == "findings" && review["reviewer"] as? String == "Lan")
    #expect((review["comments"] as? [[String: Any]])?.first?["text"] as? String == "<b>dự kiến</b>")
    #expect((told["facts"] as? [String: Any])?.count == 1)
    #expect((told["sample"] as? [String])?.count == 2 && told["sampleQueue"] as? String == "sample:1")
    let roles = try #require(told["roles"] as? [[String: Any]])
    #expect(roles.contains { $0["role"] as? String == "count" && $0["kind"] as? String == "number" })
  }

  @Test func theErrorRateFollowsTheSample() throws {
    let sample = made.desk.sample.facts(of: try made.facts)
    _ = try decide(#"{"action": "accept", "fact": "\#(sample[0])", "queue": "sample:1"}"#)
    let answer = try decide(#"{"action": "reject", "fact": "\#(sample[1])", "queue": "sample:1"}"#)
    let rate = try #require(answer["errorRate"] as? [String: Any])
    #expect(rate["decided"] as? Int == 2 && rate["errors"] as? Int == 1 && rate["rate"] as? Double == 0.5 && rate["population"] as? Int == 3)
  }

  @Test func valuesAreReadAsPeopleWriteThem() throws {
    _ = try decide(try correct(#"{"role": "count", "value": ">= 39.055"}, {"role": "unit", "value": " lượt công dân "}, {"role": "actor", "value": null}"#))
    #expect(try made.store.reviews().first?.corrections == [
      Correction(role: "actor", change: .removal), Correction(role: "count", change: .value(.number(39055), .atLeast)),
      Correction(role: "unit", change: .value(.text("lượt công dân"), nil)),
    ])
    _ = try decide(try correct(#"{"role": "count", "value": 1.234}"#))
    #expect(try made.store.reviews().first?.corrections[1].change == .value(.number(1.234), nil))
  }

  @Test func wordsAreChosenInTheText() throws {
    _ = try decide(try correct(#"{"role": "unit", "value": "người", "span": \#(try span(" người"))}, {"span": \#(try span("Xã Hạ Mỗ tiếp 5 người"))}"#, fact: 2))
    let corrections = try #require(made.store.reviews().first?.corrections)
    let bytes = Array(Desk.text.utf8)
    #expect(corrections.map(\.text) == ["Xã Hạ Mỗ tiếp 5 người", "người"])
    for correction in corrections {
      let span = try #require(correction.bytes)
      #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == correction.text)
    }
    #expect(corrections.map(\.role) == [nil, "unit"])
  }

  @Test func whatCannotBeIsRefusedAndNothingIsKept() throws {
    let emoji = try #require(Desk.text.utf16.firstIndex(of: 0xD83D)).utf16Offset(in: Desk.text)
    let cases: [(String, DecisionRefusal.Code)] = [
      ("", .badRequest), (#"{"role": "count", "value": "nhiều"}"#, .badValue), (#"{"role": "height", "value": "1"}"#, .noRole),
      (#"{"role": "count", "value": true}"#, .badRequest), (#"{"role": "count"}"#, .badRequest), (#"{"value": "1"}"#, .noRole),
      (#"{"span": [0, 100000]}"#, .badSpan), (#"{"span": [3, 3]}"#, .badSpan), (#"{"span": [4, 3]}"#, .badRequest),
      (#"{"span": [-1, 3]}"#, .badRequest), (#"{"span": [1]}"#, .badRequest), (#"{"span": [\#(emoji), \#(emoji + 1)]}"#, .badSpan),
      (#"{"role": "count", "position": 1, "value": "1"}"#, .noRole),
      (#"{"role": "count", "value": "1"}, {"role": "count", "value": "x"}"#, .badValue),
    ]
    for (changes, code) in cases { #expect(try refusal(try correct(changes)) == code, "\(changes)") }
    #expect(try refusal(#"{"action": "correct", "fact": "gone", "corrections": [{"role": "count", "value": "1"}]}"#) == .noFact)
    #expect(try made.store.decisions().isEmpty)
  }

  @Test func marksBelongToTheirLetters() throws {
    let text = "Trong quý, huyện Tân Sơn tiếp 12 lượt q\u{0323}\u{0301} rồi.\n"
    let made = try Desk(["a.txt": text])
    let mark = try #require(Array(text.utf16).firstIndex(of: 0x0323))
    let request = #"{"action": "correct", "fact": "\#(try made.facts[0])", "corrections": [{"span": [0, \#(mark)]}]}"#
    #expect(throws: DecisionRefusal.self) { try made.desk.decide(Array(request.utf8)) }
  }

  @Test func undoGoesBackStepByStep() throws {
    let facts = try made.facts
    for fact in facts { _ = try decide(#"{"action": "accept", "fact": "\#(fact)"}"#) }
    let answers = try facts.map { _ in try decide(#"{"action": "undo"}"#)["fact"] as? String }
    #expect(answers == facts.reversed())
    #expect(try refusal(#"{"action": "undo"}"#) == .noDecision)
    _ = try decide(#"{"action": "undo", "decision": 4}"#)
    #expect(try made.store.reviews().map(\.factID) == [facts[2]])
  }

  @Test func theDataAreThoseOfThePage() throws {
    let data = try object(made.desk.data())
    #expect((data["articles"] as? [[String: Any]])?.count == 1)
    let page = String(decoding: made.desk.page.bytes, as: UTF8.self)
    #expect(page.contains("data-from=\"/data.json\"") && !page.contains("Tân Sơn"))
  }

  @Test func decisionsAreSeenThatOthersMake() throws {
    let other = try Store.openForDeciding(at: made.store.path)
    let fact = try made.facts[0]
    _ = try other.decide([DecisionDraft(factID: fact, act: .accept)], by: Reviewer("Minh")).get()
    #expect(String(decoding: try made.desk.reviews(), as: UTF8.self).contains("Minh"))
    try other.close()
  }
}
