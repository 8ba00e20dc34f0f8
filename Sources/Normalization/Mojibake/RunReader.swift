import UnicodeSupport

/// Walks over the runs of letters in a text that are not ASCII alone, each with all signs beyond ASCII that touch it.
///
/// Mojibake makes signs out of letters (`c«ng d©n`, `Ä‘á»‘i`), so no sign beyond ASCII ends a run. A `?` does not either,
/// for it stands in the place of letters that were lost.
struct RunReader {
  /// Where in the text the run starts and ends.
  private(set) var start = 0
  private(set) var end = 0
  /// Whether it has a letter that none but Vietnamese has (ạ … ỹ).
  private(set) var isFar = false
  /// Runs of ASCII letters alone, two at least, that were passed since the run before.
  private(set) var plainRuns = 0
  private var scalars: [UInt32] = []

  /// Bytes of the longest run; what is longer is cut, and no word.
  private static let longest = 256

  /// Goes to the next run; false at the end of the text.
  mutating func next(in text: borrowing Span<UInt8>) -> Bool {
    plainRuns = 0
    while true {
      while end < text.count, !Self.belongs(text[end]) { end += 1 }
      guard end < text.count else { return false }
      start = end
      isFar = false
      var isPlain = true
      while end < text.count, Self.belongs(text[end]), end - start < Self.longest || text[end] & 0xC0 == 0x80 {
        if Self.isTelling(text[end]) {
          isPlain = false
          if text[end] == 0xE1, end + 1 < text.count, text[end + 1] & 0xFE == 0xBA { isFar = true }
        }
        end += 1
      }
      if !isPlain { return true }
      if end - start > 1 { plainRuns += 1 }
    }
  }

  /// Goes back to `offset`, where a run started.
  mutating func rewind(to offset: Int) {
    end = offset
  }

  /// Whether the run is part of an address: `tin.php?so=3`.
  func isInAddress(_ text: borrowing Span<UInt8>) -> Bool {
    start > 0 && Self.joinsAddress(text[start - 1]) || end < text.count && Self.joinsAddress(text[end])
  }

  private static func joinsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "#"): true
    default: false
    }
  }

  /// The code points of the run.
  mutating func scalars(in text: borrowing Span<UInt8>) -> [UInt32] {
    scalars.removeAll(keepingCapacity: true)
    var position = start
    while position < end, let scalar = UTF8Scalar.next(in: text, at: &position) { scalars.append(scalar) }
    return scalars
  }

  private static func belongs(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte == 0x3F }

  /// A byte that makes a run more than a word of ASCII.
  private static func isTelling(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x3F }
}
