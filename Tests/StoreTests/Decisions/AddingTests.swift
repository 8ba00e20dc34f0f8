import DocumentModel
import GRDB
import Records
import Testing

@testable import Store

/// What somebody saw and no rule found is kept once, and is on the worklist until a rule finds it.
@Suite struct AddingTests {
  private static let text = "Tiếp 41 lượt."
  private let sample: Sample

  init() throws {
    sample = try Sample()
    try sample.run([Place("a.txt", Self.text, facts: [])])
  }

  private func fact(_ event: String = "Reception", role: String = "count", count: Int = 1) throws -> AddedFact {
    let article = try sample.store.read { try Int64.fetchOne($0, sql: "SELECT id FROM article WHERE current") ?? 0 }
    let value = FactRecord.Value(.number(41), text: "41", bytes: SourceSpan(7, 9))
    return AddedFact(
      article: article, event: event, bytes: SourceSpan(0, 16), quote: "Tiếp 41 lượt",
      roles: [FactRecord.Role(name: role, values: Array(repeating: value, count: count))])
  }

  private func refusal(_ fact: AddedFact) throws -> DecisionRefusal.Code? {
    guard case .failure(let refusal) = try sample.store.add(fact, by: Reviewer("Lan")) else { return nil }
    return refusal.code
  }

  @Test func itIsKeptOnceWithAllThatItSays() throws {
    #expect(try sample.store.add(try fact(), by: Reviewer("Lan")).get() == 1)
    #expect(try sample.store.add(try fact(), by: Reviewer("Lan")).get() == nil)
    #expect(try sample.store.add(try fact(), by: Reviewer("Minh")).get() == 2)
    #expect(
      try sample.strings("SELECT action, event, quote, summary FROM decision WHERE id = 1") == [
        "add Reception Tiếp 41 lượt count: 41"
      ])
    #expect(
      try sample.strings("SELECT value ->> '$.count[0].value', value -> '$.count[0].bytes' FROM decision WHERE id = 1") == [
        "41 [7,9]"
      ])
  }

  @Test func itIsMissedUntilARuleFindsIt() throws {
    _ = try sample.store.add(try fact(), by: Reviewer("Lan")).get()
    #expect(try sample.strings("SELECT problem, summary FROM worklist") == ["missed count: 41"])
    sample.basis = ReadingBasis(pack: "rules 2", program: "program 1", settings: [:])
    try sample.run([Place("a.txt", Self.text, facts: [SampleFact("one", "Tiếp 41 lượt", 41)])])
    #expect(try sample.strings("SELECT problem, summary FROM worklist") == [])
    // Nobody has looked at what the rule says.
    #expect(try sample.strings("SELECT state FROM reviewed") == ["unreviewed"])
  }

  @Test func itCanBeUndone() throws {
    _ = try sample.store.add(try fact(), by: Reviewer("Lan")).get()
    _ = try sample.store.undo(nil, by: Reviewer("Lan")).get()
    #expect(try sample.strings("SELECT problem FROM worklist") == [])
    #expect(try sample.store.add(try fact(), by: Reviewer("Lan")).get() == 3)
  }

  @Test func whatTheRulesDoNotDeclareIsRefused() throws {
    #expect(try refusal(try fact("Unheard")) == .badRequest)
    #expect(try refusal(try fact(role: "unheard")) == .noRole)
    #expect(try refusal(try fact(count: 2)) == .noRole)
    var empty = try fact()
    empty.bytes = SourceSpan(4, 4)
    #expect(try refusal(empty) == .badSpan)
    empty.article = 99
    #expect(try refusal(empty) == .noFact)
  }
}
