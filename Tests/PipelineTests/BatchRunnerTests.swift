import Foundation
import Pipeline
import Synchronization
import Testing

@Suite struct BatchRunnerTests {
  /// Squares numbers, taking longest over those that come first.
  private struct Squarer: BatchWorker, ~Copyable {
    mutating func process(_ input: Int) -> Int {
      if input % 7 == 0 { Thread.sleep(forTimeInterval: 0.002) }
      return input * input
    }
  }

  private struct Numbers: IteratorProtocol {
    let count: Int
    var asked: () -> Void = {}
    var ended: () -> Void = {}
    var upcoming = 0

    mutating func next() -> Int? {
      asked()
      guard upcoming < count else {
        ended()
        return nil
      }
      defer { upcoming += 1 }
      return upcoming
    }
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    @discardableResult func add() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }

  private struct Refused: Error, Equatable {}

  private func squares(of count: Int, jobs: Int, stopped: @escaping @Sendable () -> Bool = { false }) -> [Int] {
    var squares: [Int] = []
    BatchRunner(jobs: jobs) { Squarer() }.run((0..<count).makeIterator(), stopped: stopped) { squares.append($0) }
    return squares
  }

  @Test(arguments: [1, 2, 3, 8])
  func emitsInTheOrderOfTheInputs(jobs: Int) {
    #expect(squares(of: 500, jobs: jobs) == (0..<500).map { $0 * $0 })
  }

  @Test(arguments: [0, 1, 2])
  func copesWithFewInputs(count: Int) {
    #expect(squares(of: count, jobs: 4) == (0..<count).map { $0 * $0 })
  }

  @Test func neverRunsFurtherAheadThanItsWindow() {
    let taken = Counter()
    var emitted = 0
    var lead = 0
    BatchRunner(jobs: 2) { Squarer() }.run(Numbers(count: 400, asked: { taken.add() })) { _ in
      if emitted % 50 == 0 { Thread.sleep(forTimeInterval: 0.005) }
      lead = max(lead, taken.value - emitted)
      emitted += 1
    }
    #expect(lead <= 2 * 8 + 2)
  }

  /// An input of so many bytes, which are held from when it is made until it is processed.
  private struct Load: Sendable {
    var bytes: Int
    let level: Level
  }

  private final class Level: Sendable {
    private let level = Mutex((now: 0, most: 0))

    var most: Int { level.withLock { $0.most } }

    func raise(by bytes: Int) { level.withLock { $0 = ($0.now + bytes, max($0.most, $0.now + bytes)) } }
    func lower(by bytes: Int) { level.withLock { $0.now -= bytes } }
  }

  private struct Loads: IteratorProtocol {
    let sizes: [Int]
    let level: Level
    var upcoming = 0

    mutating func next() -> Load? {
      guard upcoming < sizes.count else { return nil }
      defer { upcoming += 1 }
      level.raise(by: sizes[upcoming])
      return Load(bytes: sizes[upcoming], level: level)
    }
  }

  private struct Carrier: BatchWorker, ~Copyable {
    mutating func process(_ load: Load) -> Int {
      Thread.sleep(forTimeInterval: 0.0005)
      load.level.lower(by: load.bytes)
      return load.bytes
    }

    static func heldBytes(by load: Load) -> Int { load.bytes }
  }

  @Test(arguments: [1, 2, 5])
  func inputsHoldNoMoreThanTheyMay(jobs: Int) {
    let level = Level()
    let sizes = (0..<300).map { $0 % 50 == 7 ? 500 : 40 + $0 % 7 * 10 }
    var seen: [Int] = []
    BatchRunner(jobs: jobs, heldBytes: 200) { Carrier() }.run(Loads(sizes: sizes, level: level)) { seen.append($0) }
    #expect(seen == sizes)
    // What is looked at before it is found to be too much comes on top.
    #expect(level.most >= 500 && level.most <= 200 + 500)
  }

  @Test func anErrorOfTheOutputEndsTheBatch() {
    var seen: [Int] = []
    #expect(throws: Refused()) {
      try BatchRunner(jobs: 2) { Squarer() }.run(Numbers(count: .max)) { square throws(Refused) in
        if square == 100 { throw Refused() }
        seen.append(square)
      }
    }
    #expect(seen == (0..<10).map { $0 * $0 })
  }

  @Test func aStopKeepsWhatWasBegun() {
    let asked = Counter()
    let squares = squares(of: 10_000, jobs: 2) { asked.add() > 40 }
    #expect(squares.count < 200)
    #expect(squares == squares.indices.map { $0 * $0 })
  }

  @Test func aStopDoesNotWaitForAReadThatHangs() {
    let stops = Counter()
    let release = DispatchSemaphore(value: 0)
    var squares: [Int] = []
    BatchRunner(jobs: 2) { Squarer() }.run(Numbers(count: 3, ended: { release.wait() }), stopped: { stops.value > 0 }) {
      squares.append($0)
      if $0 == 4 { stops.add() }
    }
    release.signal()
    #expect(squares == [0, 1, 4])
  }
}
