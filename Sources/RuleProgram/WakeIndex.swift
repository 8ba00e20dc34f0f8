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
