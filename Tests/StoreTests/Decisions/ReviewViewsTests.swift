import DocumentModel
import Testing

@testable import Store

/// What the views say to authors of rules, and to whoever opens the store.
@Suite struct ReviewViewsTests {
  private let sample: Sample

  init() throws {
    sample = try Sample()
    let facts = (1...5).map { SampleFact("f\($0)", "Tiếp \($0) lượt", Double($0), rule: $0 < 5 ? "r/one" : "r/two") }
    try sample.run([Place("a.txt", (1...5).map { "Tiếp \($0) lượt." }.joined(separator: " "), facts: facts)])
    for (id, act): (String, DecisionDraft.Act) in [
      ("f1", .accept), ("f2", .reject), ("f3", .correct(Correction(role: "count", change: .value(.number(30), nil)))), ("f5", .accept),
    ] { _ = try sample.store.decided(DecisionDraft(factID: id, act: act, comment: id == "f2" ? "dự kiến" : nil)) }
  }

  @Test func precisionIsOfWhatWasDecided() throws {
    let columns = "accepted, corrected, rejected, decided, precision, lost, again, unreviewed"
    #expect(try sample.strings("SELECT rule, \(columns) FROM precisionByRule ORDER BY rule") == [
      "r/one 1 1 1 3 0.3333 0 0 1", "r/two 1 0 0 1 1.0 0 0 0",
    ])
    #expect(try sample.strings("SELECT event, \(columns) FROM precisionByEvent") == ["Reception 2 1 1 4 0.5 0 0 1"])
  }

  @Test func theWorklistHasWhatIsWrongByRule() throws {
    #expect(
      try sample.strings("SELECT rule, problem, quote, role, extracted, corrected, comment FROM worklist ORDER BY id") == [
        "r/one rejected Tiếp 2 lượt - - - dự kiến", "r/one corrected Tiếp 3 lượt count 3 30 -",
      ])
  }

  @Test func whatIsLostCountsWhereItWasFound() throws {
    sample.basis = ReadingBasis(pack: "rules 2", program: "program 1", settings: [:])
    try sample.run([
      Place("a.txt", (1...5).map { "Tiếp \($0) lượt." }.joined(separator: " "), facts: [SampleFact("f5", "Tiếp 5 lượt", 5, rule: "r/two")])
    ])
    #expect(try sample.strings("SELECT rule, decided, lost FROM precisionByRule ORDER BY rule") == ["r/one 0 2", "r/two 1 0"])
  }
}
