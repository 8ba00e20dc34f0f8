import DocumentModel
import RuleProgram

/// All readings of an article's tokens: mentions as edges, found by the token where they start or end.
struct Lattice {
  private(set) var mentions: [Mention] = []
  /// For each token, the newest mention that starts there, and for each mention the one before it; -1 ends a chain.
  private var starting: [Int32]
  private var nextStarting: [Int32] = []
  /// For each token, the bits of the types of the mentions that start there.
  private var startingTypes: [UInt64]
  /// The same by the token behind the mention's last.
  private var ending: [Int32]
  private var nextEnding: [Int32] = []

  init(tokenCount: Int) {
    starting = [Int32](repeating: -1, count: tokenCount + 1)
    startingTypes = [UInt64](repeating: 0, count: tokenCount + 1)
    // About as many as articles have.
    mentions.reserveCapacity(tokenCount * 3)
    nextStarting.reserveCapacity(tokenCount * 3)
    nextEnding.reserveCapacity(tokenCount * 3)
    ending = [Int32](repeating: -1, count: tokenCount + 1)
  }

  /// Adds a mention unless the same reading stands there already.
  /// - Returns: the number of the mention, or of the same that was there.
  @discardableResult
  mutating func add(_ mention: Mention) -> Int32 {
    var other = starting[Int(mention.first)]
    while other >= 0 {
      // Field by field: a copy of a mention counts references to its captures.
      if mentions[Int(other)].type == mention.type, mentions[Int(other)].end == mention.end,
        mentions[Int(other)].value == mention.value
      {
        return other
      }
      other = nextStarting[Int(other)]
    }
    let number = Int32(mentions.count)
    mentions.append(mention)
    nextStarting.append(starting[Int(mention.first)])
    starting[Int(mention.first)] = number
    startingTypes[Int(mention.first)] |= State.bit(mention.type)
    nextEnding.append(ending[Int(mention.end)])
    ending[Int(mention.end)] = number
    return number
  }

  @inline(__always) func firstStarting(at token: Int) -> Int32 { starting[token] }
  @inline(__always) func types(startingAt token: Int) -> UInt64 { startingTypes[token] }
  @inline(__always) func nextStarting(after mention: Int32) -> Int32 { nextStarting[Int(mention)] }
  @inline(__always) func firstEnding(at token: Int) -> Int32 { ending[token] }
  @inline(__always) func nextEnding(after mention: Int32) -> Int32 { nextEnding[Int(mention)] }
  @inline(__always) func first(of mention: Int32) -> Int32 { mentions[Int(mention)].first }
  @inline(__always) func type(of mention: Int32) -> Int32 { mentions[Int(mention)].type }
  @inline(__always) func end(of mention: Int32) -> Int32 { mentions[Int(mention)].end }

  /// The captures of a mention over exactly these tokens: what a mention made of it as a whole says too.
  func captures(over first: Int32, _ end: Int32) -> [Capture] {
    var mention = starting[Int(first)]
    while mention >= 0 {
      if mentions[Int(mention)].end == end, !mentions[Int(mention)].captures.isEmpty { return mentions[Int(mention)].captures }
      mention = nextStarting[Int(mention)]
    }
    return []
  }

  /// All readings of exactly these tokens.
  func mentions(over tokens: Range<Int>) -> [Mention] {
    var found: [Mention] = []
    var mention = starting[tokens.lowerBound]
    while mention >= 0 {
      if Int(mentions[Int(mention)].end) == tokens.upperBound { found.append(mentions[Int(mention)]) }
      mention = nextStarting[Int(mention)]
    }
    return found
  }

  func starts(_ types: [Int32], at token: Int) -> Bool {
    var mention = starting[token]
    while mention >= 0 {
      if types.contains(mentions[Int(mention)].type) { return true }
      mention = nextStarting[Int(mention)]
    }
    return false
  }

  /// Whether a mention of one of the types ends where this one does and starts before it, so that this one is its tail.
  func hasTail(_ tail: Mention, in types: [Int32]) -> Bool {
    var mention = ending[Int(tail.end)]
    while mention >= 0 {
      let other = mentions[Int(mention)]
      if other.first < tail.first, types.contains(other.type) { return true }
      mention = nextEnding[Int(mention)]
    }
    return false
  }

  func ends(_ types: [Int32], at token: Int) -> Bool {
    var mention = ending[token]
    while mention >= 0 {
      if types.contains(mentions[Int(mention)].type) { return true }
      mention = nextEnding[Int(mention)]
    }
    return false
  }
}
