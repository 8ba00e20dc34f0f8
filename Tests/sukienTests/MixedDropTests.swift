import Foundation
import ProgramSupport
import Store
import StoreSupport
import Testing

/// One drop with everything in it: every article ends in the right state, and every fact of what can be read is there.
@Suite struct MixedDropTests {
  private let drop: MixedDrop

  init() throws { drop = try MixedDrop() }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(["run", "in", "--store", "facts.sqlite", "--rules", "Rules"] + MixedDrop.limits + arguments, in: drop.folder)
  }

  private func rows(_ sql: String) throws -> [String] {
    let store = try Store.openForReading(at: drop.folder.path("facts.sqlite"))
    defer { try? store.close() }
    return try StoreDump.rows(sql, store)
  }

  @Test(.timeLimit(.minutes(5))) func everyArticleEndsInTheRightState() throws {
    let first = try run()
    #expect(first.status == 1, "\(first.errors)")
    expectSame(try rows("SELECT key, state, code FROM ledger WHERE key NOT LIKE 'zip/bomb.zip%' ORDER BY key"), drop.states)
    expectSame(try rows("SELECT name, code FROM passedOver ORDER BY name"), drop.passedOver)
    // However far it comes, a bomb ends, and what was read before stays.
    let bomb = try rows("SELECT state, code FROM ledger WHERE key LIKE 'zip/bomb.zip%' ORDER BY key")
    #expect(bomb.first == "failed unpackedLimit" && bomb.dropFirst().first == "done -" && bomb.count < 40)

    let counts = try rows("SELECT found, done + duplicate + partial + failed, new FROM run")
    #expect(counts == ["\(drop.states.count + bomb.count) \(drop.states.count + bomb.count) \(drop.states.count + bomb.count)"])
    #expect(try rows("SELECT DISTINCT a.state FROM article a JOIN fact f ON f.article = a.id ORDER BY 1") == ["done"])
    #expect(try rows("SELECT article, code FROM problems WHERE state = 'done'") == ["page/deep.html markupDepth"])
    let versions = "SELECT version, current FROM article WHERE document = 'https://xa.example/tin-1' ORDER BY 1"
    #expect(try rows(versions) == ["1 0", "2 1"])
    // One fact of each text that could be read, and none of what stands in no article.
    let read = try rows("SELECT name FROM article WHERE state = 'done' AND current AND size > 0 AND name NOT LIKE '%bomb%'")
    #expect(Set(try rows("SELECT article FROM facts WHERE article NOT LIKE '%bomb%'")) == Set(read))
  }

  @Test func theNextRunFindsNothingToDo() throws {
    _ = try run()
    let second = try run()
    #expect(second.status == 0)
    #expect(second.errors.contains("0 new, 0 changed, 0 read again"))
    #expect(second.errors.contains("; 0 vanished"))
  }

  @Test func theStoreIsTheSameForAnyNumberOfJobs() throws {
    var dumps: [[String]] = []
    for jobs in ["1", "5"] {
      _ = try Program.run(
        ["run", "in", "--store", "\(jobs).sqlite", "--rules", "Rules", "--jobs", jobs] + MixedDrop.limits, in: drop.folder)
      let store = try Store.openForReading(at: drop.folder.path("\(jobs).sqlite"))
      dumps.append(try StoreDump.lines(store))
    }
    expectSame(dumps[0], dumps[1])
  }

  /// Compares line by line, so that a failure tells which.
  private func expectSame(_ lines: [String], _ expected: [String]) {
    #expect(Set(lines).subtracting(expected).sorted() == [])
    #expect(Set(expected).subtracting(lines).sorted() == [])
    #expect(lines.count == expected.count)
  }
}
