import DocumentModel

/// Puts the text of a page together from its items.
struct PageComposer {
  private var writer: MarkupWriter
  /// The words of the heads that were written, by their numbers.
  private var heads: [Int: TextSpan] = [:]
  private var openHead: (number: Int, start: Int)?
  private var echoes: [NormalizedText.Echo] = []

  init(page: [UInt8], kinds: [GuardedPage.Kind], references: CharacterReferences, capacity: Int) {
    writer = MarkupWriter(page: page, kinds: kinds, references: references, capacity: capacity)
  }

  /// What is written so far.
  var utf8: [UInt8] { writer.text.utf8 }

  mutating func write(_ items: [PageItem]) {
    for item in items {
      switch item {
      case .text(let range, let flow): writer.write(range, flow)
      case .gap(let gap): writer.leave(gap)
      case .words(let words): writer.insert(Array(words.utf8))
      case .head(let number): openHead = (number, writer.text.utf8.count)
      case .endOfHead: closeHead()
      case .echo(let number, let part): repeatHead(number, part)
      }
    }
  }

  /// The text, the map from it to the page, and what is known of character references now.
  mutating func finish() -> (text: DecodedText, map: OffsetMap, references: CharacterReferences) {
    var written = writer.finish()
    written.text.echoes = echoes
    return written
  }

  private mutating func closeHead() {
    guard let (number, start) = openHead else { return }
    openHead = nil
    let words = writer.text.utf8[start...]
    let first = words.firstIndex { !ASCII.isSpace($0) } ?? words.endIndex
    heads[number] = TextSpan(first, words.endIndex)
  }

  private mutating func repeatHead(_ number: Int, _ part: PageItem.HeadPart) {
    guard let head = heads[number], let original = span(of: part, in: head), !original.isEmpty else { return }
    // Within a line of figures, the lines of a head are one.
    let words = writer.text.utf8[original.range].map { ASCII.isSpace($0) ? ASCII.space : $0 }
    if part == .unit, words.first.map(Self.isLetter) ?? false { writer.insert([ASCII.space]) }
    writer.insert(words)
    let end = writer.text.utf8.count
    echoes.append(NormalizedText.Echo(text: TextSpan(end - words.count, end), original: original))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || byte >= 0xC3 }

  private func span(of part: PageItem.HeadPart, in head: TextSpan) -> TextSpan? {
    let words = writer.text.utf8[head.range]
    guard part != .whole, words.last == UInt8(ascii: ")"), let open = words.lastIndex(of: UInt8(ascii: "(")) else {
      return part == .unit ? nil : head
    }
    if part == .unit { return TextSpan(open + 1, head.end - 1) }
    return TextSpan(head.start, (words[..<open].lastIndex { !ASCII.isSpace($0) } ?? head.start - 1) + 1)
  }
}
