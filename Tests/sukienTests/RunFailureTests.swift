import Foundation
import ProgramSupport
import Store
import StoreSupport
import Testing

/// What goes wrong around `sukien run`: nothing is lost, the message tells what to do, and the status is 3.
@Suite struct RunFailureTests {
  private let drop: SmallDrop

  init() throws {
    drop = try SmallDrop()
    for number in 0..<300 { try drop.article("\(number).txt", number) }
  }

  private func dump(_ store: String = "facts.sqlite") throws -> [String] {
    let store = try Store.openForReading(at: drop.folder.path(store))
    defer { try? store.close() }
    return try StoreDump.lines(store)
  }

  @Test func aSecondRunAtTheSameTimeIsRefused() throws {
    let lock = try StoreLock(store: drop.folder.path("facts.sqlite"))
    let run = try drop.run()
    #expect(run.status == 3)
    let process = ProcessInfo.processInfo.processIdentifier
    #expect(run.errors.contains("facts.sqlite: another run is at it (process \(process) since "))
    #expect(!(try drop.folder.names().contains("facts.sqlite")))
    withExtendedLifetime(lock) {}
  }

  @Test func aLockedStoreIsLeftAlone() throws {
    let store = try Store.open(at: drop.folder.path("facts.sqlite"))
    let run = try store.write { _ in try drop.run() }
    #expect(run.status == 3)
    #expect(run.errors.contains("facts.sqlite: is locked by another program; close it and run again: "))
    try store.close()
    #expect(try drop.run().status == 0)
  }

  @Test func aFullDiskLosesNothing() throws {
    #expect(try drop.run().status == 0)
    let whole = try dump()
    let script = "ulimit -f 900; exec \"$0\" \"$@\""
    let arguments = ["run", "in", "--store", "small.sqlite"]
    let run = try Program.run(arguments, in: drop.folder, script: script)
    #expect(run.status == 3)
    #expect(run.errors.contains("small.sqlite: could not be written or read; see that the disk has room"))
    #expect(try Program.run(arguments, in: drop.folder).status == 0)
    #expect(try dump("small.sqlite") == whole)
  }

  @Test(arguments: [("INT", Int32(130)), ("TERM", 143)])
  func whatWasBegunIsFinishedOnInterruption(signal: String, status: Int32) throws {
    let sentence = "Năm 2019, xã Hạ Mỗ tiếp 42 lượt công dân; nhận 310 đơn.\n"
    let text = String(repeating: sentence, count: 300)
    for number in 0..<400 { try drop.folder.write("\(number) \(text)", to: "in/long\(number).txt") }
    let wait = "& until [ -f facts.sqlite ]; do sleep 0.02; done; sleep 0.5; kill -\(signal) $!; wait $!"
    let run = try drop.run("--jobs", "1", shell: wait)
    #expect(run.status == status)
    #expect(run.errors.hasPrefix("Interrupted: "))
    let store = try Store.openForReading(at: drop.folder.path("facts.sqlite"))
    let counts = "SELECT state, found = (SELECT count(*) FROM place), found < 700 FROM run"
    #expect(try StoreDump.rows(counts, store) == ["interrupted 1 1"])
    try store.close()
    #expect(try drop.folder.names() == ["Rules", "facts.sqlite", "in"])
  }

  @Test(arguments: ["file/facts.sqlite", "/proc/facts.sqlite", "none/facts.sqlite"])
  func whereNothingCanBeWrittenNothingIsRun(store: String) throws {
    try drop.folder.write("", to: "file")
    let run = try Program.run(["run", "in", "--store", store], in: drop.folder)
    #expect(run.status == 3)
    #expect(run.errors.contains(store) && run.errors.contains("see that the folder is there and can be written"))
    #expect(try drop.folder.names() == ["Rules", "file", "in"])
  }

  @Test func whatIsNoStoreIsRefused() throws {
    try drop.folder.write(String(repeating: "Báo cáo.\n", count: 50), to: "report.txt")
    let run = try Program.run(["run", "in", "--store", "report.txt"], in: drop.folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("report.txt: is no store; name another file"))
    #expect(try drop.folder.read("report.txt").hasPrefix("Báo cáo.\n"))
  }

  @Test(arguments: [
    ["run", "in"], ["run", "nowhere", "--store", "f.sqlite"], ["run", "in", "--store", "f.sqlite", "--interval", "0"],
    ["run", "in", "--store", "f.sqlite", "--watch", "--dry-run"], ["run", "in", "--store", "f.sqlite", "--rules", "in"],
  ])
  func wrongUsageRunsNothing(arguments: [String]) throws {
    #expect(try Program.run(arguments, in: drop.folder).status == 2)
    #expect(try drop.folder.names() == ["Rules", "in"])
  }
}
