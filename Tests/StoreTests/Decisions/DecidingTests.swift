import DocumentModel
import Testing

@testable import Store

/// What is kept of decisions, what is refused, and how they are taken back.
@Suite struct DecidingTests {
  private let sample: Sample

  init() throws {
    sample = try Sample()
    try sample.run([
      Place(
        "a.txt", "Tiếp 41 lượt dân. Tiếp 7 đoàn.",
        facts: [SampleFact("one", "Tiếp 41 lượt dân", 41, actor: "Xã A"), SampleFact("two", "Tiếp 7 đoàn", 7)])
    ])
  }

  private var store: Store { sample.store }

  private func states() throws -> [String] { try sample.strings("SELECT id, state FROM reviewed ORDER BY id") }

  // MARK: Keeping

  @Test func aDecisionIsKeptWithAllThatItWasMadeOf() throws {
    let number = try store.decided(DecisionDraft(factID: "one", act: .reject, comment: " không phải ", queue: "findings"))
    let (decision, state) = try #require(store.decisions().first)
    #expect(state == .stands)
    #expect(
      decision
        == Decision(
          id: number, at: decision.at, reviewer: "Lan", origin: .review, queue: "findings", factID: "one", document: "/drop/a.txt",
          sourceHash: "sha256:Tiếp 41 lượt dân. Tiếp 7 đoàn.", event: "Reception", rule: "rules 1", bytes: SourceSpan(0, 22),
          quote: "Tiếp 41 lượt dân", summary: "actor: Xã A; count: 41", action: .reject, comment: "không phải"))
    #expect(decision.at.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    #expect(try states() == ["one rejected", "two unreviewed"])
  }

  @Test func nothingIsEverChangedOrRemoved() throws {
    _ = try store.decided(DecisionDraft(factID: "one", act: .accept))
    for sql in ["UPDATE decision SET reviewer = 'x'", "DELETE FROM decision", "DELETE FROM decision WHERE id = 1"] {
      #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }
    }
    #expect(try sample.strings("SELECT reviewer, action FROM decision") == ["Lan accept"])
  }

  @Test func ofSeveralAllAreKeptOrNone() throws {
    let result = try store.decide(
      [DecisionDraft(factID: "one", act: .accept), DecisionDraft(factID: "nowhere", act: .accept)], by: Reviewer("Lan"))
    #expect(throws: DecisionRefusal.self) { try result.get() }
    #expect(try store.decisions().isEmpty)
  }

  @Test func theLastDecisionHolds() throws {
    _ = try store.decided(DecisionDraft(factID: "one", act: .accept))
    _ = try store.decided(DecisionDraft(factID: "one", act: .reject), by: "Minh")
    _ = try store.decided(DecisionDraft(factID: "one", act: .comment, comment: "xem lại"), by: "Minh")
    let review = try #require(store.reviews().first)
    #expect(review.state == .rejected && review.reviewer == "Minh" && review.decision == 2)
    #expect(review.comments.map(\.text) == ["xem lại"])
  }

  @Test func aCommentDecidesNothing() throws {
    _ = try store.decided(DecisionDraft(factID: "two", act: .comment, comment: "?"))
    #expect(try states() == ["one unreviewed", "two unreviewed"])
    #expect(try store.reviews(of: "two").map(\.state) == [.unreviewed])
  }

  @Test func hostileTextsComeBackAsTheyWere() throws {
    let text = "<script>alert(1)</script> '); DROP TABLE decision; -- \u{202E}\u{1B}[31m \"\\"
    _ = try store.decided(DecisionDraft(factID: "one", act: .reject, comment: text), by: text)
    let decision = try #require(store.decisions().first?.decision)
    #expect(decision.comment == text.trimmed && decision.reviewer == text)
    _ = try store.decided(DecisionDraft(factID: "one", act: .comment, comment: "a\u{0}b"))
    #expect(try store.decisions().last?.decision.comment == "a\u{2400}b")
  }

  @Test func whatSaysNothingIsRefused() throws {
    #expect(try store.refusal(DecisionDraft(factID: "nowhere", act: .accept)) == .noFact)
    #expect(try store.refusal(DecisionDraft(factID: "one", act: .comment, comment: "  ")) == .badRequest)
    #expect(try store.refusal(DecisionDraft(factID: "one", act: .accept, comment: String(repeating: "a", count: 10_001))) == .badRequest)
    let nameless = try store.decide([DecisionDraft(factID: "one", act: .accept)], by: Reviewer(" "))
    #expect(throws: DecisionRefusal.self) { try nameless.get() }
  }

  // MARK: Undoing

  @Test func undoneIsAsIfNeverSaidAndUndoIsUndone() throws {
    let reject = try store.decided(DecisionDraft(factID: "one", act: .reject))
    let accept = try store.decided(DecisionDraft(factID: "one", act: .accept))
    #expect(try store.undo(nil, by: Reviewer("Lan")).get().id == accept)
    #expect(try store.reviews(of: "one").first?.state == .rejected)
    #expect(try store.undo(nil, by: Reviewer("Lan")).get().id == reject)
    #expect(try states() == ["one unreviewed", "two unreviewed"])
    // Rows 3 and 4 are the two undos; the second one is taken back, and taken again.
    #expect(try store.undo(4, by: Reviewer("Lan")).get().id == 4)
    #expect(try states() == ["one rejected", "two unreviewed"])
    #expect(try store.undo(5, by: Reviewer("Lan")).get().id == 5)
    #expect(try states() == ["one unreviewed", "two unreviewed"])
    #expect(try store.undo(6, by: Reviewer("Lan")).get().id == 6)
    #expect(try store.undo(reject, by: Reviewer("Lan")).get().id == reject)
    #expect(try states() == ["one unreviewed", "two unreviewed"])
    #expect(try sample.strings("SELECT id, state FROM decisions ORDER BY id") == [
      "1 undone", "2 undone", "3 undo", "4 undone", "5 undo", "6 undone", "7 undo", "8 undo",
    ])
  }

  @Test func whatIsNotInForceCannotBeUndone() throws {
    let number = try store.decided(DecisionDraft(factID: "one", act: .accept))
    #expect(try code(store.undo(99, by: Reviewer("Lan"))) == .noDecision)
    _ = try store.undo(number, by: Reviewer("Lan"))
    #expect(try code(store.undo(number, by: Reviewer("Lan"))) == .undone)
    #expect(try code(store.undo(nil, by: Reviewer("Lan"))) == .noDecision)
  }

  @Test func theLastIsTheReviewersOwn() throws {
    let own = try store.decided(DecisionDraft(factID: "one", act: .accept))
    let other = try store.decided(DecisionDraft(factID: "two", act: .accept), by: "Minh")
    #expect(try store.undo(nil, by: Reviewer("Lan")).get().id == own)
    #expect(try store.undo(other, by: Reviewer("Lan")).get().id == other)
  }

  private func code(_ result: Result<UndoneDecision, DecisionRefusal>) -> DecisionRefusal.Code? {
    if case .failure(let refusal) = result { refusal.code } else { nil }
  }
}
