package import DocumentModel

/// Turns offsets in bytes of a text into those that other tools count in, by a table made once for each text.
///
///     text          tiếp 🙂 12      bytes 0 … 15
///     "12" at       bytes 12 ..< 14   code points 7 ..< 9   UTF-16 8 ..< 10
package struct OffsetCounter: Sendable {
  package enum Unit: String, Sendable {
    case codePoints = "code points"
    case utf16 = "UTF-16 code units"
  }

  private static let blockSize = 256

  private let utf8: [UInt8]
  private let unit: Unit
  /// Units in front of every `blockSize`-th byte.
  private let checkpoints: [Int]

  /// - Parameter utf8: valid UTF-8.
  package init(_ utf8: [UInt8], in unit: Unit) {
    self.utf8 = utf8
    self.unit = unit
    var checkpoints: [Int] = []
    var count = 0
    for start in stride(from: 0, through: utf8.count, by: Self.blockSize) {
      checkpoints.append(count)
      count += Self.count(utf8[start..<min(start + Self.blockSize, utf8.count)], unit)
    }
    self.checkpoints = checkpoints
  }

  /// The units in front of a byte at which a letter begins.
  package func offset(of byte: Int) -> Int {
    let byte = max(0, min(byte, utf8.count))
    let block = byte / Self.blockSize
    return checkpoints[block] + Self.count(utf8[block * Self.blockSize..<byte], unit)
  }

  package func range(of span: TextSpan) -> Range<Int> {
    let start = offset(of: span.start)
    return start..<max(start, offset(of: span.end))
  }

  /// The byte in front of which there are so many units; nil where there is none, as within a pair of UTF-16.
  /// - Complexity: O(log of the text)
  package func byte(at offset: Int) -> Int? {
    guard offset >= 0 else { return nil }
    let block = (checkpoints.firstIndex { $0 > offset } ?? checkpoints.count) - 1
    var (byte, count) = (block * Self.blockSize, checkpoints[max(0, block)])
    while byte < utf8.count, count < offset || Self.isInside(utf8[byte]) {
      count += Self.units(utf8[byte], unit)
      byte += 1
    }
    return count == offset ? byte : nil
  }

  private static func count(_ bytes: ArraySlice<UInt8>, _ unit: Unit) -> Int { bytes.reduce(0) { $0 + units($1, unit) } }

  /// Counted where a letter begins.
  private static func units(_ byte: UInt8, _ unit: Unit) -> Int { isInside(byte) ? 0 : unit == .utf16 && byte >= 0xF0 ? 2 : 1 }

  private static func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
