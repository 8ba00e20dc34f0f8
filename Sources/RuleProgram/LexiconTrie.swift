/// All phrases of all lexicon classes as one trie over word numbers.
///
/// A walk from a token costs one probe a word and ends with the longest phrase that starts there, so looking up a text
/// is linear in it and does not depend on how many phrases there are.
package struct LexiconTrie: Sendable {
  /// What capitals a token must show where the lexicon's phrase is cased.
  package enum Casing: UInt8, Sendable, Hashable, BitwiseCopyable {
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
  package private(set) var nodes = [Node()]
  package private(set) var terminals: [Terminal] = []
  /// For each terminal, the next one at the same node; -1 ends a chain.
  package private(set) var nextTerminal: [Int32] = []

  /// Where walks lead.
  package struct Node: Sendable, Hashable, BitwiseCopyable {
    /// The first and the last phrase of a class that ends here; -1 for none.
    package var firstTerminal: Int32 = -1
    package var lastTerminal: Int32 = -1
    /// The key of the wake index that the words stand for; -1 for none.
    package var wakeKey: Int32 = -1
  }

  package init() {
    keys = [UInt64](repeating: .max, count: 1 << 10)
    children = [Int32](repeating: 0, count: 1 << 10)
  }

  package mutating func insert(_ words: [Int32], _ terminal: Terminal) {
    let node = Int(insert(words))
    let number = Int32(terminals.count)
    terminals.append(terminal)
    nextTerminal.append(-1)
    if nodes[node].lastTerminal >= 0 {
      nextTerminal[Int(nodes[node].lastTerminal)] = number
    } else {
      nodes[node].firstTerminal = number
    }
    nodes[node].lastTerminal = number
  }

  /// Marks a phrase as a key of the wake index.
  package mutating func insert(_ words: [Int32], key: Int32) { nodes[Int(insert(words))].wakeKey = key }

  private mutating func insert(_ words: [Int32]) -> Int32 {
    var node: Int32 = 0
    for word in words {
      if let child = child(of: node, word) {
        node = child
      } else {
        if nodes.count * 2 > keys.count { grow() }
        nodes.append(Node())
        place(Self.key(node, word), Int32(nodes.count - 1))
        node = Int32(nodes.count - 1)
      }
    }
    return node
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

  /// All phrases of classes, each with its words and, in the order in which they were put in, what ends there.
  var phrases: [(words: [Int32], terminals: [Terminal])] {
    var steps = [(before: Int32, word: Int32)](repeating: (-1, 0), count: nodes.count)
    for (key, child) in zip(keys, children) where key != .max {
      steps[Int(child)] = (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key))
    }
    return nodes.indices.filter { nodes[$0].firstTerminal >= 0 }.map { node in
      var (words, here) = ([Int32](), Int32(node))
      while here > 0 {
        words.append(steps[Int(here)].word)
        here = steps[Int(here)].before
      }
      let ends = sequence(first: nodes[node].firstTerminal) { next in nextTerminal[Int(next)] < 0 ? nil : nextTerminal[Int(next)] }
      return (words.reversed(), ends.map { terminals[Int($0)] })
    }
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

extension LexiconTrie: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(numbers: keys)
    writer.write(numbers: children)
    writer.write(numbers: nodes.flatMap { [$0.firstTerminal, $0.lastTerminal, $0.wakeKey] })
    writer.write(terminals)
    writer.write(numbers: nextTerminal)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    keys = try reader.readNumbers()
    children = try reader.readNumbers()
    let numbers = try reader.readNumbers(Int32.self)
    guard keys.count.isPowerOfTwo, keys.contains(.max), children.count == keys.count, numbers.count.isMultiple(of: 3) else {
      throw DamagedPack()
    }
    nodes = stride(from: 0, to: numbers.count, by: 3).map {
      Node(firstTerminal: numbers[$0], lastTerminal: numbers[$0 + 1], wakeKey: numbers[$0 + 2])
    }
    terminals = try reader.read()
    nextTerminal = try reader.readNumbers()
  }
}
