/// What is kept of an article's words to tell later whether a change of the rules can make a difference in it: a Bloom
/// filter of its traits.
///
/// What the article has is always found in it; of what it has not, one trait in a hundred. An article of a thousand tokens
/// takes some 1,100 bytes, a third of its traits' numbers in a sorted list.
package struct ArticleWords: Sendable, Hashable {
  /// A number that changes with the form, the first of the bytes.
  static let version: UInt8 = 1
  private static let bitsOfTrait = 10
  private static let probes = 7
  /// Of filters of a few bits, the probes would be the same for too many traits.
  private static let leastSize = 16

  /// To be kept and handed back as they are; the same for the same article and rules on every machine.
  package let bytes: [UInt8]

  /// - Parameter bytes: of an `ArticleWords`; of what is none, nothing is ruled out.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  package init(_ traits: Set<ArticleTrait>) {
    let size = traits.isEmpty ? 0 : max(Self.leastSize, (traits.count * Self.bitsOfTrait + 7) / 8)
    var bytes = [UInt8](repeating: 0, count: 1 + size)
    bytes[0] = Self.version
    for trait in traits {
      for bit in Self.bits(of: trait, among: (bytes.count - 1) * 8) { bytes[1 + bit >> 3] |= 1 << UInt8(bit & 7) }
    }
    self.bytes = bytes
  }

  /// Whether the article has a trait; false for certain, true nearly so.
  package func has(_ trait: ArticleTrait) -> Bool {
    guard bytes.first == Self.version else { return true }
    guard bytes.count > 1 else { return false }
    return Self.bits(of: trait, among: (bytes.count - 1) * 8).allSatisfy { bytes[1 + $0 >> 3] & 1 << UInt8($0 & 7) != 0 }
  }

  package func has(_ traits: [ArticleTrait]) -> Bool { traits.allSatisfy(has) }

  private static func bits(of trait: ArticleTrait, among count: Int) -> some Sequence<Int> {
    let hash = StableHash.stirred(UInt64(trait.number) &+ 0x9E37_79B9_7F4A_7C15)
    let (start, step) = (hash & 0xFFFF_FFFF, hash >> 32 | 1)
    return (0..<UInt64(probes)).lazy.map { Int((start &+ $0 &* step) % UInt64(count)) }
  }
}
