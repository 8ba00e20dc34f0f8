/// Patterns by what a sentence must contain for them to hold: phrases, and types of mentions, the index's *keys*.
///
/// A sentence wakes only the patterns that it has what they need for, so that what a text costs hardly depends on how many
/// patterns there are. The phrases stand in the lexicon's trie, and are found in the same walk.
package struct WakeIndex: Sendable {
  package enum Key: Sendable, Hashable {
    case type(Int32)
    /// These words, one behind the other.
    case phrase([Int32])
  }

  /// A pattern by its stratum and its place there.
  package struct Pattern: Sendable, Hashable, BitwiseCopyable {
    package var stratum: Int32
    package var pattern: Int32
  }

  package let keys: [Key]
  /// For each type, its key; -1 where no pattern asks for it.
  package let keyOfType: [Int32]
  /// Patterns that any sentence wakes.
  package let always: [Pattern]
  private let offsets: [Int32]
  private let patterns: [Pattern]

  /// - Parameters:
  ///   - keys: everything that patterns name by number in `required` and `start`.
  ///   - types: how many types there are.
  package init(keys: [Key], strata: [Stratum], types: Int) {
    self.keys = keys
    var keyOfType = [Int32](repeating: -1, count: types)
    for (number, key) in keys.enumerated() { if case .type(let type) = key { keyOfType[Int(type)] = Int32(number) } }
    self.keyOfType = keyOfType
    var always: [Pattern] = []
    var woken = [[Pattern]](repeating: [], count: keys.count)
    for (stratum, program) in strata.enumerated() {
      for (number, info) in program.patterns.enumerated() {
        let pattern = Pattern(stratum: Int32(stratum), pattern: Int32(number))
        guard let rarest = info.required.first else {
          always.append(pattern)
          continue
        }
        for key in rarest { woken[Int(key)].append(pattern) }
      }
    }
    self.always = always
    patterns = Array(woken.joined())
    offsets = woken.reduce(into: [0]) { offsets, list in offsets.append((offsets.last ?? 0) + Int32(list.count)) }
  }

  /// The patterns that a key wakes.
  package func patterns(wokenBy key: Int32) -> ArraySlice<Pattern> {
    patterns[Int(offsets[Int(key)])..<Int(offsets[Int(key) + 1])]
  }
}

extension WakeIndex: PackCodable {
  func write(to writer: inout PackWriter) {
    let phrases = keys.map { key -> [Int32] in if case .phrase(let words) = key { words } else { [] } }
    writer.write(numbers: keys.map { key -> Int32 in if case .type(let type) = key { type } else { -1 } })
    writer.write(numbers: phrases.map { Int32($0.count) })
    writer.write(numbers: phrases.flatMap { $0 })
    writer.write(numbers: keyOfType)
    writer.write(numbers: offsets)
    writer.write(numbers: Self.numbers(always))
    writer.write(numbers: Self.numbers(patterns))
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let types = try reader.readNumbers(Int32.self)
    let (lengths, words) = (try reader.readNumbers(Int32.self), try reader.readNumbers(Int32.self))
    keys = try Self.keys(types, lengths, words)
    keyOfType = try reader.readNumbers()
    offsets = try reader.readNumbers()
    always = try Self.patterns(try reader.readNumbers())
    patterns = try Self.patterns(try reader.readNumbers())
  }

  private static func keys(_ types: [Int32], _ lengths: [Int32], _ words: [Int32]) throws(DamagedPack) -> [Key] {
    var keys: [Key] = []
    var place = 0
    guard types.count == lengths.count else { throw DamagedPack() }
    for (type, length) in zip(types, lengths) {
      guard length >= 0, Int(length) <= words.count - place else { throw DamagedPack() }
      keys.append(type >= 0 ? .type(type) : .phrase(Array(words[place..<(place + Int(length))])))
      place += Int(length)
    }
    return keys
  }

  private static func numbers(_ patterns: [Pattern]) -> [Int32] { patterns.flatMap { [$0.stratum, $0.pattern] } }

  private static func patterns(_ numbers: [Int32]) throws(DamagedPack) -> [Pattern] {
    guard numbers.count.isMultiple(of: 2) else { throw DamagedPack() }
    return stride(from: 0, to: numbers.count, by: 2).map { Pattern(stratum: numbers[$0], pattern: numbers[$0 + 1]) }
  }
}
