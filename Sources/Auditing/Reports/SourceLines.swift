import DocumentModel

/// Lines and columns of an article's file, both counted from 1; a column counts code points.
struct SourceLines {
  private let bytes: [UInt8]
  private let encoding: Encoding
  /// Bytes of one unit of the encoding, and which of them holds the character of a line feed.
  private let unit: Int
  private let low: Int
  private let starts: [Int]

  init(_ bytes: [UInt8], _ encoding: Encoding) {
    self.bytes = bytes
    self.encoding = encoding
    unit = encoding.unitCount
    low = encoding == .utf16BigEndian ? 1 : 0
    var starts = [0]
    for start in stride(from: 0, to: bytes.count - unit + 1, by: unit)
    where bytes[start + low] == 0x0A && (unit == 1 || bytes[start + 1 - low] == 0) {
      starts.append(start + unit)
    }
    self.starts = starts
  }

  func place(ofByte offset: Int) -> (line: Int, column: Int) {
    var first = 0
    var count = starts.count
    while first < count {
      let middle = (first + count) / 2
      if starts[middle] <= offset { first = middle + 1 } else { count = middle }
    }
    let start = starts[first - 1]
    return (first, 1 + stride(from: start, to: min(offset, bytes.count), by: unit).count { isFirst($0) })
  }

  /// Whether a code point begins with this unit.
  private func isFirst(_ index: Int) -> Bool {
    guard index + unit <= bytes.count else { return true }
    return !encoding.continuesCharacter(high: bytes[index + unit - 1 - low], low: bytes[index + low])
  }
}
