import Foundation
import FoundationNetworking
import ProgramSupport
import Store
import StoreSupport
import Testing

/// `sukien review`, as it is started, used and ended.
@Suite struct ReviewTests {
  private let drop: SmallDrop

  init() throws {
    drop = try SmallDrop()
    try drop.article("a.txt", 11)
    try drop.article("b.txt", 12)
    #expect(try drop.run().status == 0)
  }

  private func review(_ arguments: String...) throws -> RunningProgram {
    try RunningProgram(["review", "facts.sqlite"] + arguments, in: drop.folder)
  }

  private func list(_ arguments: String...) throws -> Program.Run {
    try Program.run(["review", "facts.sqlite"] + arguments, in: drop.folder)
  }

  /// The address that a server has printed.
  private func address(_ server: RunningProgram) throws -> URL {
    let written = try server.written(until: "Ctrl-C ends")
    let found = try #require(written.firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+\/start\?token=[0-9a-f]{64}/))
    return try #require(URL(string: String(found.0)))
  }

  private func decide(_ article: String, _ act: DecisionDraft.Act) throws {
    let store = try Store.openForDeciding(at: drop.folder.path("facts.sqlite"))
    let id = try #require(StoreDump.rows("SELECT factID FROM currentFact WHERE articleName = '\(article)'", store).first)
    _ = try store.decide([DecisionDraft(factID: id, act: act, comment: "vì \u{1B}[31m")], by: Reviewer("Lan")).get()
    try store.close()
  }

  // MARK: Serving

  @Test func itsAddressOpensThePageAndCtrlCEndsIt() async throws {
    let server = try review("--port", "0", "--reviewer", "Lan")
    let start = try address(server)
    let session = URLSession(configuration: .ephemeral)
    let (page, _) = try await session.data(from: start)
    #expect(String(decoding: page, as: UTF8.self).contains("data-from=\"/data.json\""))
    var request = URLRequest(url: try #require(URL(string: "/decisions", relativeTo: start)))
    request.httpMethod = "POST"
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    let fact = try #require(StoreDump.rows("SELECT factID FROM currentFact ORDER BY articleName", try store()).first)
    request.httpBody = Data(#"{"action": "reject", "fact": "\#(fact)"}"#.utf8)
    let (answer, _) = try await session.data(for: request)
    #expect(String(decoding: answer, as: UTF8.self).contains("rejected"))
    #expect(server.interrupted() == 130)
    #expect(try StoreDump.rows("SELECT reviewer, action FROM decision", try store()) == ["Lan reject"])
    #expect(!(try drop.folder.names().contains("facts.sqlite-wal")))
  }

  private func store() throws -> Store { try Store.openForReading(at: drop.folder.path("facts.sqlite")) }

  @Test func aSecondOneOnThePortSaysSo() throws {
    let server = try review("--port", "0")
    let port = try #require(try address(server).port)
    let second = try list("--port", String(port))
    #expect(second.status == 3 && second.errors.contains("port \(port) is in use") && second.errors.contains("--port"))
    #expect(server.terminated() == 143)
  }

  @Test func aRunGoesOnBesideIt() throws {
    let server = try review("--port", "0")
    _ = try address(server)
    try drop.article("c.txt", 13)
    #expect(try drop.run().status == 0)
    #expect(server.interrupted() == 130)
    #expect(try StoreDump.rows("SELECT count(*) FROM currentFact", try store()) == ["3"])
  }

  @Test func whatIsNoStoreIsRefused() throws {
    #expect(try Program.run(["review", "nowhere.sqlite"], in: drop.folder).status == 2)
    try drop.folder.write("no store", to: "text.sqlite")
    #expect(try Program.run(["review", "text.sqlite"], in: drop.folder).status == 2)
    #expect(try drop.folder.names().contains("nowhere.sqlite") == false)
  }

  @Test(arguments: [
    ["--port", "70000"], ["--port", "x"], ["--sample", "0"], ["--reviewer", " "], ["--worklist", "--precision"],
    ["--worklist", "--gold", "g"], ["--format", "csv"], ["--gold", "g", "--format", "json"],
  ])
  func whatMakesNoSenseIsWrongUsage(arguments: [String]) throws {
    #expect(try Program.run(["review", "facts.sqlite"] + arguments, in: drop.folder).status == 2)
  }

  @Test func whatWasReviewedIsNotExtractedAway() throws {
    let extract = ["extract", "in", "--format", "sqlite", "--to", "facts.sqlite"]
    try FileManager.default.removeItem(atPath: drop.folder.path("facts.sqlite"))
    #expect(try Program.run(extract, in: drop.folder).status == 0)
    #expect(try Program.run(extract, in: drop.folder).status == 0)
    try decide("a.txt", .accept)
    let refused = try Program.run(extract, in: drop.folder)
    #expect(refused.status == 2 && refused.errors.contains("decisions of a review"))
    #expect(try StoreDump.rows("SELECT action FROM decision", try store()) == ["accept"])
  }

  // MARK: Lists

  @Test func theWorklistIsTheAuthors() throws {
    let empty = try list("--worklist")
    #expect(empty.status == 0 && empty.output.contains("nothing was rejected"))
    try decide("a.txt", .reject)
    let text = try list("--worklist")
    #expect(text.status == 1 && text.output.contains("reception/received  0 of 1 right"))
    #expect(text.output.contains("Lan: vì ") && text.output.contains("[31m") && !text.output.contains("\u{1B}"))
    let json = try list("--worklist", "--format", "json")
    #expect(json.status == 1 && json.output.hasPrefix(#"{"rule":"reception/received","event":"Reception","problem":"rejected""#))
    #expect(json.errors.contains("1 rule: 1 rejected, 0 corrected, 0 lost"))
    #expect(try list("--worklist", "--format", "csv").output.hasPrefix("rule,event,problem,"))
  }

  @Test func whatOtherRulesLoseIsOnTheWorklist() throws {
    try decide("a.txt", .accept)
    try drop.rule("đón")
    #expect(try drop.run().status == 0)
    let text = try list("--worklist")
    #expect(text.status == 1 && text.output.contains("lost  ") && text.output.contains("tiếp 11"))
  }

  @Test func precisionIsSaidByRuleAndEvent() throws {
    try decide("a.txt", .accept)
    try decide("b.txt", .reject)
    let text = try list("--precision")
    #expect(text.status == 0 && text.output.contains("reception/received") && text.output.contains("50.0%"))
    #expect(try list("--precision", "--format", "json").output.contains(#""kind":"rule","name":"reception/received","accepted":1"#))
    #expect(try list("--precision", "--format", "csv").output.hasPrefix("kind,name,accepted,"))
  }

  @Test func goldIsWrittenOfWhatIsWhollyDecided() throws {
    try decide("a.txt", .accept)
    let gold = try list("--gold", "reviewed")
    #expect(gold.status == 0 && gold.errors.contains("1 article, 1 fact, 0 rejected") && gold.errors.contains("1 article left out, unfinished"))
    #expect(try drop.folder.read("reviewed/gold/00001-a.txt.json").contains(#""roles":{"count":11}"#))
    #expect(try drop.folder.read("reviewed/texts/a.txt").contains("tiếp 11 lượt"))
  }
}
