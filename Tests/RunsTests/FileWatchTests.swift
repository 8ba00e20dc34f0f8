@testable import Intake
import Testing

@testable import Runs

/// Which files are read at which look.
@Suite struct FileWatchTests {
  private let watch: FileWatch

  init() throws { watch = try FileWatch(interval: 10) }

  /// The keys that a look reads of these files, which are given with their state and when they were written.
  private func look(_ files: [(key: String, state: String?, written: Int)], now: Double) throws -> [String] {
    watch.begin()
    let read = files.filter { watch.isWanted(DropFile(key: $0.key, state: $0.state, written: $0.written), now: now) }.map(\.key)
    try watch.end()
    return read
  }

  @Test func aFileThatIsAtRestIsReadOnce() throws {
    #expect(try look([("a", "1", 100)], now: 200) == ["a"])
    #expect(try look([("a", "1", 100)], now: 210) == [])
    #expect(try look([("a", "2", 205)], now: 220) == ["a"])
  }

  @Test func aFileThatIsBeingWrittenIsReadWhenItRests() throws {
    #expect(try look([("a", "1", 199)], now: 200) == [])
    #expect(try look([("a", "2", 204)], now: 205) == [])
    #expect(try look([("a", "2", 204)], now: 210) == ["a"])
    #expect(try look([("a", "2", 204)], now: 215) == [])
  }

  @Test func aFileFromTheFutureIsReadWhenItRests() throws {
    #expect(try look([("a", "1", 999)], now: 200) == [])
    #expect(try look([("a", "1", 999)], now: 210) == ["a"])
  }

  @Test func aFileThatComesBackIsReadAgain() throws {
    #expect(try look([("a", "1", 100), ("b", "1", 100)], now: 200) == ["a", "b"])
    #expect(try look([("b", "1", 100)], now: 210) == [])
    #expect(try look([("a", "1", 100), ("b", "1", 100)], now: 220) == ["a"])
  }

  @Test func whatIsNoFileIsToldOnce() throws {
    #expect(try look([("a", nil, 0)], now: 200) == ["a"])
    #expect(try look([("a", nil, 0)], now: 210) == [])
  }

  @Test func everythingIsReadAgainAfterAReset() throws {
    #expect(try look([("a", "1", 100)], now: 200) == ["a"])
    try watch.reset()
    #expect(try look([("a", "1", 100)], now: 210) == ["a"])
  }
}
