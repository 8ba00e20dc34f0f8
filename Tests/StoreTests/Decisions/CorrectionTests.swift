import DocumentModel
import Testing

@testable import Store

/// What can be corrected, and what stands of it.
@Suite struct CorrectionTests {
  private let sample: Sample

  init() throws {
    sample = try Sample()
    try sample.run([
      Place("a.txt", "Xã A tiếp 41 lượt dân.", facts: [SampleFact("one", "tiếp 41 lượt dân", 41, actor: "Xã A")])
    ])
  }

  private func draft(_ correction: Correction) -> DecisionDraft { DecisionDraft(factID: "one", act: .correct(correction)) }

  private func corrected() throws -> [String] {
    try sample.strings("SELECT role, position, change, extracted, corrected, comparator, text FROM correctedValue ORDER BY 1, 2")
  }

  @Test func aValueIsCorrectedBesideWhatWasExtracted() throws {
    let correction = Correction(role: "count", change: .value(.number(14), .over), bytes: SourceSpan(12, 14), text: "41")
    _ = try sample.store.decided(draft(correction))
    #expect(try corrected() == ["count 0 value 41 14 > 41"])
    #expect(try sample.store.reviews().first?.corrections == [correction])
    #expect(try sample.store.decisions().first?.decision.correction == correction)
    #expect(try sample.strings("SELECT value, number FROM roleValue WHERE role = 'count'") == ["41 41"])
    #expect(try sample.strings("SELECT state FROM reviewed") == ["corrected"])
  }

  @Test func severalCorrectionsStandTogetherAndOfOneValueTheLast() throws {
    for correction in [
      Correction(role: "count", change: .value(.number(14), nil)), Correction(role: "count", change: .value(.number(15), nil)),
      Correction(role: "actor", position: 1, change: .value(.text("Xã B"), nil)), Correction(role: "actor", change: .removal),
      Correction(role: nil, change: .span, bytes: SourceSpan(0, 26), text: "Xã A tiếp 41 lượt dân"),
    ] { _ = try sample.store.decided(draft(correction)) }
    #expect(try corrected() == [
      "- - span - - - Xã A tiếp 41 lượt dân", "actor 0 removed Xã A - - -", "actor 1 added - Xã B - -", "count 0 value 41 15 - -",
    ])
    _ = try sample.store.undo(2, by: Reviewer("Lan"))
    #expect(try corrected().last == "count 0 value 41 14 - -")
  }

  @Test func acceptingAnewSetsCorrectionsAside() throws {
    _ = try sample.store.decided(draft(Correction(role: "count", change: .value(.number(14), nil))))
    let accept = try sample.store.decided(DecisionDraft(factID: "one", act: .accept))
    #expect(try corrected().isEmpty)
    _ = try sample.store.undo(accept, by: Reviewer("Lan"))
    #expect(try corrected() == ["count 0 value 41 14 - -"])
  }

  @Test(arguments: [
    (Correction(role: "rate", change: .value(.number(1), nil)), DecisionRefusal.Code.noRole),
    (Correction(role: "count", position: 1, change: .value(.number(1), nil)), .noRole),
    (Correction(role: "actor", position: 2, change: .value(.text("Xã C"), nil)), .noRole),
    (Correction(role: "actor", position: 1, change: .removal), .noRole),
    (Correction(role: "actor", position: -1, change: .removal), .noRole),
    (Correction(role: nil, change: .value(.number(1), nil)), .noRole),
    (Correction(role: "count", change: .value(.text("41"), nil)), .badValue),
    (Correction(role: "count", change: .value(.number(.infinity), nil)), .badValue),
    (Correction(role: "actor", change: .value(.number(1), nil)), .badValue),
    (Correction(role: "actor", change: .value(.text(""), nil)), .badValue),
    (Correction(role: "actor", change: .value(.text("Xã B"), .over)), .badValue),
    (Correction(role: "count", change: .span), .badRequest),
    (Correction(role: nil, change: .span), .badRequest),
    (Correction(role: "count", change: .span, bytes: SourceSpan(4, 4), text: "x"), .badSpan),
    (Correction(role: "count", change: .span, bytes: SourceSpan(-1, 4), text: "x"), .badSpan),
    (Correction(role: "count", change: .span, bytes: SourceSpan(1, 4), text: nil), .badSpan),
  ])
  func whatCannotBeIsRefused(correction: Correction, code: DecisionRefusal.Code) throws {
    #expect(try sample.store.refusal(draft(correction)) == code)
    #expect(try sample.store.decisions().isEmpty)
  }
}
