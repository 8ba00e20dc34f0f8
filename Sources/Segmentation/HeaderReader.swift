import DocumentModel

/// Reads what stands above an article's first paragraph: rubric, title, date, breadcrumb, the opening block of a report.
///
/// The title is the last line of some words before the line of the date or, where there is no such line, the first one
/// that ends without a colon. A line with a colon directly before the title is a rubric and belongs to it.
struct HeaderReader {
  let furniture: Furniture
  let dates: DateLineReader

  private var table: TokenTable { furniture.table }
  private var phrases: PhraseTable { furniture.phrases }

  private static let fewestTitleWords = 4
  private static let mostTitleWords = 44
  private static let mostReportHead = 12
  /// Tokens of the line with a report's number.
  private static let mostReportNumber = 24

  /// Sets the zones of the drafts before `firstParagraph`.
  /// - Returns: the index of the title, if there is one.
  func read(_ drafts: inout [BlockDraft], before firstParagraph: Int) -> Int? {
    let dated = drafts.indices.prefix(firstParagraph).filter { isDateLine(drafts[$0]) }
    for index in 0..<firstParagraph { drafts[index].zone = zone(drafts[index]) ?? .title }
    for index in dated { drafts[index].zone = .header }
    markReportHead(&drafts, before: firstParagraph)
    let title = title(drafts, dated: dated, before: firstParagraph)
    for index in 0..<firstParagraph where drafts[index].zone == .title && index != title {
      drafts[index].zone = other(drafts, index, title: title, firstParagraph)
    }
    return title
  }

  /// Whether a line is there for the date of publication.
  func isDateLine(_ draft: BlockDraft, amidText: Bool = false) -> Bool {
    guard !draft.shape.isParagraph, let line = dates.read(draft.tokens) else { return false }
    if amidText { return line.isForDateAmidText && !draft.shape.isListItem }
    return line.isForDate && !(draft.shape.ending == .stop && line.others > 2)
  }

  /// The zone of a line that cannot be the title; nil for one that can.
  private func zone(_ draft: BlockDraft) -> Zone? {
    if isHeaderLine(draft.tokens) { return .header }
    if let label = draft.label { return label.zone }
    if furniture.isCaptionByForm(draft) { return .caption }
    if draft.shape.words < 2 || draft.shape.opensLower && draft.shape.words < Self.fewestTitleWords { return .header }
    return nil
  }

  /// Rubrics, breadcrumbs, mottos, numbers of reports, slogans with their dates.
  private func isHeaderLine(_ tokens: Range<Int>) -> Bool {
    guard let first = table.firstWord(in: tokens) else { return true }
    return phrases.covers(.rubric, in: table, trimmed(tokens)) || isBreadcrumb(tokens) || isSlogan(tokens)
      || phrases.opens(.headerOpening, in: table, at: first, before: tokens.upperBound) || isReportLine(tokens)
  }

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    let start = tokens.first { table.isWord($0) } ?? tokens.lowerBound
    let end = (tokens.last { table.isWord($0) } ?? start) + 1
    return start..<max(start, end)
  }

  /// `Trang chủ > Tin tức > Thời sự`
  private func isBreadcrumb(_ tokens: Range<Int>) -> Bool {
    tokens.dropFirst().dropLast().contains { index in
      (table.marks[index] == .arrow || table.marks[index] == .closeQuote) && table.hasSpaceBefore(index)
        && table.hasSpaceBefore(index + 1)
    }
  }

  /// `Chào mừng 60 năm … (12/9/1959 - 12/9/2019)`
  private func isSlogan(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, table.marks[last] == .closeBracket,
      let open = tokens.last(where: { table.marks[$0] == .openBracket }),
      let dash = (open..<last).first(where: { table.marks[$0] == .dash && table.hasSpaceBefore($0) })
    else { return false }
    return dates.read(open..<dash) != nil && dates.read(dash..<last) != nil
  }

  /// The number of a report, and the motto above it.
  private func isReportLine(_ tokens: Range<Int>) -> Bool {
    if phrases.occurs(.reportHead, in: table, tokens) { return true }
    let limit = tokens.upperBound
    guard tokens.count <= Self.mostReportNumber,
      let end = phrases.longest(WordLists(.reportNumber), in: table, at: tokens.lowerBound, before: limit)?.end
    else { return false }
    return end < limit && !table.isWord(end) && (end..<limit).contains { table.marks[$0] == .slash }
  }

  /// The issuer in capitals above the number of a report.
  private func markReportHead(_ drafts: inout [BlockDraft], before end: Int) {
    for index in 0..<end where isReportLine(drafts[index].tokens) {
      var above = index - 1
      while above >= 0, index - above <= 3, drafts[above].zone == .title, drafts[above].shape.isUpper,
        drafts[above].shape.words <= Self.mostReportHead
      {
        drafts[above].zone = .header
        above -= 1
      }
    }
  }

  // MARK: The title

  private func title(_ drafts: [BlockDraft], dated: [Int], before end: Int) -> Int? {
    let candidates = (0..<end).filter { canBeTitle(drafts[$0]) }
    let aboveDate = candidates.prefix { $0 < dated.last ?? 0 }
    // A picture may stand between title and date.
    if let index = aboveDate.last(where: { !furniture.isCaption(drafts[$0]) }) ?? aboveDate.last { return index }
    if let first = candidates.first { return first }
    let short = (0..<end).filter { drafts[$0].zone == .title && drafts[$0].shape.ending != .colon }
    return short.count == 1 ? short[0] : nil
  }

  private func canBeTitle(_ draft: BlockDraft) -> Bool {
    draft.zone == .title && draft.shape.words >= Self.fewestTitleWords && draft.shape.words <= Self.mostTitleWords
      && draft.shape.ending != .colon && draft.shape.ending != .comma && draft.shape.ending != .semicolon
      && !draft.shape.isListItem
  }

  /// The zone of a line that could have been the title, and is not.
  private func other(_ drafts: [BlockDraft], _ index: Int, title: Int?, _ firstParagraph: Int) -> Zone {
    let draft = drafts[index]
    guard let title, index > title else {
      let isRubric = title == index + 1 && draft.shape.words >= Self.fewestTitleWords
      return isRubric ? .title : draft.shape.words > Self.mostTitleWords ? .body : .header
    }
    if table.sameWords(draft.tokens, drafts[title].tokens) { return .title }
    let opensText = index + 1 == firstParagraph
    if firstParagraph == drafts.count || draft.shape.isListItem { return opensText && draft.shape.isNumbered ? .heading : .body }
    if furniture.isByline(draft) { return .byline }
    if furniture.isCaption(draft) { return .caption }
    if draft.shape.words >= 14 { return .lead }
    return opensText ? .heading : .header
  }
}
