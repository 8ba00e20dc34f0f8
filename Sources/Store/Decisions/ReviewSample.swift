import Hashing

/// A random choice of facts that is the same for everybody who names the same seed, whatever was decided in between, and
/// nearly the same after facts came or went: a fact's place in it depends on its id alone.
package struct ReviewSample: Sendable, Hashable {
  package let size: Int
  package let seed: UInt64

  package init(size: Int, seed: UInt64) {
    self.size = size
    self.seed = seed
  }

  /// The chosen of these, in the order in which they are to be looked at.
  package func facts(of ids: some Sequence<String>) -> [String] {
    let drawn = Set(ids).map { (key: Digest.identifier(of: [String(seed), $0]), id: $0) }
    return drawn.sorted { ($0.key, $0.id) < ($1.key, $1.id) }.prefix(size).map(\.id)
  }

  /// How decisions are marked that were made of it.
  package var queue: String { "sample:\(seed)" }
}
