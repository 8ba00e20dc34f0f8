import DocumentModel
import Foundation
import Store
import Testing

@testable import Exports

/// What an annotator does in Label Studio arrives as decisions, once, and what cannot be taken is told.
@Suite struct LabelStudioImporterTests {
  /// Decomposed, with an emoji in front and line ends of Windows: bytes, code points and UTF-16 all differ.
  private static let text = """
    🙂 Tin\r\n\r\nQuý II/2022, UBND xã An Bình đã tiếp 217 lượt công dân. UBND xã An Bình đã \
    nhận 12 đơn, sau đó thêm 30 đơn nữa.\r\n
    """.decomposedStringWithCanonicalMapping

  private static let articles = Samples.stored(["tin.txt": text])

  private let stored: CopiedStore

  init() throws { stored = try Samples.copy(of: try Self.articles.get()) }

  private func take(_ tasks: AnnotatedTasks, reviewer: String? = nil) throws -> ImportReport {
    var importer = try LabelStudioImporter(stored.store, reviewer: reviewer)
    return try importer.take(try tasks.bytes)
  }

  private func annotated(_ change: (inout [AnnotatedTasks.Object], AnnotatedTasks) throws -> Void) throws -> AnnotatedTasks {
    var tasks = try AnnotatedTasks(of: stored.store)
    let sent = tasks
    try tasks.annotate { try change(&$0, sent) }
    return tasks
  }

  /// What the bytes of the file say that a correction points to.
  private func words(_ bytes: SourceSpan?) throws -> String {
    let bytes = try #require(bytes)
    return String(decoding: Array(Self.text.utf8)[bytes.start..<bytes.end], as: UTF8.self)
  }

  private func decisions() throws -> [Decision] { try stored.store.decisions().map(\.decision) }

  private func corrections() throws -> [Correction] { try stored.store.reviews().flatMap(\.corrections) }

  @Test func whatWasLeftSaysNothing() throws {
    let tasks = try annotated { _, _ in }
    let report = try take(tasks)
    #expect(report.tasks.map(\.taken) == [0] && report.refusalCount == 0)
    #expect(try decisions().isEmpty)
    #expect(try take(try AnnotatedTasks(of: stored.store)).unannotated == 1)
  }

  @Test func aFactThatIsGoneIsRejected() throws {
    let tasks = try annotated { results, _ in
      let fact = try results.region("CitizenReception")
      for id in Set(results.compactMap { $0["id"] as? String }) where id.hasPrefix(fact) { results.remove(id) }
    }
    #expect(try take(tasks).tasks[0].rejected == 1)
    let review = try #require(try stored.store.reviews().first)
    #expect(review.state == .rejected && review.reviewer == "lan@example.org")
    #expect(try decisions().map(\.origin) == [.labelStudio])
  }

  @Test func aValueThatWasWrittenAnewIsCorrected() throws {
    let tasks = try annotated { results, _ in
      let value = try results.region("count", holding: "217")
      results.change(value, "value") { $0["text"] = ["1.217"] }
      results.choose(value, "comparator", ">=", (0, 1))
    }
    #expect(try take(tasks).tasks[0].corrected == 1)
    let correction = try #require(try corrections().first)
    #expect(correction.role == "count" && correction.change == .value(.number(1217), .atLeast) && correction.bytes == nil)
  }

  @Test func wordsThatWereMovedStandInBytesOfTheFile() throws {
    let tasks = try annotated { results, sent in
      let actor = try results.region("actor", holding: "UBND xã An Bình")
      let place = try sent.place(of: "xã An Bình")
      results.change(actor) { ($0["start"], $0["end"]) = (place.0, place.1) }
    }
    #expect(try take(tasks).tasks[0].corrected == 1)
    let correction = try #require(try corrections().first)
    #expect(correction.change == .span && correction.text == "xã An Bình")
    #expect(try words(correction.bytes) == "xã An Bình".decomposedStringWithCanonicalMapping)
  }

