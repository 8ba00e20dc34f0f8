import Foundation
import ProgramSupport
import Store
import StoreSupport
import Testing

/// `sukien extract --format sqlite`.
@Suite struct StoreExtractTests {
  private let drop: SmallDrop

  init() throws {
    drop = try SmallDrop()
    for (name, count) in [("a.txt", 11), ("b.txt", 11), ("c.txt", 13)] { try drop.article(name, count) }
    try drop.folder.write("\u{0}", to: "in/broken.txt")
  }

  private func extract(_ arguments: String...) throws -> Program.Run {
    try Program.run(["extract", "--format", "sqlite"] + arguments, in: drop.folder)
  }

  private func rows(_ sql: String, _ store: String) throws -> [String] {
    let store = try Store.openForReading(at: drop.folder.path(store))
    defer { try? store.close() }
    return try StoreDump.rows(sql, store)
  }

  @Test func writesWhatRunWritesIntoAFreshFile() throws {
    for _ in 0..<2 {
      let run = try extract("in")
      #expect(run.status == 1)
      #expect(run.errors.contains("{\"article\":\"broken.txt\",\"error\":{"))
      #expect(run.errors.contains("\n1 article failed:\n  broken.txt: "))
      #expect(run.errors.hasSuffix("\n\nFacts are in Output/facts.sqlite\n"))
    }
    #expect(try rows("SELECT article, count FROM facts ORDER BY 1", "Output/facts.sqlite") == ["a.txt 11", "c.txt 13"])
    #expect(try rows("SELECT command, state, found, done, duplicate, failed FROM run", "Output/facts.sqlite") == [
      "extract finished 4 2 1 1"
    ])
    #expect(try FileManager.default.contentsOfDirectory(atPath: drop.folder.path("Output")) == ["facts.sqlite"])
    #expect(try rows("SELECT json FROM fact", "Output/facts.sqlite").joined(separator: "\n") + "\n"
      == (try Program.run(["extract", "in/a.txt", "in/c.txt", "--to", "-"], in: drop.folder).output))
  }

  @Test func filesOfOneNameAreTwoArticles() throws {
    try drop.folder.write("Xã Hạ Mỗ tiếp 17 lượt.", to: "other/a.txt")
    #expect(try extract("in/a.txt", "other/a.txt", "--to", "two.sqlite").status == 0)
    #expect(try rows("SELECT article, count FROM facts ORDER BY 2", "two.sqlite") == ["a.txt 11", "a.txt 17"])
    #expect(try rows("SELECT key, state FROM place", "two.sqlite") == ["a.txt done", "a.txt#2 done"])
  }

  @Test func aStoreThatIsKeptIsNotReplaced() throws {
    #expect(try drop.run().status == 1)
    let bytes = try Data(contentsOf: drop.folder.url.appending(path: "facts.sqlite"))
    let run = try extract("in", "--to", "facts.sqlite")
    #expect(run.status == 2)
    #expect(run.errors.contains("facts.sqlite is kept by sukien run; name another file"))
    #expect(try Data(contentsOf: drop.folder.url.appending(path: "facts.sqlite")) == bytes)
  }

  @Test func whatCannotBeWrittenLeavesNothing() throws {
    try drop.folder.write("", to: "file")
    #expect(try extract("in", "--to", "file/facts.sqlite").status == 3)
    #expect(try extract("in", "--to", "-").status == 2)
    let script = "ulimit -f 100; exec \"$0\" \"$@\""
    let full = try Program.run(["extract", "in", "--format", "sqlite", "--to", "full.sqlite"], in: drop.folder, script: script)
    #expect(full.status == 3)
    #expect(try drop.folder.names() == ["Rules", "file", "in"])
  }
}
