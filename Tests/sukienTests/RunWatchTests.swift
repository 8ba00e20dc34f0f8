import Foundation
import ProgramSupport
import Store
import StoreSupport
import Testing

/// `sukien run --watch`, from file to file.
@Suite struct RunWatchTests {
  private let drop: SmallDrop

  init() throws {
    drop = try SmallDrop()
    try drop.article("a.txt", 11)
  }

  private func watch() throws -> RunningProgram {
    try RunningProgram(["run", "in", "--store", "facts.sqlite", "--watch", "--interval", "0.2"], in: drop.folder)
  }

  private func rows(_ sql: String) throws -> [String] {
    try StoreDump.rows(sql, try Store.openForReading(at: drop.folder.path("facts.sqlite")))
  }

  @Test func takesFilesAsTheyComeUntilItIsInterrupted() throws {
    let program = try watch()
    _ = try program.written(until: "sukien: 1 new; 1 fact so far\n")
    try drop.folder.write("Trong năm, xã Hạ Mỗ tiếp ", to: "in/c.txt.part")
    try drop.article("b.txt", 12)
    _ = try program.written(until: "sukien: 1 new; 2 facts so far\n")
    #expect(try rows("SELECT article, count FROM facts ORDER BY 1") == ["a.txt 11", "b.txt 12"])
    try drop.article("a.txt", 21)
    _ = try program.written(until: "sukien: 1 changed; 3 facts so far\n")
    try drop.folder.write("{\"published\": 5}", to: "in/b.meta.json")
    _ = try program.written(until: "sukien: 1 changed; 3 facts so far\nsukien:   b.txt: ")
    #expect(program.interrupted() == 130)
    #expect(try rows("SELECT state, found, new, changed, failed FROM run") == ["finished 2 2 0 1"])
    #expect(try rows("SELECT name, change FROM history h JOIN place p ON p.id = h.place ORDER BY h.id") == [
      "a.txt new", "b.txt new", "a.txt changed", "b.txt changed",
    ])
  }

  @Test func endsInGoodOrderWhenItIsTerminated() throws {
    let program = try watch()
    _ = try program.written(until: "1 new")
    #expect(program.terminated() == 143)
    #expect(try program.ended().written.contains("Interrupted: 1 article found: 1 done"))
    #expect(try drop.folder.names() == ["Rules", "facts.sqlite", "in"])
  }

  @Test func aStoreThatIsTakenAwayEndsIt() throws {
    let program = try watch()
    _ = try program.written(until: "1 new")
    try FileManager.default.removeItem(atPath: drop.folder.path("facts.sqlite"))
    try drop.article("b.txt", 12)
    let end = try program.ended()
    #expect(end.status == 3)
    #expect(end.written.contains("facts.sqlite: was moved or removed while it was in use; "))
  }
}
