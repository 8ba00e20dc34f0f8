/// Makes a page safe for the parser, in one pass over its bytes.
///
/// Comments, scripts, forms and everything that stands in the line are taken out, elements beyond `MarkupLimits` are
/// flattened, and what is unclosed ends where it does the least harm: a quotation mark without its partner is none, a
/// comment without its end is a tag, `<` without `>` is text. Only then is nothing left that HTML5 reads in a time
/// beyond the linear: formatting elements that are opened again and again, depth, attributes that are compared with all
/// others.
///
///     page    <p>Thị <b>xã</b> &lt; 5<!-- <p> --></p>
///     parser  <p>Thị    xã     xlt; 5            </p>
struct MarkupGuard {
  private let page: [UInt8]
  private let limits: MarkupLimits
  private var ends: MarkupEnds
  private var guarded: GuardedPage
  private var open: OpenElements
  private var elements = 0
  private var tooDeep = Tally()
  private var tooMany = Tally()
  private var position = 0

  /// How often something happened, and where first.
  private struct Tally {
    var count = 0
    var first = 0

    mutating func add(at offset: Int) {
      if count == 0 { first = offset }
      count += 1
    }
  }

  /// - Parameter page: valid UTF-8.
  static func guarded(_ page: [UInt8], limits: MarkupLimits = MarkupLimits()) -> GuardedPage {
    var reader = MarkupGuard(page, limits)
    reader.read()
    return reader.guarded
  }

  private init(_ page: [UInt8], _ limits: MarkupLimits) {
    self.page = page
    self.limits = limits
    ends = MarkupEnds(page)
    open = OpenElements(limit: limits.depth)
    guarded = GuardedPage(bytes: page, kinds: [GuardedPage.Kind](repeating: .text, count: page.count))
  }

  private mutating func read() {
    while position < page.count {
      switch page[position] {
      case ASCII.lessThan: readMarkup()
      case ASCII.ampersand: readPlain()
      default: position += 1
      }
    }
    report(tooDeep, "markupDepth", "elements nested more than \(limits.depth) deep were flattened, their text kept")
    report(tooMany, "markupElements", "elements beyond the first \(limits.elements) were flattened, their text kept")
  }

  private mutating func report(_ tally: Tally, _ code: String, _ message: String) {
    guard tally.count > 0 else { return }
    guarded.limits.append(GuardedPage.Limit(code: code, message: "\(tally.count) \(message)", offset: tally.first))
  }

  /// Nothing that the parser has to look at.
  private mutating func readPlain() {
    guarded.bytes[position] = UInt8(ascii: "x")
    position += 1
  }

  private mutating func readMarkup() {
    guard position < ends.lastTagEnd, position + 1 < page.count else { return readPlain() }
    let next = page[position + 1]
    if ASCII.isLetter(next) {
      readStartTag()
    } else if next == ASCII.slash {
      readEndTag()
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      readDeclaration()
    } else {
      readPlain()
    }
  }

  // MARK: Comments and the like

  private mutating func readDeclaration() {
    let start = position
    if page[start...].starts(with: "<!--".utf8) {
      let end = start < ends.lastCommentEnd ? commentEnd(from: start + 2) : start + 4
      return blank(start..<end, .markup)
    }
    let end = tagEnd(from: start)
    if isDocumentType(start) {
      mark(start..<end, .markup)
      position = end
    } else {
      blank(start..<end, .markup)
    }
  }

  private func isDocumentType(_ start: Int) -> Bool {
    page[start...].prefix(9).map(ASCII.lowercase).elementsEqual("<!doctype".utf8)
  }

  /// Behind `-->` or `--!>`, which may share its dashes with the opening: `<!-->`.
  private func commentEnd(from start: Int) -> Int {
    var index = start
    while index + 2 < page.count {
      if page[index] == UInt8(ascii: "-"), page[index + 1] == UInt8(ascii: "-") {
        if page[index + 2] == ASCII.greaterThan { return index + 3 }
        if index > start + 1, index + 3 < page.count, page[index + 2] == UInt8(ascii: "!"), page[index + 3] == ASCII.greaterThan {
          return index + 4
        }
      }
      index += 1
    }
    return page.count
  }

  private func tagEnd(from start: Int) -> Int {
    (page[start...].firstIndex(of: ASCII.greaterThan) ?? page.count - 1) + 1
  }

  // MARK: Tags

