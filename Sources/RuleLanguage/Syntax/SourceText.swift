package import DocumentModel

/// The bytes of a rule file, and where its lines lie. Places are byte offsets until somebody wants to read them.
///
/// A line ends with LF, CR LF or CR. Columns count characters as people do: a letter with its marks is one, a tab is
/// one. A byte order mark stands before the first column.
package final class SourceText: Sendable {
  package let path: String
  let bytes: [UInt8]
  /// Offset of the first byte of each line.
  private let starts: [Int32]
  /// Places within long lines of which the column is known, so that no line is too long to count in.
  private let milestones: [Milestone]

  private struct Milestone {
    var offset: Int
    var column: Int
    /// The column in code points.
    var codePoint: Int
  }

  /// Larger files would not fit the offsets.
  static let greatestSize = 1 << 28
  private static let longestCount = 256
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    starts = Self.lineStarts(bytes)
    var milestones: [Milestone] = []
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? Int(starts[number + 1]) : bytes.count
      if end - Int(start) > 2 * Self.longestCount { Self.measure(bytes, Int(start)..<end, into: &milestones) }
    }
    self.milestones = milestones
  }

  /// The first byte that text can stand at.
  var start: Int { Int(starts[0]) }

  /// A place that is no more than the file itself.
  package static func start(ofFile path: String) -> SourceLocation { SourceLocation(file: path, line: 1, column: 1) }

  /// The line and the column of a byte.
  package func location(of offset: Int) -> SourceLocation {
    let line = Self.lastIndex(starts.count) { Int(starts[$0]) <= offset } ?? 0
    let from = milestone(inLine: line) { $0.offset <= offset }
    return SourceLocation(
      file: path, line: line + 1, column: from.column + Self.characters(bytes, from.offset..<max(from.offset, offset)))
  }

  /// The column of a place in code points, as other programs want it.
  package func codePointColumn(of place: SourceLocation) -> Int {
    var from = milestone(inLine: place.line - 1) { $0.column <= place.column }
    for character in rest(ofLine: place.line - 1, from: from.offset, count: place.column - from.column) {
      from.codePoint += character.unicodeScalars.count
    }
    return from.codePoint
  }

  /// Up to `count` characters of a line from a column on, without the line's end; nil where there is no such line.
  package func excerpt(from place: SourceLocation, count: Int) -> Substring? {
    guard starts.indices.contains(place.line - 1) else { return nil }
    let from = milestone(inLine: place.line - 1) { $0.column <= place.column }
    return rest(ofLine: place.line - 1, from: from.offset, count: place.column - from.column + count)
      .dropFirst(place.column - from.column)
  }

  /// Whether a byte is the first of a line.
  func isLineStart(_ offset: Int) -> Bool {
    offset == start || (offset > 0 && Self.endsLine(bytes[offset - 1]))
  }

  static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The first byte that is no part of UTF-8.
  var firstInvalid: Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
  }

  // MARK: Counting

  private static func lineStarts(_ bytes: [UInt8]) -> [Int32] {
    var starts = [Int32(bytes.starts(with: byteOrderMark) ? 3 : 0)]
    for index in bytes.indices where endsLine(bytes[index]) {
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      starts.append(Int32(index + 1))
    }
    return starts
  }

  private static func measure(_ bytes: [UInt8], _ line: Range<Int>, into milestones: inout [Milestone]) {
    var here = Milestone(offset: line.lowerBound, column: 1, codePoint: 1)
    var last = here.offset
    for character in String(decoding: bytes[line], as: UTF8.self) {
      if here.offset - last >= longestCount {
        milestones.append(here)
        last = here.offset
      }
      here.offset += character.utf8.count
      here.column += 1
      here.codePoint += character.unicodeScalars.count
    }
  }

  /// The last place of a line (counted from 0) whose column is known and for which a condition holds; its start at least.
  private func milestone(inLine line: Int, where holds: (Milestone) -> Bool) -> Milestone {
    let start = Milestone(offset: starts.indices.contains(line) ? Int(starts[line]) : bytes.count, column: 1, codePoint: 1)
    let end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count + 1
    let last = Self.lastIndex(milestones.count) {
      milestones[$0].offset < start.offset || (milestones[$0].offset < end && holds(milestones[$0]))
    }
    return last.map { milestones[$0] }.flatMap { $0.offset > start.offset ? $0 : nil } ?? start
  }

  /// The next characters of a line. No character that people count as one is longer than a hundred bytes, or it is cut.
  private func rest(ofLine line: Int, from start: Int, count: Int) -> Substring {
    var end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
    while end > start, Self.endsLine(bytes[end - 1]) { end -= 1 }
    end = min(end, start + 100 * (count + 1))
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self).prefix(max(0, count))
  }

  private static func characters(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    if range.allSatisfy({ bytes[$0] < 0x80 }) { return range.count }
    return String(decoding: bytes[range], as: UTF8.self).count
  }

  /// The last index of those that a condition holds for, which are the first ones.
  private static func lastIndex(_ count: Int, where holds: (Int) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
