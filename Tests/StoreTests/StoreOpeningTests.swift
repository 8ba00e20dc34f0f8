import Foundation
import GRDB
import Testing

@testable import Store

/// What is opened as a store, and what is refused and why.
@Suite struct StoreOpeningTests {
  private let sample: Sample

  init() throws { sample = try Sample() }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path("")).sorted() }
  }

  private func path(_ name: String) -> String { sample.folder.appending(path: name).path(percentEncoded: false) }

  private func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }

  private func refusal(_ path: String, forReading: Bool = false) throws -> StoreError {
    let error = #expect(throws: StoreError.self) {
      _ = try forReading ? Store.openForReading(at: path) : Store.open(at: path, patience: 0.2)
    }
    return try #require(error)
  }

  @Test func aStoreSaysWhatItIsToEveryTool() throws {
    #expect(try sample.strings("PRAGMA application_id") == ["\(0x5375_4B69)"])
    #expect(try sample.strings("PRAGMA user_version") == ["\(StoreSchema.version)"])
    #expect(try sample.strings("PRAGMA journal_mode") == ["wal"])
    #expect(try sample.strings("PRAGMA foreign_keys") == ["1"])
    #expect(try sample.store.database.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
  }

  @Test func whatWasWrittenIsThereWhenItIsOpenedAgain() throws {
    try sample.run([Place("a", "one")])
    try sample.store.close()
    #expect(try names == ["facts.sqlite"])
    let again = try Store.openForReading(at: sample.path)
    #expect(try again.read { try String.fetchAll($0, sql: "SELECT text FROM facts") } == ["one"])
    try again.close()
    #expect(try names == ["facts.sqlite"])
    #expect(try Store.open(at: sample.path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM place") } == 1)
  }

  @Test func anEmptyFileBecomesAStore() throws {
    let store = try Store.open(at: try write("", to: "empty.sqlite"))
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM run") } == 0)
  }

  @Test func aFileThatIsNoDatabaseIsRefusedAndKept() throws {
    let text = String(repeating: "Báo cáo của ủy ban.\n", count: 100)
    let path = try write(text, to: "report.txt")
    for forReading in [true, false] {
      let error = try refusal(path, forReading: forReading)
      #expect(error.code == .notAStore)
      #expect(error.message.hasPrefix("\(path): is no store; "))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func aDatabaseOfAnotherProgramIsRefusedAndKept() throws {
    let queue = try DatabaseQueue(path: path("other.sqlite"))
    try queue.write { try $0.execute(sql: "CREATE TABLE theirs (a)") }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: path("other.sqlite")))
    for forReading in [true, false] {
      #expect(try refusal(path("other.sqlite"), forReading: forReading).code == .otherDatabase)
    }
    #expect(try Data(contentsOf: URL(filePath: path("other.sqlite"))) == before)
  }

  @Test func aStoreOfANewerVersionIsRefused() throws {
    try sample.store.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let error = try refusal(sample.path)
    #expect(error.code == .newerSchema)
    #expect(error.reason == "was written by a newer sukien (version 99 of the store, this one knows \(StoreSchema.version)); "
      + "use that one, or name another file")
  }

  @Test func whereThereIsNoStoreNothingIsRead() throws {
    #expect(try refusal(path("none.sqlite"), forReading: true).code == .missing)
    #expect(!FileManager.default.fileExists(atPath: path("none.sqlite")))
  }

  @Test(arguments: ["file/facts.sqlite", "nowhere/facts.sqlite", ""])
  func whatCannotBeOpenedIsSaid(name: String) throws {
    _ = try write("", to: "file")
    let error = try refusal(path(name))
    #expect(error.code == .unopened)
    #expect(error.reason.hasPrefix("cannot be written: "))
  }

  @Test func aDamagedStoreIsSaidToBeDamaged() throws {
    try sample.run((0..<100).map { Place("a\($0)", "text \($0)") })
    try sample.store.close()
    var bytes = try Data(contentsOf: URL(filePath: sample.path))
    let damage = Data(repeating: 0xA5, count: 64)
    for page in 4..<bytes.count / 4096 { bytes.replaceSubrange(page * 4096..<page * 4096 + damage.count, with: damage) }
    try bytes.write(to: URL(filePath: sample.path))
    let error = #expect(throws: StoreError.self) {
      let store = try Store.open(at: sample.path)
      _ = try store.read { try Row.fetchAll($0, sql: "SELECT * FROM facts") }
    }
    #expect(error?.code == .corrupt)
    #expect(error?.reason.contains("restore it from a backup") == true)
  }
}
