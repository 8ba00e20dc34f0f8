/// Where things end in a page, found without searching to its end for what is not there again and again.
struct MarkupEnds {
  /// Offsets of the last `>`, `-->`, `"` and `'`; -1 where there is none.
  let lastTagEnd: Int
  let lastCommentEnd: Int
  let lastQuote: Int
  let lastApostrophe: Int
  /// Elements of which no more tag stands behind the last one that was asked for.
  private var exhausted: Set<TagName> = []

  init(_ page: [UInt8]) {
    lastTagEnd = page.lastIndex(of: ASCII.greaterThan) ?? -1
    lastQuote = page.lastIndex(of: ASCII.quote) ?? -1
    lastApostrophe = page.lastIndex(of: ASCII.apostrophe) ?? -1
    var comment = page.count - 3
    while comment >= 0, page[comment] != UInt8(ascii: "-") || !page[comment...].starts(with: "-->".utf8) { comment -= 1 }
    lastCommentEnd = comment
  }

  /// The tag that ends the element whose start tag has this name and ends at `start`; nil where there is none.
  /// - Parameter isRaw: whether the start tag of another such element within is text. Else it shows that this one is
  ///   not ended.
  mutating func endTag(named name: ArraySlice<UInt8>, from start: Int, isRaw: Bool, in page: [UInt8]) -> Range<Int>? {
    let packed = TagName(name)
    guard !exhausted.contains(packed) else { return nil }
    var position = start
    while let found = page[position...].firstIndex(of: ASCII.lessThan), found < lastTagEnd {
      let isEnd = page[found + 1] == ASCII.slash
      let nameStart = isEnd ? found + 2 : found + 1
      if isEnd || !isRaw, Self.names(name, at: nameStart, in: page) {
        guard isEnd, let end = page[nameStart...].firstIndex(of: ASCII.greaterThan) else { return nil }
        return found..<end + 1
      }
      position = found + 1
    }
    exhausted.insert(packed)
    return nil
  }

  private static func names(_ name: ArraySlice<UInt8>, at start: Int, in page: [UInt8]) -> Bool {
    let end = start + name.count
    guard end < page.count, zip(page[start..<end], name).allSatisfy({ ASCII.lowercase($0) == ASCII.lowercase($1) }) else {
      return false
    }
    return ASCII.isSpace(page[end]) || page[end] == ASCII.slash || page[end] == ASCII.greaterThan
  }
}
