import DocumentModel
import Testing

@testable import Store

/// What decisions are worth after articles were read again: by other rules, or because they were changed.
@Suite struct SurvivalTests {
  private let sample: Sample

  init() throws { sample = try Sample() }

  /// Reads one article in this state of it and of the rules.
  private func read(_ text: String, _ facts: [SampleFact], rules: String = "rules 1", url: String? = nil) throws {
    sample.basis = ReadingBasis(pack: rules, program: "program 1", settings: [:])
    try sample.run([Place("a.txt", text, url: url, facts: facts)])
  }

  private func decide(_ id: String, _ act: DecisionDraft.Act) throws {
    _ = try sample.store.decided(DecisionDraft(factID: id, act: act))
  }

  private func states() throws -> [String] { try sample.strings("SELECT id, state, decidedAs FROM reviewed ORDER BY id") }
  private func log() throws -> [String] { try sample.strings("SELECT id, state FROM decisions ORDER BY id") }

  @Test func otherRulesThatFindTheSameChangeNothing() throws {
    try read("Tiếp 41 lượt.", [SampleFact("one", "Tiếp 41 lượt", 41)])
    try decide("one", .accept)
    try read("Tiếp 41 lượt.", [SampleFact("one", "Tiếp 41 lượt", 41)], rules: "rules 2")
    #expect(try states() == ["one accepted -"])
    #expect(try sample.strings("SELECT rule FROM reviewed") == ["rules 2"])
    #expect(try sample.strings("SELECT rule FROM decision") == ["rules 1"])
  }

  @Test func aFactWithAnotherIDAndTheSameWordsAndValuesKeepsItsDecision() throws {
    try read("Tiếp 41 lượt.", [SampleFact("one", "Tiếp 41 lượt", 41)])
    try decide("one", .reject)
    try read("Mở đầu. Tiếp 41 lượt.", [SampleFact("new", "Tiếp 41 lượt", 41)])
    #expect(try states() == ["new rejected -"])
    #expect(try log() == ["1 stands"])
  }

  @Test func otherValuesAreToBeReviewedAgain() throws {
    try read("Tiếp 41 lượt.", [SampleFact("one", "Tiếp 41 lượt", 41)])
    try decide("one", .accept)
    try read("Tiếp 41 lượt.", [SampleFact("other", "Tiếp 41 lượt", 4)], rules: "rules 2")
    #expect(try states() == ["other again count: 41"])
    #expect(try sample.store.reviews().map(\.decidedAs) == ["count: 41"])
    #expect(try sample.store.reviews().map(\.action) == [.accept])
    try decide("other", .reject)
    #expect(try states() == ["other rejected -"])
    try read("Tiếp 41 lượt.", [SampleFact("one", "Tiếp 41 lượt", 41)], rules: "rules 3")
    #expect(try states() == ["one accepted -"])
  }

  @Test func anotherValueUnderTheSameIDIsNotWhatWasAccepted() throws {
    try read("Tiếp 41 lượt.", [SampleFact("one", "Tiếp 41 lượt", 41)])
    try decide("one", .accept)
    try read("Tiếp 41 lượt.", [SampleFact("one", "Tiếp 41 lượt", 41, actor: "Xã A")], rules: "rules 2")
    #expect(try states() == ["one again count: 41"])
  }

  @Test func neighboursInTheSameWordsAreNotTakenForEachOther() throws {
    let quote = "Tiếp 310 lượt/352 người"
    try read("\(quote).", [SampleFact("turns", quote, 310), SampleFact("people", quote, 352)])
    try decide("turns", .reject)
    #expect(try states() == ["people unreviewed -", "turns rejected -"])
    try read("A. \(quote).", [SampleFact("turns2", quote, 310), SampleFact("people2", quote, 352)])
    #expect(try states() == ["people2 unreviewed -", "turns2 rejected -"])
  }

