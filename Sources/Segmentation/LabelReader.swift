import DocumentModel

/// Reads the labels that open the parts of a page which are not the article: `Tin liên quan`, `Viết bình luận`,
/// `Lượt xem: 128`, `Bản quyền thuộc về …`.
///
/// Short labels are ordinary words too. They count only where they make up their line, or stand before a colon, a
/// bracket or a figure with little behind it.
struct LabelReader {
  let table: TokenTable
  let phrases: PhraseTable

  private static let labels = WordLists(
    .menuLabel, .relatedLabel, .relatedEnd, .commentsLabel, .votesLabel, .statisticsLabel, .contactLabel)
  private static let openings = WordLists(
    .menuOpening, .commentsOpening, .votesOpening, .statisticsOpening, .footerOpening)
  /// More words than that behind a label's colon are a sentence about it.
  private static let mostWordsBehind = 5

  func label(_ tokens: Range<Int>, shape: BlockShape) -> Label? {
    if isArrows(tokens) { return Label(zone: .related, reach: .line) }
    guard let first = start(of: tokens) else { return bareNumber(tokens, shape) }
    let end = tokens.upperBound
    if phrases.opens(.footerSentence, in: table, at: first, before: end) { return Label(zone: .footer, reach: .end) }
    guard !shape.isParagraph else { return nil }
    if let found = phrases.longest(Self.openings, in: table, at: first, before: end) { return opening(found.lists) }
    guard let found = phrases.longest(Self.labels, in: table, at: first, before: end) else { return nil }
    return standsAlone(found.end, end, takesMore: found.lists.contains(.menuLabel) || isRelated(found.lists))
      ? label(found.lists) : nil
  }

  /// The first word, past bullets, brackets and a count (`1.204 lượt xem`).
  private func start(of tokens: Range<Int>) -> Int? {
    guard let first = table.firstWord(in: tokens), first - tokens.lowerBound <= 8 else { return nil }
    return first
  }

  /// Whether nothing but a figure, a remark in brackets or a few words behind a colon follows a label.
  private func standsAlone(_ start: Int, _ end: Int, takesMore: Bool) -> Bool {
    guard start < end else { return true }
    guard !table.isWord(start), table.marks[start] != .comma else { return false }
    if takesMore && table.marks[start] == .colon || isCount(start, end) { return true }
    var words = 0
    for index in start..<end where table.isWord(index) { words += 1 }
    return words <= Self.mostWordsBehind
  }

  /// `(0)`, as behind `Ý kiến`
  private func isCount(_ start: Int, _ end: Int) -> Bool {
    start + 2 < end && table.marks[start] == .openBracket && table.isDigits(start + 1) && table.marks[start + 2] == .closeBracket
  }

  private func isRelated(_ lists: WordLists) -> Bool { lists.contains(.relatedLabel) || lists.contains(.relatedEnd) }

  private func opening(_ lists: WordLists) -> Label {
    if lists.contains(.footerOpening) { return Label(zone: .footer, reach: .box) }
    if lists.contains(.commentsOpening) { return Label(zone: .comments, reach: .box) }
    if lists.contains(.votesOpening) { return Label(zone: .votes, reach: .box) }
    if lists.contains(.statisticsOpening) { return Label(zone: .statistics, reach: .line) }
    return Label(zone: .menu, reach: .box)
  }

  private func label(_ lists: WordLists) -> Label {
    if lists.contains(.relatedEnd) { return Label(zone: .related, reach: .end) }
    if lists.contains(.relatedLabel) { return Label(zone: .related, reach: .box) }
    if lists.contains(.commentsLabel) { return Label(zone: .comments, reach: .box) }
    if lists.contains(.votesLabel) { return Label(zone: .votes, reach: .box) }
    if lists.contains(.statisticsLabel) { return Label(zone: .statistics, reach: .line) }
    if lists.contains(.contactLabel) { return Label(zone: .footer, reach: .line) }
    return Label(zone: .menu, reach: .box)
  }

  /// A line of figures alone is somebody's counter; so are the buttons `1 2 3 …` below a list.
  private func bareNumber(_ tokens: Range<Int>, _ shape: BlockShape) -> Label? {
    shape.words == 0 && shape.digits > 0 && shape.digits <= 12 ? Label(zone: .statistics, reach: .line) : nil
  }

  /// `>> Headline`
  private func isArrows(_ tokens: Range<Int>) -> Bool {
    guard tokens.count >= 3, table.marks[tokens.lowerBound] == .arrow || isGuillemet(tokens.lowerBound) else { return false }
    return table.marks[tokens.lowerBound + 1] == .arrow || table.hasSpaceBefore(tokens.lowerBound + 1)
  }

  private func isGuillemet(_ index: Int) -> Bool { table.marks[index] == .closeQuote }
}