  @Test func aRoleThatBecameAnotherIsTakenAwayAndAdded() throws {
    let tasks = try annotated { results, _ in
      let unit = try results.region("unit", holding: "lượt công dân")
      results.change(unit, "role") { $0["labels"] = ["actor"] }
    }
    let report = try take(tasks)
    // The fact has an actor already, and one alone.
    #expect(report.tasks[0].refused.count == 1)
    #expect(try corrections().map(\.change) == [.removal])
  }

  @Test func aValueThatWasDrawnBelongsToTheFactThatItIsTiedTo() throws {
    let tasks = try annotated { results, sent in
      let fact = try results.region("PetitionIntake")
      let count = try results.region("count", holding: "12")
      results.remove(count)
      results.draw("drawn1", "role", "count", try sent.place(of: "30"))
      results.relate(fact, "drawn1")
    }
    #expect(try take(tasks).tasks[0].corrected == 1)
    let correction = try #require(try corrections().first)
    #expect(correction.role == "count" && correction.position == 0 && correction.change == .value(.number(30), nil))
    #expect(try words(correction.bytes) == "30")
  }

  @Test func aFactThatWasDrawnIsAdded() throws {
    let tasks = try annotated { results, sent in
      let place = try sent.place(of: "thêm 30 đơn nữa")
      results.draw("new", "event", "PetitionIntake", place)
      results.draw("newCount", "role", "count", try sent.place(of: "30"))
      results.fill("new", "comment", "bị sót", place)
      results.relate("new", "newCount")
    }
    #expect(try take(tasks).tasks[0].added == 1)
    let decision = try #require(try decisions().first)
    #expect(decision.action == .add && decision.event == "PetitionIntake" && decision.summary == "count: 30")
    #expect(decision.comment == "bị sót")
    #expect(try words(decision.bytes).precomposedStringWithCanonicalMapping == "thêm 30 đơn nữa")
    let missed = try stored.store.read { try $0.rows("SELECT problem, summary FROM worklist") }
    #expect(missed == ["missed|count: 30"])
    #expect(try take(tasks).tasks[0].added == 0)
    #expect(try decisions().count == 1)
  }

  @Test func choicesAndRemarksAreTaken() throws {
    let tasks = try annotated { results, sent in
      let reception = try results.region("CitizenReception")
      let intake = try results.region("PetitionIntake")
      results.choose(reception, "decision", "accept", (0, 1))
      results.fill(reception, "comment", "đã đối chiếu", (0, 1))
      results.choose(intake, "decision", "reject", (0, 1))
    }
    let task = try take(tasks).tasks[0]
    #expect(task.accepted == 1 && task.rejected == 1 && task.refused.isEmpty)
    let reviews = try stored.store.reviews()
    #expect(Set(reviews.map(\.state)) == [.accepted, .rejected])
    #expect(reviews.flatMap(\.comments).map(\.text) == ["đã đối chiếu"])
    // The decisions go out with the next export, and come back as they went.
    var again = try AnnotatedTasks(of: stored.store)
    try again.annotate()
    #expect(try take(again).tasks[0].taken == 0)
  }

  @Test func theSameFileAgainAddsNothingAndALaterOneUndoesWhatItHasNoMore() throws {
    let sent = try AnnotatedTasks(of: stored.store)
    let first = try annotated { results, _ in
      results.change(try results.region("count", holding: "217"), "value") { $0["text"] = ["218"] }
      results.choose(try results.region("PetitionIntake"), "decision", "accept", (0, 1))
    }
    #expect(try take(first).tasks[0].taken == 2)
    let again = try take(first).tasks[0]
    #expect(again.taken == 0 && again.known == 2 && again.undone == 0)
    #expect(try decisions().count == 2)
    // What goes out anew has the decisions behind it, and undoes none of them.
    #expect(try take(try annotated { _, _ in }).tasks[0].undone == 0)
    var later = sent
    try later.annotate()
    #expect(try take(later).tasks[0].undone == 2)
    #expect(try stored.store.reviews().allSatisfy { $0.state == .unreviewed })
  }

