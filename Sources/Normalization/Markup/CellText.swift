/// What the text of a cell looks like.
struct CellText {
  /// Code points without white space; more than `longest` are not told apart.
  private(set) var length = 0
  private(set) var hasPercent = false
  /// The last character is a closing bracket.
  private(set) var endsInBracket = false
  private var digits = 0
  private var letters = 0

  static let longest = 400

  init(_ node: Int, in tree: MarkupTree, page: [UInt8], kinds: [GuardedPage.Kind]) {
    for range in tree.texts(in: node) {
      var index = range.lowerBound
      while index < range.upperBound, length < Self.longest {
        if kinds[index].isText { index = count(at: index, in: page, before: range.upperBound) } else { index += 1 }
      }
    }
  }

  /// Counts a character; a reference counts as a letter, unless it is a space.
  private mutating func count(at index: Int, in page: [UInt8], before end: Int) -> Int {
    let byte = page[index]
    if page[index..<end].starts(with: "&nbsp;".utf8) { return index + 6 }
    if ASCII.isSpace(byte) || byte & 0xC0 == 0x80 { return index + 1 }
    length += 1
    if byte == UInt8(ascii: "%") { hasPercent = true }
    endsInBracket = byte == UInt8(ascii: ")")
    if ASCII.isDigit(byte) { digits += 1 }
    if ASCII.isLetter(byte) || byte >= 0xC3 || byte == ASCII.ampersand { letters += 1 }
    return index + 1
  }

  var isEmpty: Bool { length == 0 }
  /// A figure, with whatever marks belong to it: `1.234,5`, `17/20`, `94,4%`, `(5)`.
  var isFigure: Bool { digits > 0 && letters == 0 }
  /// Nothing, or a dash for it.
  var isBlank: Bool { digits == 0 && letters == 0 }
}
