/// Resolves character references (`&aacute;`, `&#225;`), each way of writing one once.
struct CharacterReferences {
  struct Resolved {
    var scalars: [UInt32]
    /// Bytes of the page.
    var count: Int
  }

  /// `&CounterClockwiseContourIntegral;` is the longest that has a name; a number may be padded with zeros.
  private static let longest = 48
  /// Ways of writing that are remembered: more than a page has, unless it is made of them.
  private static let mostKnown = 4_096

  private var known: [ArraySlice<UInt8>: Resolved?] = [:]

  /// The reference that begins with the `&` at `start` and ends before `end`; nil where there is none.
  mutating func resolve(_ page: [UInt8], at start: Int, before end: Int) -> Resolved? {
    let written = Self.extent(page, start, min(end, start + Self.longest))
    guard written.count > 1 else { return nil }
    if let found = known[page[written]] { return found }
    if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
    let resolved = Gumbo.reference(page[written]).map { found in
      Resolved(scalars: String(decoding: found.text, as: UTF8.self).unicodeScalars.map(\.value), count: found.count)
    }
    known[ArraySlice(Array(page[written]))] = resolved
    return resolved
  }

  private static func extent(_ page: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
    var position = start + 1
    if position < end, page[position] == UInt8(ascii: "#") { position += 1 }
    while position < end, ASCII.isLetter(page[position]) || ASCII.isDigit(page[position]) { position += 1 }
    if position < end, page[position] == UInt8(ascii: ";") { position += 1 }
    return start..<position
  }
}
