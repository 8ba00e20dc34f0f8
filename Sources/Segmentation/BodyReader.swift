import DocumentModel

/// Reads the article from its first paragraph on: lead, body, headings, captions, boxes amid the text, the byline, and
/// whatever the page puts behind.
///
/// A box amid the text ends at the next paragraph of whole sentences. Behind the text, teasers have such paragraphs
/// too, but each under a headline of its own: where no two paragraphs follow each other any more, the text is over. So
/// it is where a label stands right behind a byline.
struct BodyReader {
  let furniture: Furniture
  let header: HeaderReader

  private var table: TokenTable { furniture.table }

  /// What the lines without a label of their own belong to.
  private enum Place {
    case text
    case box(Zone)
    /// Behind the text; bylines and captions still belong to it when `./.` closed it.
    case after(Zone, closedByMark: Bool)
  }

  func read(_ drafts: inout [BlockDraft], from start: Int) {
    guard start < drafts.count else { return }
    markCopies(&drafts, from: start)
    readPlaces(&drafts, from: start)
    readShortLines(&drafts, from: start)
    markLead(&drafts, from: start)
  }

  // MARK: Text and boxes

  private func readPlaces(_ drafts: inout [BlockDraft], from start: Int) {
    let goesOn = continuations(drafts, from: start)
    var place = Place.text
    var paragraphs = 0
    for index in start..<drafts.count {
      let draft = drafts[index]
      let follows = goesOn[index - start] && !(index > start && furniture.isByline(drafts[index - 1]))
      place = next(place, draft, goesOn: follows, hasText: paragraphs > 0)
      drafts[index].zone = zone(draft, place)
      if case .text = place {
        if draft.isParagraph { paragraphs += 1 }
        if draft.shape.isFinal { place = .after(.related, closedByMark: true) }
      }
      if let label = draft.label, label.reach == .line { drafts[index].zone = label.zone }
    }
  }

  /// Where a block stands, given where the one before it stood.
  private func next(_ place: Place, _ draft: BlockDraft, goesOn: Bool, hasText: Bool) -> Place {
    if let label = draft.label, label.reach != .line {
      if case .after(_, let mark) = place { return .after(label.zone, closedByMark: mark) }
      return hasText && (label.reach == .end || !goesOn) ? .after(label.zone, closedByMark: false) : .box(label.zone)
    }
    if let label = draft.label, case .after(_, let mark) = place { return .after(label.zone, closedByMark: mark) }
    if case .box = place, draft.isParagraph, draft.shape.endsSentence { return .text }
    return place
  }

  private func zone(_ draft: BlockDraft, _ place: Place) -> Zone {
    switch place {
    case .box(let zone): return zone
    case .after(let zone, let closedByMark):
      guard closedByMark, draft.label == nil, zone == .related else { return zone }
      if furniture.isCaption(draft) { return .caption }
      return furniture.isBylineBehindText(draft) ? .byline : zone
    case .text:
      if furniture.isTeasers(draft) { return .related }
      return header.isDateLine(draft, amidText: true) ? .header : .body
    }
  }

