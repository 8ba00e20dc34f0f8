/// Something that an article has, or has not, and that rules can depend on: a word, two words one behind the
/// other, a rule whose head holds, a name that was looked up among the administrative units.
///
/// A trait is known by a number alone, which is the same on every machine. That two share one now and then makes an
/// article look affected that is not, and never the other way round.
package struct ArticleTrait: Sendable, Hashable, BitwiseCopyable {
  package let number: UInt32

  init(number: UInt32) { self.number = number }

  private init(_ hash: UInt64) { number = UInt32(truncatingIfNeeded: hash >> 16) }

  /// What stands for a word in `pair` and `word`.
  /// - Parameter key: the word as `KeyFolding` folds it.
  package static func hash(ofWord key: borrowing Span<UInt8>) -> UInt64 {
    var hash = StableHash()
    for index in key.indices { hash.combine(key[index]) }
    return hash.value
  }

  /// A word stands in the article.
  package static func word(_ hash: UInt64) -> Self { Self(hash) }

  /// Two words stand there, one behind the other.
  package static func pair(_ first: UInt64, _ second: UInt64) -> Self {
    Self(StableHash.stirred(first &* 0x9E37_79B9_7F4A_7C15 ^ second))
  }

  /// A rule's head held somewhere, whatever became of it: two traits, since many rules may be asked about at once, and
  /// each that only seems to be there makes an article look affected.
  package static func head(ofRule name: String) -> [Self] { twice(StableHash("head", name).value) }

  /// Some rule's head held.
  package static let anyHead = Self(StableHash("heads").value)

  /// A name was looked up among the administrative units; two traits again.
  /// - Parameter key: the name as `PlaceKeys` has it.
  package static func place(_ key: [UInt8]) -> [Self] {
    var hash = StableHash("place")
    for byte in key { hash.combine(byte) }
    return twice(hash.value)
  }

  private static func twice(_ hash: UInt64) -> [Self] { [Self(hash), Self(StableHash.stirred(hash))] }

  /// Some name was.
  package static let anyPlace = Self(StableHash("places").value)

  /// Words in this order, none between them.
  package static func phrase(_ words: [UInt64]) -> [Self] {
    guard words.count > 1 else { return words.map(word) }
    return zip(words, words.dropFirst()).map(pair)
  }
}
