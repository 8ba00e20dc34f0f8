import Foundation
import ProgramSupport
import Store
import StoreSupport
import Testing

/// `sukien run`, day by day.
@Suite struct RunTests {
  private let drop: SmallDrop

  init() throws {
    drop = try SmallDrop()
    for (name, count) in [("a.txt", 11), ("b.txt", 12), ("c/d.txt", 13)] { try drop.article(name, count) }
  }

  private func rows(_ sql: String, store: String = "facts.sqlite") throws -> [String] {
    let store = try Store.openForReading(at: drop.folder.path(store))
    defer { try? store.close() }
    return try StoreDump.rows(sql, store)
  }

  private func facts() throws -> [String] { try rows("SELECT article, count FROM facts ORDER BY 1, 2") }

  @Test func readsWhatIsNewAndChangedAndLeavesTheRest() throws {
    let first = try drop.run()
    #expect(first.status == 0)
    #expect(first.output == "")
    #expect(first.errors.hasPrefix("3 articles found: 3 done, 0 duplicate, 0 partial, 0 failed\n  3 new, 0 changed, "))
    #expect(first.errors.contains("\n  3 new, 0 changed, 0 read again, 0 unchanged; 0 vanished\n"))
    #expect(first.errors.contains("\n3 facts in what was read ("))
    #expect(first.errors.hasSuffix("\n\nfacts.sqlite has 3 facts of 3 articles\n"))

    try drop.article("b.txt", 22)
    try drop.article("e.txt", 11)
    try drop.remove("c/d.txt")
    let second = try drop.run()
    #expect(second.status == 0)
    #expect(second.errors.hasPrefix("3 articles found: 2 done, 1 duplicate, 0 partial, 0 failed\n  1 new, 1 changed, "))
    #expect(second.errors.contains("\n  1 new, 1 changed, 0 read again, 1 unchanged; 1 vanished\n"))
    #expect(second.errors.contains("\n1 fact in what was read ("))
    #expect(try facts() == ["a.txt 11", "b.txt 22", "c/d.txt 13"])
    #expect(try rows("SELECT key, state, duplicateOf FROM ledger WHERE state = 'duplicate'") == ["e.txt duplicate a.txt"])
    #expect(try rows("SELECT state, found, new, changed, unchanged, vanished FROM run") == [
      "finished 3 3 0 0 0", "finished 3 1 1 1 1",
    ])
    #expect(try drop.folder.names() == ["Rules", "facts.sqlite", "in"])
  }

  @Test func aFailureIsToldOnceAndReadAgainWhenAskedFor() throws {
    try drop.folder.write("\u{0}\u{0}", to: "in/broken.txt")
    try drop.folder.write("", to: "in/report.pdf")
    let first = try drop.run()
    #expect(first.status == 1)
    #expect(first.errors.contains("4 articles found: 3 done, 0 duplicate, 0 partial, 1 failed; 1 file passed over\n"))
    #expect(first.errors.contains("\n2 to be looked at:\n  broken.txt: "))
    #expect(first.errors.contains("\n  report.pdf: passed over: "))
    let second = try drop.run()
    #expect(second.status == 0)
    #expect(second.errors.contains("\n1 article failed or partial as before; --retry-failed reads such articles again\n"))
    let third = try drop.run("--retry-failed")
    #expect(third.status == 1)
    #expect(third.errors.contains("0 new, 0 changed, 1 read again, 3 unchanged; 0 vanished"))
  }

  @Test func otherRulesReadAgainWhatTheyCanAffect() throws {
    try drop.article("a.txt", 11, verb: "đón")
    #expect(try drop.run().status == 0)
    #expect(try facts() == ["b.txt 12", "c/d.txt 13"])
    try drop.rule("đón")
    #expect(try drop.run("--dry-run").output == "again      a.txt\nagain      b.txt\nagain      c/d.txt\n")
    #expect(try drop.run().errors.contains("3 read again"))
    #expect(try facts() == ["a.txt 11"])
    try drop.rule("gặp")
    #expect(try drop.run("--dry-run").output == "again      a.txt\n")
    #expect(try drop.run().errors.contains("1 read again, 2 unchanged"))
    #expect(try rows("SELECT count(DISTINCT pack), count(*) FROM article") == ["1 3"])
    #expect(try facts() == [])
  }

  @Test func anotherProgramReadsEverythingAgain() throws {
    #expect(try drop.run().status == 0)
    let script = "cp \"$0\" ./sukien && printf x >> ./sukien && ./sukien run in --store facts.sqlite"
    let run = try Program.run(in: drop.folder, script: script)
    #expect(run.status == 0)
    #expect(run.errors.contains("0 new, 0 changed, 3 read again, 0 unchanged; 0 vanished"))
  }

  @Test func aDryRunSaysWhatWouldBeDoneAndWritesNothing() throws {
    try drop.article("e.txt", 11)
    let before = try drop.run("--dry-run")
    #expect(before.status == 0)
    #expect(before.output == "new        a.txt\nnew        b.txt\nnew        c/d.txt\nduplicate  e.txt\n")
    #expect(before.errors.hasPrefix("4 articles found: 3 new, 0 changed, 0 to be read again, 1 duplicate, 0 unreadable, "))
    #expect(try drop.folder.names() == ["Rules", "in"])

    #expect(try drop.run().status == 0)
    let bytes = try Data(contentsOf: drop.folder.url.appending(path: "facts.sqlite"))
    try drop.article("b.txt", 22)
    try drop.remove("c/d.txt")
    let after = try drop.run("--dry-run")
    #expect(after.output == "changed    b.txt\n")
    #expect(after.errors.contains("1 changed, 0 to be read again, 0 duplicate, 0 unreadable, 2 unchanged; "))
    #expect(after.errors.contains("; 0 files passed over; 1 vanished\n"))
    #expect(try Data(contentsOf: drop.folder.url.appending(path: "facts.sqlite")) == bytes)
    #expect(try drop.folder.names() == ["Rules", "facts.sqlite", "in"])
  }

  @Test func theStoreIsTheSameForAnyNumberOfJobs() throws {
    for number in 0..<60 { try drop.article("n\(number % 7)/\(number).txt", number % 40) }
    var dumps: [[String]] = []
    for jobs in ["1", "2", "7"] {
      let run = try Program.run(["run", "in", "--store", "\(jobs).sqlite", "--jobs", jobs], in: drop.folder)
      #expect(run.status == 0)
      let store = try Store.openForReading(at: drop.folder.path("\(jobs).sqlite"))
      dumps.append(try StoreDump.lines(store))
    }
    #expect(dumps[0] == dumps[1] && dumps[0] == dumps[2])
    #expect(dumps[0].filter { $0.hasPrefix("place: ") }.count == 63)
  }

  @Test func theStoreMayLieInTheDrop() throws {
    for _ in 0..<2 {
      let run = try Program.run(["run", ".", "--store", "facts.sqlite", "--rules", "Rules"], in: drop.folder)
      #expect(!run.errors.contains("facts.sqlite:"))
    }
  }
}
