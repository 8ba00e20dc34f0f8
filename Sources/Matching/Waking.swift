import DocumentModel
import RuleProgram

/// What stands in a sentence of all that patterns ask for, and the patterns that it wakes.
struct Waking {
  private struct Occurrence {
    var token: Int32
    /// The next of the same key; -1 ends a chain.
    var next: Int32
  }

  /// Where a key stands in this sentence; valid where the stamp is this sentence's.
  private struct Known {
    var stamp = -1
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private let index: WakeIndex
  private var occurrences: [Occurrence] = []
  private var known: [Known]
  private var stamp = 0
  /// For each stratum, the patterns that the sentence has woken so far.
  private(set) var awake: [[Int32]]
  /// For each stratum, the sentence that woke each of its patterns last.
  private var wokenBy: [[Int]]

  init(_ pack: borrowing RulePack) {
    index = pack.wakes
    known = [Known](repeating: Known(), count: pack.wakes.keys.count)
    awake = [[Int32]](repeating: [], count: pack.strata.count)
    wokenBy = pack.strata.map { [Int](repeating: -1, count: $0.patterns.count) }
  }

  /// Forgets the last sentence.
  mutating func begin() {
    stamp += 1
    occurrences.removeAll(keepingCapacity: true)
    for stratum in awake.indices where !awake[stratum].isEmpty { awake[stratum].removeAll(keepingCapacity: true) }
    for pattern in index.always { awake[Int(pattern.stratum)].append(pattern.pattern) }
  }

  /// A mention of a type starts at a token.
  mutating func note(type: Int32, at token: Int) {
    let key = index.keyOfType[Int(type)]
    if key >= 0 { note(key: key, at: token) }
  }

  /// A key stands at a token.
  mutating func note(key: Int32, at token: Int) {
    let number = Int32(occurrences.count)
    let entry = known[Int(key)]
    if entry.stamp != stamp {
      known[Int(key)] = Known(stamp: stamp, first: number, last: number)
      wake(key)
    } else {
      guard occurrences[Int(entry.last)].token != Int32(token) else { return }
      occurrences[Int(entry.last)].next = number
      known[Int(key)].last = number
    }
    occurrences.append(Occurrence(token: Int32(token), next: -1))
  }

  private mutating func wake(_ key: Int32) {
    for woken in index.patterns(wokenBy: key) where wokenBy[Int(woken.stratum)][Int(woken.pattern)] != stamp {
      wokenBy[Int(woken.stratum)][Int(woken.pattern)] = stamp
      awake[Int(woken.stratum)].append(woken.pattern)
    }
  }

  /// Whether the sentence has all that a pattern requires.
  func suffices(for pattern: PatternInfo) -> Bool {
    pattern.required.dropFirst().allSatisfy { $0.contains { known[Int($0)].stamp == stamp } }
  }

  /// The first place where a key stands, -1 for none; then `token(of:)` and `next(after:)`.
  func first(of key: Int32) -> Int32 { known[Int(key)].stamp == stamp ? known[Int(key)].first : -1 }
  func token(of occurrence: Int32) -> Int { Int(occurrences[Int(occurrence)].token) }
  func next(after occurrence: Int32) -> Int32 { occurrences[Int(occurrence)].next }
}
