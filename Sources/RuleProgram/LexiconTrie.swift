/// All phrases of all lexicon classes as one trie over word numbers.
///
/// A walk from a token costs one probe a word and ends with the longest phrase that starts there, so looking up a text
/// is linear in it and does not depend on how many phrases there are.
package struct LexiconTrie: Sendable {
  /// What capitals a token must show where the lexicon's phrase is cased.
  package enum Casing: UInt8, Sendable, Hashable {
    case any, capitalized, upper
  }

  package struct Terminal: Sendable, Hashable {
    package var entry: Int32
    package var type: Int32
    /// Empty where the phrase matches in any case.
    package var casing: [Casing]

    package init(entry: Int32, type: Int32, casing: [Casing]) {
      self.entry = entry
      self.type = type
      self.casing = casing
    }
  }

  /// Open addressing over (node, word); a slot holds both and the child.
  private var keys: [UInt64]
  private var children: [Int32]
  private var nodeCount: Int32 = 1
  private var edgeCount = 0
  private var terminals: [Int32: [Terminal]] = [:]
  /// Whether phrases end at a node; saves the dictionary look-up.
  private var ends: [Bool] = [false]

  package init() {
    keys = [UInt64](repeating: .max, count: 1 << 10)
    children = [Int32](repeating: 0, count: 1 << 10)
  }

  package mutating func insert(_ words: [Int32], _ terminal: Terminal) {
    var node: Int32 = 0
    for word in words {
      if let child = child(of: node, word) {
        node = child
      } else {
        if (edgeCount + 1) * 2 > keys.count { grow() }
        let new = nodeCount
        nodeCount += 1
        ends.append(false)
        edgeCount += 1
        place(Self.key(node, word), new)
        node = new
      }
    }
    ends[Int(node)] = true
    terminals[node, default: []].append(terminal)
  }

  /// The node that a word leads to.
  package func child(of node: Int32, _ word: Int32) -> Int32? {
    let key = Self.key(node, word)
    let mask = keys.count - 1
    var slot = Self.slot(key) & mask
    while keys[slot] != .max {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The phrases that end at a node.
  package func terminals(at node: Int32) -> [Terminal] {
    ends[Int(node)] ? terminals[node] ?? [] : []
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    let mask = keys.count - 1
    var slot = Self.slot(key) & mask
    while keys[slot] != .max { slot = (slot + 1) & mask }
    keys[slot] = key
    children[slot] = child
  }

  private mutating func grow() {
    let old = zip(keys, children).filter { $0.0 != .max }
    keys = [UInt64](repeating: .max, count: keys.count * 2)
    children = [Int32](repeating: 0, count: keys.count)
    for (key, child) in old { place(key, child) }
  }
}