  /// For every block, whether the article can go on behind it: two paragraphs follow each other somewhere before the
  /// next label that closes a text, or a last one stands before the byline.
  private func continuations(_ drafts: [BlockDraft], from start: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: drafts.count - start)
    var goesOn = false
    var lone = 0
    for index in stride(from: drafts.count - 1, through: start, by: -1) {
      let draft = drafts[index]
      result[index - start] = goesOn || lone == 1
      if draft.label?.reach == .end {
        goesOn = false
        lone = 0
      } else if draft.isParagraph && draft.shape.endsSentence {
        if index + 1 < drafts.count, drafts[index + 1].isParagraph, drafts[index + 1].shape.endsSentence { goesOn = true }
        if draft.shape.isFinal { goesOn = true }
        lone += 1
      }
    }
    return result
  }

  // MARK: Copies

  private static let fewestCommonWords = 7

  /// Finds lines that stand twice, one below the other, word for word or nearly so: a picture's text and its caption.
  private func markCopies(_ drafts: inout [BlockDraft], from start: Int) {
    for index in (start + 1)..<max(start + 1, drafts.count) where isCopy(drafts[index - 1], drafts[index]) {
      drafts[index - 1].doubled = true
      drafts[index].doubled = true
    }
  }

  private func isCopy(_ a: BlockDraft, _ b: BlockDraft) -> Bool {
    guard !b.blankBefore, a.label == nil, b.label == nil, !a.shape.hasInnerStop, !b.shape.hasInnerStop else { return false }
    let shorter = min(a.tokens.count, b.tokens.count)
    var common = 0
    while common < shorter, table.keys[a.tokens.lowerBound + common] == table.keys[b.tokens.lowerBound + common] { common += 1 }
    let areSentences = a.shape.endsSentence && b.shape.endsSentence
    return common >= Self.fewestCommonWords && (areSentences ? common + 1 >= shorter : common * 2 >= shorter)
  }

  // MARK: Short lines

  private static let mostHeadingWords = 20

  private func readShortLines(_ drafts: inout [BlockDraft], from start: Int) {
    let last = drafts.lastIndex { $0.zone == .body && isText($0) } ?? start
    var hasByline = false
    for index in start..<drafts.count where drafts[index].zone == .body {
      let zone = shortZone(drafts, index, isBehindText: index > last)
      drafts[index].zone = hasByline && zone == .body ? .related : zone
      if index > last && zone == .byline { hasByline = true }
    }
  }

  /// Whether a block can only be part of the text: what stands behind the last of these is its end.
  private func isText(_ draft: BlockDraft) -> Bool {
    if draft.isParagraph { return true }
    return (draft.shape.isListItem || draft.shape.endsSentence) && !furniture.isByline(draft) && !furniture.isCaption(draft)
  }

  private func shortZone(_ drafts: [BlockDraft], _ index: Int, isBehindText: Bool) -> Zone {
    let draft = drafts[index]
    if furniture.isCaption(draft) { return .caption }
    if draft.isParagraph { return .body }
    if isBehindText { return furniture.isBylineBehindText(draft) ? .byline : .body }
    return isHeading(drafts, index) ? .heading : .body
  }

  /// A short line without a stop that a paragraph follows. Behind a colon, only a number makes it more than an item.
  private func isHeading(_ drafts: [BlockDraft], _ index: Int) -> Bool {
    let draft = drafts[index]
    guard hasShapeOfHeading(draft.shape), index == 0 || drafts[index - 1].shape.ending != .colon || draft.shape.isNumbered,
      let next = followingText(drafts, index)
    else { return false }
    if drafts[next].shape.isParagraph { return true }
    return drafts[next].shape.isListItem && (!draft.shape.isListItem || draft.shape.isNumbered && !drafts[next].shape.isNumbered)
  }

  private func hasShapeOfHeading(_ shape: BlockShape) -> Bool {
    (shape.ending == .none || shape.ending == .shout) && !shape.hasInnerColon && !shape.opensLower && shape.words > 0
      && shape.words <= Self.mostHeadingWords
  }

  /// The next block that is no caption and no box.
  private func followingText(_ drafts: [BlockDraft], _ index: Int) -> Int? {
    var next = index + 1
    while next < drafts.count, next - index <= 6, drafts[next].zone != .body || drafts[next].doubled { next += 1 }
    return next < drafts.count && drafts[next].zone == .body ? next : nil
  }

  // MARK: Lead

  /// The first paragraph is the lead when others follow it, and so is its copy.
  private func markLead(_ drafts: inout [BlockDraft], from start: Int) {
    let isText: (BlockDraft) -> Bool = { $0.zone == .body }
    guard !drafts[..<start].contains(where: { $0.zone == .lead }), let first = drafts[start...].firstIndex(where: isText),
      drafts[first].isParagraph, let second = drafts[(first + 1)...].firstIndex(where: isText)
    else { return }
    drafts[first].zone = .lead
    if table.sameWords(drafts[first].tokens, drafts[second].tokens) { drafts[second].zone = .lead }
  }
}
