/// Numbers the matching keys of all words that rules, lexicons and grammars know. Word 0 is every other word.
///
/// The first numbers belong to `GrammarWord`, whose raw values they are.
package struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0, 0]
  private var slots: [Int32]

  package init() {
    slots = [Int32](repeating: 0, count: 1 << 12)
    for word in GrammarWord.allCases {
      let number = insert(Array(word.key.utf8).span)
      precondition(number == word.rawValue, "grammar words are numbered from 1 in order, each with a key of its own")
    }
  }

  /// One more than the highest number given.
  package var count: Int { ends.count - 1 }

  /// The number of a key, 0 when no rule knows it.
  package func number(of key: borrowing Span<UInt8>) -> Int32 {
    let mask = slots.count - 1
    var slot = Self.hash(key) & mask
    while slots[slot] != 0 {
      if equals(slots[slot], key) { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  package func number(of key: String) -> Int32 { number(of: Array(key.utf8).span) }

  /// The number of a key, given now if it is new.
  package mutating func insert(_ key: borrowing Span<UInt8>) -> Int32 {
    let known = number(of: key)
    if known != 0 { return known }
    if count * 2 >= slots.count { grow() }
    let number = Int32(count)
    for index in key.indices { bytes.append(key[index]) }
    ends.append(Int32(bytes.count))
    place(number)
    return number
  }

  package mutating func insert(_ key: String) -> Int32 { insert(Array(key.utf8).span) }

  package func key(of number: Int32) -> String {
    guard number > 0, Int(number) < count else { return "" }
    return String(decoding: bytes[Int(ends[Int(number)])..<Int(ends[Int(number) + 1])], as: UTF8.self)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 1..<Int32(count) { place(number) }
  }

  private mutating func place(_ number: Int32) {
    let mask = slots.count - 1
    var slot = Self.hash(bytes.span.extracting(Int(ends[Int(number)])..<Int(ends[Int(number) + 1]))) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  private func equals(_ number: Int32, _ key: borrowing Span<UInt8>) -> Bool {
    let start = Int(ends[Int(number)])
    guard Int(ends[Int(number) + 1]) - start == key.count else { return false }
    for index in key.indices where bytes[start + index] != key[index] { return false }
    return true
  }

  private static func hash(_ key: borrowing Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in key.indices { hash = (hash ^ UInt64(key[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
  }
}

extension Vocabulary: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(numbers: bytes)
    writer.write(numbers: ends)
    writer.write(numbers: slots)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    bytes = try reader.readNumbers()
    ends = try reader.readNumbers()
    slots = try reader.readNumbers()
    guard slots.count.isPowerOfTwo, slots.contains(0), ends.last.map({ Int($0) }) == bytes.count else { throw DamagedPack() }
  }
}
