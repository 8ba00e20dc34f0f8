/// How much of whatever arrives is taken in, so that memory and time stay bounded. A limit that is reached is an error
/// of its own about the article or the container that reached it, and costs no other article its facts.
package struct IntakeLimits: Sendable, Hashable {
  /// Bytes of one article, unpacked: the size of the largest text or page that is read.
  package var articleBytes: Int
  /// How many times its own size a container may unpack to, where that is more than `articleBytes`: a bomb is no drop.
  package var unpackedRatio: Int
  /// How many containers may stand inside each other.
  package var nesting: Int

  /// More than this no article can have: its text has to stay within offsets of 32 bits.
  package static let mostArticleBytes = 1 << 28

  /// Bytes of a line of JSON: twice what an article may have, for a Vietnamese letter of two or three bytes takes six where
  /// it is escaped.
  var lineBytes: Int {
    let (twice, overflow) = articleBytes.multipliedReportingOverflow(by: 2)
    return overflow ? Int.max : twice
  }

  package init(articleBytes: Int = 16 << 20, unpackedRatio: Int = 200, nesting: Int = 3) {
    self.articleBytes = articleBytes
    self.unpackedRatio = unpackedRatio
    self.nesting = nesting
  }
}