  @Test func ofEachAuthorTheLastAnnotationCounts() throws {
    var tasks = try AnnotatedTasks(of: stored.store)
    try tasks.annotate(by: 7, at: "2026-01-02T00:00:00Z") { results in
      results.change(try results.region("count", holding: "217"), "value") { $0["text"] = ["219"] }
    }
    try tasks.annotate(by: 7, at: "2026-01-01T00:00:00Z") { results in
      results.change(try results.region("count", holding: "217"), "value") { $0["text"] = ["218"] }
    }
    #expect(try take(tasks).tasks.map(\.reviewer) == ["label-studio user 7"])
    #expect(try corrections().map(\.change) == [.value(.number(219), nil)])
    #expect(try take(tasks, reviewer: "Lan").tasks.map(\.reviewer) == ["Lan"])
  }

  @Test func whatDoesNotFitTheArticleIsTold() throws {
    let whole = try annotated { results, _ in
      results.change(try results.region("count", holding: "217"), "value") { $0["text"] = ["218"] }
    }
    func refusals(_ change: (inout AnnotatedTasks) throws -> Void) throws -> [String] {
      var tasks = whole
      try change(&tasks)
      return try take(tasks).tasks.flatMap(\.refused)
    }
    #expect(try refusals { try $0.change(data: "text", to: "khác") }[0].contains("the text of the task is another"))
    let composed = try whole.text().precomposedStringWithCanonicalMapping + " "
    #expect(try refusals { try $0.change(data: "text", to: composed) }.count == 1)
    #expect(try refusals { try $0.change(data: "document", to: "elsewhere") }[0].contains("the store has no article elsewhere"))
    #expect(try refusals { try $0.change(data: "contentHash", to: "sha256:0") }[0].contains("has changed since it was exported"))
    let gone = [["id": "f0000000000000000", "summary": "count: 1"]]
    #expect(try refusals { try $0.change(data: "facts", to: gone) }[0].contains("is not in the store any more"))
    #expect(try decisions().isEmpty)
  }

  @Test func whatCannotBeReadIsToldAndTheRestIsTaken() throws {
    let tasks = try annotated { results, sent in
      results.change(try results.region("count", holding: "217"), "value") { $0["text"] = ["nhiều"] }
      results.change(try results.region("count", holding: "12"), "value") { $0["text"] = ["13"] }
      results.draw("stray", "role", "count", (0, 1))
      results.draw("beyond", "event", "PetitionIntake", (5, 100_000))
      results.draw("odd", "event", "NoSuchEvent", try sent.place(of: "Tin"))
      results.draw("other", "shape", "x", (0, 1))
    }
    let task = try take(tasks).tasks[0]
    #expect(task.corrected == 1)
    let refused = task.refused.joined(separator: "\n")
    for part in ["not nhiều", "stray", "beyond", "NoSuchEvent", "a result of shape"] {
      #expect(refused.contains(part), "\(part)")
    }
    #expect(task.refused.count == 5)
  }

  @Test func factsThatWereNotSentAreNotRejected() throws {
    let fact = try #require(try AnnotatedTasks(of: stored.store).tasks[0]["data"] as? [String: Any])["facts"] as? [[String: Any]]
    let id = try #require(fact?.first?["id"] as? String)
    _ = try stored.store.decide([DecisionDraft(factID: id, act: .accept)], by: Reviewer("Lan")).get()
    var tasks = try AnnotatedTasks(of: stored.store, reviewed: .accepted)
    try tasks.annotate()
    #expect(try take(tasks).tasks.map(\.taken) == [0])
    #expect(try decisions().count == 1)
  }

  @Test func whatIsNoExportIsRefused() throws {
    var importer = try LabelStudioImporter(stored.store)
    #expect(throws: ImportError.self) { _ = try importer.take(Array("{\"a\": 1}".utf8)) }
    var other = try LabelStudioImporter(stored.store)
    let report = try other.take(Array(#"[{"id": 4, "data": {"text": "x"}, "annotations": [{"result": []}]}]"#.utf8))
    #expect(report.tasks.map(\.article) == ["task 4"] && report.refusalCount == 1)
  }
}
