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
      case .text(let range, let isPreformatted): writer.write(range, isPreformatted: isPreformatted)
      case .gap(let gap): writer.leave(gap)
      case .words(let words): writer.insert(Array(words.utf8))
      case .head(let number): openHead = (number, writer.text.utf8.count)
      case .endOfHead: closeHead()
      case .echo(let number): repeatHead(number)
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

  private mutating func repeatHead(_ number: Int) {
    guard let original = heads[number], !original.isEmpty else { return }
    // Within a line of figures, the lines of a head are one.
    let words = writer.text.utf8[original.range].map { ASCII.isSpace($0) ? ASCII.space : $0 }
    writer.insert(words)
    let end = writer.text.utf8.count
    echoes.append(NormalizedText.Echo(text: TextSpan(end - words.count, end), original: original))
  }
}