  private mutating func readEndTag() {
    let start = position
    guard start + 2 < page.count, ASCII.isLetter(page[start + 2]) else { return blank(start..<tagEnd(from: start), .markup) }
    let tag = TagReader.read(page, at: start, nameAt: start + 2, ends: ends)
    switch TagRole(name: page[tag.name]) {
    case .structure(let element):
      switch open.close(element) {
      case .kept: keep(tag, as: element)
      case .flattened, .ignored, .endsLink: blank(tag.range, element.isInline ? .markup : .paragraphBreak)
      }
    case .block: blank(tag.range, .paragraphBreak)
    // A line break that is ended is one.
    case .lineBreak: blank(tag.range, .lineBreak)
    default: blank(tag.range, .markup)
    }
  }

  private mutating func readStartTag() {
    let tag = TagReader.read(page, at: position, nameAt: position + 1, ends: ends)
    switch TagRole(name: page[tag.name]) {
    case .structure(.title): readTitle(tag)
    case .structure(let element): readElement(tag, element)
    case .skipped(let isRaw): skip(tag, isRaw: isRaw)
    case .literal: readLiteral(tag)
    case .plaintext:
      blank(tag.range, .paragraphBreak)
      makeLiteral(tag.range.upperBound..<page.count)
    case .lineBreak: blank(tag.range, .lineBreak)
    case .block: blank(tag.range, .paragraphBreak)
    case .inline: blank(tag.range, .markup)
    }
  }

  private mutating func readElement(_ tag: TagReader.Tag, _ element: MarkupTag) {
    let isRoom = elements < limits.elements
    switch open.open(element, isRoom: isRoom) {
    case .kept:
      elements += 1
      keep(tag, as: element)
    case .endsLink: turnIntoEndTag(tag)
    case .flattened:
      if isRoom { tooDeep.add(at: position) } else { tooMany.add(at: position) }
      blank(tag.range, element.isInline ? .markup : .paragraphBreak)
    case .ignored: blank(tag.range, element.isInline ? .markup : .paragraphBreak)
    }
  }

  private mutating func readTitle(_ tag: TagReader.Tag) {
    guard elements < limits.elements, let end = endTag(of: tag) else { return blank(tag.range, .markup) }
    elements += 1
    keep(tag, as: .title)
    fill(tag.range.upperBound..<end.lowerBound)
    mark(end, .markup)
    position = end.upperBound
  }

  /// Takes an element out together with what it holds; one without an end, alone.
  private mutating func skip(_ tag: TagReader.Tag, isRaw: Bool) {
    guard isRaw || !tag.isSelfClosing, let end = endTag(of: tag, isRaw: isRaw) else { return blank(tag.range, .markup) }
    if tag.isLinkedData { guarded.linkedData.append(tag.range.upperBound..<end.lowerBound) }
    blank(tag.range.lowerBound..<end.upperBound, .markup)
  }

  private mutating func readLiteral(_ tag: TagReader.Tag) {
    let end = endTag(of: tag)
    blank(tag.range, .paragraphBreak)
    guard let end else { return }
    makeLiteral(tag.range.upperBound..<end.lowerBound)
    blank(end, .paragraphBreak)
  }

  private mutating func endTag(of tag: TagReader.Tag, isRaw: Bool = true) -> Range<Int>? {
    ends.endTag(named: page[tag.name], from: tag.range.upperBound, isRaw: isRaw, in: page)
  }

  // MARK: What the parser sees

  private mutating func keep(_ tag: TagReader.Tag, as element: MarkupTag) {
    mark(tag.range, .markup)
    for range in tag.unread { for index in range { guarded.bytes[index] = ASCII.space } }
    // No formatting element to be opened again, but one that HTML5 does not know.
    if element == .a { guarded.bytes[tag.name.lowerBound] = UInt8(ascii: "x") }
    position = tag.range.upperBound
  }

  private mutating func turnIntoEndTag(_ tag: TagReader.Tag) {
    blank(tag.range, .markup)
    guard tag.range.count >= 4 else { return }
    let start = tag.range.lowerBound
    guarded.bytes.replaceSubrange(start..<start + 3, with: "</x".utf8)
    guarded.bytes[tag.range.upperBound - 1] = ASCII.greaterThan
  }

  private mutating func blank(_ range: Range<Int>, _ kind: GuardedPage.Kind) {
    for index in range { guarded.bytes[index] = ASCII.space }
    mark(range, .markup)
    guarded.kinds[range.lowerBound] = kind
    position = range.upperBound
  }

  private mutating func mark(_ range: Range<Int>, _ kind: GuardedPage.Kind) {
    for index in range { guarded.kinds[index] = kind }
  }

  /// Text that cannot be markup, whatever it says.
  private mutating func fill(_ range: Range<Int>) {
    for index in range where !ASCII.isSpace(page[index]) { guarded.bytes[index] = UInt8(ascii: "x") }
    position = range.upperBound
  }

  private mutating func makeLiteral(_ range: Range<Int>) {
    mark(range, .literal)
    fill(range)
  }
}
