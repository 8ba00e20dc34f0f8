import DocumentModel

/// Puts a page together from its lines: blocks with their zones, the title, the time of publication.
struct PageReader {
  struct Page {
    var drafts: [BlockDraft]
    var title: Range<Int>?
    var published: CalendarTime?
  }

  private static let mostWeatherTokens = 24

  private let furniture: Furniture
  private let dates: DateLineReader
  private let header: HeaderReader
  private let body: BodyReader
  private let joiner: LineJoiner

  init(table: TokenTable, phrases: PhraseTable, utf8: [UInt8]) {
    furniture = Furniture(table: table, phrases: phrases)
    dates = DateLineReader(table: table, phrases: phrases, utf8: utf8)
    header = HeaderReader(furniture: furniture, dates: dates)
    body = BodyReader(furniture: furniture, header: header)
    joiner = LineJoiner(
      table: table, labels: LabelReader(table: table, phrases: phrases), splitter: furniture.splitter)
  }

  func read() -> Page {
    let lines = joiner.drafts()
    let text = firstParagraph(lines)
    var drafts = lines.indices.flatMap { $0 < text ?? lines.count ? cutTrailingDate(lines[$0]) : [lines[$0]] }
    let start = text.map { $0 + drafts.count - lines.count } ?? drafts.count
    let title = header.read(&drafts, before: start)
    // A page without a whole sentence: all that stands behind its title is text.
    let bodyStart = text == nil ? (title ?? -1) + 1 : start
    body.read(&drafts, from: bodyStart)
    Self.markColumns(&drafts)
    return Page(drafts: drafts, title: title.map { drafts[$0].tokens }, published: published(drafts, before: start))
  }

  /// The page of a text that has nothing around it.
  func readBody() -> Page {
    var drafts = joiner.drafts()
    Self.markColumns(&drafts)
    return Page(drafts: drafts, title: nil, published: nil)
  }

  private static func markColumns(_ drafts: inout [BlockDraft]) {
    for index in drafts.indices where drafts[index].isInColumn { drafts[index].zone = .column }
  }

  private func firstParagraph(_ drafts: [BlockDraft]) -> Int? {
    drafts.firstIndex { $0.isParagraph && !$0.isInColumn && !furniture.isTeasers($0) && !header.isDateLine($0) }
  }

  /// The labelled date, or else the last one above the text that is no reader's clock.
  private func published(_ drafts: [BlockDraft], before start: Int) -> CalendarTime? {
    var plain: CalendarTime?
    for (index, draft) in drafts.enumerated() where draft.zone == .header {
      guard let line = dates.read(draft.tokens) else { continue }
      if line.isLabelled { return line.time }
      if index < start && !hasWeather(drafts, around: index) { plain = line.time }
    }
    return plain
  }

  /// Whether a date, or a line without one next to it, speaks of degrees: it is a reader's clock.
  private func hasWeather(_ drafts: [BlockDraft], around index: Int) -> Bool {
    (max(0, index - 1)..<min(drafts.count, index + 2)).contains { near in
      let tokens = drafts[near].tokens
      return tokens.count <= Self.mostWeatherTokens && tokens.contains { furniture.table.marks[$0] == .degree }
        && (near == index || dates.read(tokens) == nil)
    }
  }

  // MARK: Titles with their date

  /// Cuts `(16:18 31/07/2020)` off the end of a line with other words, as a block of its own.
  private func cutTrailingDate(_ draft: BlockDraft) -> [BlockDraft] {
    guard let open = trailingDate(draft) else { return [draft] }
    return [part(draft, draft.tokens.lowerBound..<open), part(draft, open..<draft.tokens.upperBound)]
  }

  private func part(_ draft: BlockDraft, _ tokens: Range<Int>) -> BlockDraft {
    var part = draft
    part.tokens = tokens
    part.shape = BlockShape(tokens, splitter: furniture.splitter)
    part.blankBefore = draft.blankBefore && tokens.lowerBound == draft.tokens.lowerBound
    return part
  }

  /// Where the bracket with nothing but a date opens.
  private func trailingDate(_ draft: BlockDraft) -> Int? {
    let table = furniture.table
    guard draft.label == nil, let last = draft.tokens.last, table.marks[last] == .closeBracket,
      let open = draft.tokens.last(where: { table.marks[$0] == .openBracket }), open > draft.tokens.lowerBound + 2,
      let line = dates.read(open..<last + 1), line.others == 0
    else { return nil }
    return open
  }
}
