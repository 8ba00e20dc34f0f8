/// Reads one tag: how far it goes, and which of its attributes are read later.
struct TagReader {
  struct Tag {
    var range: Range<Int>
    var name: Range<Int>
    /// What the parser need not see, for nobody asks for it.
    var unread: [Range<Int>] = []
    var isSelfClosing = false
    /// A script of the type JSON-LD.
    var isLinkedData = false
  }

  private let page: [UInt8]
  private let ends: MarkupEnds
  private var tag: Tag
  private var position: Int

  /// The tag at `start`, whose name begins at `nameAt`; behind it stands a `>` somewhere.
  static func read(_ page: [UInt8], at start: Int, nameAt: Int, ends: MarkupEnds) -> Tag {
    var reader = TagReader(page, start, nameAt, ends)
    reader.readAttributes()
    return reader.tag
  }

  private init(_ page: [UInt8], _ start: Int, _ nameAt: Int, _ ends: MarkupEnds) {
    self.page = page
    self.ends = ends
    position = nameAt
    while position < page.count, !Self.endsName(page[position]) { position += 1 }
    tag = Tag(range: start..<position, name: nameAt..<position)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    ASCII.isSpace(byte) || byte == ASCII.slash || byte == ASCII.greaterThan
  }

  private mutating func readAttributes() {
    let start = position
    while position < page.count {
      let byte = page[position]
      if byte == ASCII.greaterThan {
        tag.isSelfClosing = page[position - 1] == ASCII.slash
        tag.range = tag.range.lowerBound..<position + 1
        return
      }
      if ASCII.isSpace(byte) || byte == ASCII.slash { position += 1 } else { readAttribute() }
    }
    // A quotation mark that is closed somewhere else has swallowed the last `>`.
    tag.range = tag.range.lowerBound..<ends.lastTagEnd + 1
    tag.unread = start < ends.lastTagEnd ? [start..<ends.lastTagEnd] : []
  }

  private mutating func readAttribute() {
    let start = position
    position += 1
    while position < page.count, !Self.endsName(page[position]), page[position] != ASCII.equals { position += 1 }
    let name = start..<position
    let value = readValue()
    if value.isWhole, let known = AttributeName(page[name]) {
      if known == .type { tag.isLinkedData = isLinkedData(value.range) }
    } else if let last = tag.unread.last, last.upperBound + 1 >= start {
      tag.unread[tag.unread.count - 1] = last.lowerBound..<position
    } else {
      tag.unread.append(start..<position)
    }
  }

  private func isLinkedData(_ type: Range<Int>) -> Bool {
    String(decoding: page[type.prefix(64)], as: UTF8.self).lowercased().contains("ld+json")
  }

  /// What stands behind `=`; not whole where it opens a quotation that nothing closes.
  private mutating func readValue() -> (range: Range<Int>, isWhole: Bool) {
    var next = position
    while next < page.count, ASCII.isSpace(page[next]) { next += 1 }
    guard next < page.count, page[next] == ASCII.equals else { return (position..<position, true) }
    next += 1
    while next < page.count, ASCII.isSpace(page[next]) { next += 1 }
    position = next
    guard next < page.count, page[next] != ASCII.greaterThan else { return (next..<next, false) }
    return quoted(page[next]) ?? (unquoted(from: next), page[next] != ASCII.quote && page[next] != ASCII.apostrophe)
  }

  private mutating func quoted(_ quote: UInt8) -> (range: Range<Int>, isWhole: Bool)? {
    let last = quote == ASCII.quote ? ends.lastQuote : quote == ASCII.apostrophe ? ends.lastApostrophe : -1
    guard position < last, let end = page[(position + 1)...].firstIndex(of: quote) else { return nil }
    defer { position = end + 1 }
    return (position + 1..<end, true)
  }

  private mutating func unquoted(from start: Int) -> Range<Int> {
    while position < page.count, !ASCII.isSpace(page[position]), page[position] != ASCII.greaterThan { position += 1 }
    return start..<position
  }
}