  @Test func wordsWithoutTheirFactAreGoneAndFactsWithoutTheirWordsOrphaned() throws {
    try read("Tiếp 41 lượt. Tiếp 7 đoàn.", [SampleFact("one", "Tiếp 41 lượt", 41), SampleFact("two", "Tiếp 7 đoàn", 7)])
    try decide("one", .accept)
    try decide("two", .reject)
    try read("Tiếp 41 lượt. Tiếp 7 đoàn.", [], rules: "rules 2")
    #expect(try log() == ["1 gone", "2 gone"])
    #expect(try sample.strings("SELECT rule, problem, quote FROM worklist") == ["rules 1 lost Tiếp 41 lượt"])
    try read("Tiếp 41 lượt.", [])
    #expect(try log() == ["1 gone", "2 orphaned"])
    try read("Tiếp 41 lượt.", [SampleFact("back", "Tiếp 41 lượt", 41)], rules: "rules 3")
    #expect(try log() == ["1 stands", "2 orphaned"])
  }

  @Test func wordsThatStandApartAreFoundByTheirFirst() throws {
    let quote = "Ban Tuyên giáo … Quận ủy"
    try read("Ban Tuyên giáo và Ban Dân vận Quận ủy.", [SampleFact("one", quote, 1)])
    try decide("one", .accept)
    try read("Ban Tuyên giáo và Ban Dân vận Quận ủy.", [], rules: "rules 2")
    #expect(try log() == ["1 gone"])
  }

  @Test func anArticleThatMovedIsKnownByItsAddress() throws {
    sample.basis = ReadingBasis(pack: "rules 1", program: "program 1", settings: [:])
    let facts = [SampleFact("one", "Tiếp 41 lượt", 41)]
    try sample.run([Place("a.txt", "Tiếp 41 lượt.", url: "http://x/1", facts: facts)])
    try decide("one", .accept)
    try sample.run([Place("b.txt", "Tiếp 41 lượt. Hết.", url: "http://x/1", facts: [SampleFact("two", "Tiếp 41 lượt", 41)])])
    #expect(try states() == ["two accepted -"])
  }

  @Test func correctionsSurviveWithTheirFact() throws {
    try read("Tiếp 41 lượt.", [SampleFact("one", "Tiếp 41 lượt", 41)])
    try decide("one", .correct(Correction(role: "count", change: .value(.number(14), nil))))
    try read("A. Tiếp 41 lượt.", [SampleFact("two", "Tiếp 41 lượt", 41)])
    #expect(try sample.strings("SELECT id, extracted, corrected FROM correctedValue") == ["two 41 14"])
    try read("A. Tiếp 41 lượt.", [SampleFact("three", "Tiếp 41 lượt", 14)], rules: "rules 2")
    #expect(try sample.strings("SELECT count(*) FROM correctedValue") == ["0"])
    #expect(try states() == ["three again count: 41"])
  }

  @Test func whatWasUndoneDoesNotSurvive() throws {
    try read("Tiếp 41 lượt.", [SampleFact("one", "Tiếp 41 lượt", 41)])
    try decide("one", .accept)
    _ = try sample.store.undo(nil, by: Reviewer("Lan"))
    try read("A. Tiếp 41 lượt.", [SampleFact("two", "Tiếp 41 lượt", 41)])
    #expect(try states() == ["two unreviewed -"])
  }

  /// What is read of one fact alone, without a look at all others, is what the views say of it.
  @Test func oneFactIsReadAsAllAre() throws {
    let quote = "Tiếp 310 lượt/352 người"
    try read("\(quote).", [SampleFact("turns", quote, 310), SampleFact("people", quote, 352)])
    try decide("turns", .reject)
    try decide("people", .correct(Correction(role: "count", change: .value(.number(325), nil))))
    _ = try sample.store.decided(DecisionDraft(factID: "people", act: .comment, comment: "?"))
    _ = try sample.store.decided(DecisionDraft(factID: "turns", act: .accept))
    _ = try sample.store.undo(nil, by: Reviewer("Lan"))
    try read("A. \(quote).", [SampleFact("turns2", quote, 311), SampleFact("people2", quote, 352)], rules: "rules 2")
    let all = try sample.store.reviews()
    #expect(all.map(\.state) == [.again, .corrected])
    for review in all { #expect(try sample.store.reviews(of: review.factID) == [review]) }
    #expect(try sample.store.reviews(of: "nowhere").isEmpty)
  }
}
