/// The place where one line ends and the next begins.
struct LineSeam {
  /// What a line ends in that something may go on behind.
  enum Ending {
    case softHyphen
    /// … which starts at this offset.
    case hyphen(Int)
    /// A point or comma behind a figure, and a figure opens the next line.
    case separator
  }

  let bytes: [UInt8]
  /// Where the line starts and where its words end.
  let start: Int
  let end: Int
  /// Where the next line starts, and where its words do.
  let lineBehind: Int
  let next: Int

  /// Code points of a line that was broken for its width; shorter ones are items, longer ones paragraphs.
  private static let widths = 20...140
  /// Blanks that stand between columns, not words.
  private static let widestSpace = 2

  /// - Parameter end: of the line, where its first byte of a line break stands.
  init(_ bytes: [UInt8], line start: Int, end lineEnd: Int) {
    self.bytes = bytes
    self.start = start
    var end = lineEnd
    while end > start, ASCII.isBlank(bytes[end - 1]) { end -= 1 }
    self.end = end
    let isPair = bytes[lineEnd] == ASCII.carriageReturn && lineEnd + 1 < bytes.count && bytes[lineEnd + 1] == ASCII.lineFeed
    lineBehind = lineEnd + (isPair ? 2 : 1)
    var next = lineBehind
    while next < bytes.count, ASCII.isBlank(bytes[next]) { next += 1 }
    self.next = next
  }

  /// Neither line is blank.
  var isBetweenWords: Bool { end > start && next < bytes.count && !isLineEnd(next) }

  func ending(isSoft: Bool) -> Ending? {
    if isSoft { return .softHyphen }
    switch bytes[end - 1] {
    case UInt8(ascii: "-"): return .hyphen(end - 1)
    case 0x90 where end - 3 >= start && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80: return .hyphen(end - 3)
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return end - 2 >= start && ASCII.isDigit(bytes[end - 2]) && ASCII.isDigit(bytes[next]) ? .separator : nil
    default: return nil
    }
  }

  /// Whether both lines are running text, the first as wide as lines of a page are.
  var looksWrapped: Bool {
    let width = bytes[start..<end].prefix(4 * Self.widths.upperBound + 4).count { $0 & 0xC0 != 0x80 }
    return Self.widths.contains(width) && !hasGap(start) && !hasGap(lineBehind)
  }

  /// Whether a line has columns, behind its indentation.
  private func hasGap(_ line: Int) -> Bool {
    var at = line
    while at < bytes.count, ASCII.isBlank(bytes[at]) { at += 1 }
    var blanks = 0
    while at < bytes.count, !isLineEnd(at) {
      if ASCII.isBlank(bytes[at]) {
        blanks += bytes[at] == ASCII.tab ? Self.widestSpace + 1 : 1
      } else if blanks > Self.widestSpace {
        return true
      } else {
        blanks = 0
      }
      at += 1
    }
    return false
  }

  private func isLineEnd(_ at: Int) -> Bool { bytes[at] &- ASCII.lineFeed <= 3 }

  // MARK: Words beside it

  /// The letters that stand right before an offset of the line, and where they start.
  func letters(before offset: Int) -> (scalars: [Unicode.Scalar], start: Int) {
    let window = words(before: offset)
    var scalars: [Unicode.Scalar] = []
    var start = offset
    for scalar in window.unicodeScalars.reversed() {
      guard scalar.properties.isAlphabetic else { break }
      scalars.append(scalar)
      start -= UTF8.width(scalar)
    }
    return (scalars.reversed(), start)
  }

  /// The letters that open the next line, and where they end.
  var lettersBehind: (scalars: [Unicode.Scalar], end: Int) {
    let window = String(decoding: bytes[next..<min(bytes.count, next + Self.longestWord)], as: UTF8.self)
    let scalars = Array(window.unicodeScalars.prefix { $0.properties.isAlphabetic })
    return (scalars, next + scalars.reduce(0) { $0 + UTF8.width($1) })
  }

  private static let longestWord = 64

  private func words(before offset: Int) -> String {
    var from = max(start, offset - Self.longestWord)
    while from < offset, bytes[from] & 0xC0 == 0x80 { from += 1 }
    return String(decoding: bytes[from..<offset], as: UTF8.self)
  }
}
