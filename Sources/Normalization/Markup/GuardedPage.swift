/// A page made safe for the parser: the same length, every byte in its place, and nothing in it that parsing could take
/// long over or lose text in.
///
/// The parser sees the elements that structure is read from, their attributes that are read, and text without anything
/// that could be markup. What the text says is read from the page itself, by what is said here of every byte.
struct GuardedPage {
  /// What a byte of the page is.
  enum Kind: UInt8 {
    case text
    /// Text in which `&` is nothing but itself.
    case literal
    case markup
    /// The first byte of markup that ends a line, and that the parser does not see.
    case lineBreak
    /// … that ends a paragraph.
    case paragraphBreak

    var isText: Bool { self == .text || self == .literal }
  }

  /// A bound that was reached: where it was first, and how often.
  struct Limit {
    var code: String
    var message: String
    var offset: Int
  }

  var bytes: [UInt8]
  var kinds: [Kind]
  /// The contents of scripts that hold JSON-LD.
  var linkedData: [Range<Int>] = []
  var limits: [Limit] = []
}
