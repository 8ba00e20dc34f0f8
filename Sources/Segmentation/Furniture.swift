import DocumentModel

/// What readers of blocks share: the tokens, the word lists, and tests on single blocks that several of them ask.
struct Furniture {
  let table: TokenTable
  let phrases: PhraseTable
  let splitter: SentenceSplitter

  init(table: TokenTable, phrases: PhraseTable) {
    self.table = table
    self.phrases = phrases
    splitter = SentenceSplitter(table: table, phrases: phrases)
  }

  /// Words that a caption may have; more are a paragraph without its stop.
  private static let longestCaption = 60
  private static let longestByline = 7
  private static let longestOffice = 8
  /// Fewer tokens that name somebody and what is done are a heading.
  private static let fewestPersonTokens = 7
  /// The last tokens of a caption, where the photographer stands.
  private static let creditTokens = 14

  // MARK: Captions

  /// Whether a block says that it is the words below a picture.
  func isCaption(_ draft: BlockDraft) -> Bool {
    if isCaptionByForm(draft) { return true }
    guard draft.shape.words <= Self.longestCaption, !draft.shape.hasInnerStop else { return false }
    if draft.doubled { return true }
    guard !draft.shape.endsSentence, draft.shape.ending != .colon, !draft.shape.isListItem else { return false }
    return opensScene(draft.tokens) || showsPerson(draft.tokens)
  }

  /// Whether it does so by its form, which a title never has: a photographer, bars around it, the name of a file.
  func isCaptionByForm(_ draft: BlockDraft) -> Bool {
    guard draft.shape.words <= Self.longestCaption else { return false }
    return isPictureFile(draft.tokens) || hasCredit(draft.tokens) || isWalled(draft.tokens)
  }

  /// `| … |`
  private func isWalled(_ tokens: Range<Int>) -> Bool {
    tokens.count >= 3 && table.marks[tokens.lowerBound] == .bar && table.marks[tokens.upperBound - 1] == .bar
  }

  /// `ky_1.png`
  private func isPictureFile(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    return tokens.count >= 3 && tokens.count <= 12 && table.marks[last - 1] == .period && !table.hasSpaceBefore(last)
      && phrases.opens(.pictureFile, in: table, at: last, before: last + 1)
  }

  /// `… Ảnh: An Hà`, `(Ảnh: A.B)`, `Ảnh minh họa`, behind one sentence at most.
  private func hasCredit(_ tokens: Range<Int>) -> Bool {
    let limit = tokens.upperBound
    let sentence = splitter.firstEnd(tokens)
    let first = max(sentence < limit ? sentence : tokens.lowerBound, limit - Self.creditTokens)
    return (first..<limit).contains { index in
      guard table.isWord(index), opensCredit(index, tokens.lowerBound),
        let end = phrases.longest(WordLists(.photo), in: table, at: index, before: limit)?.end
      else { return false }
      return end == limit || table.marks[end] == .colon || table.marks[end] == .closeBracket
    }
  }

  private func opensCredit(_ index: Int, _ start: Int) -> Bool {
    index == start || table.isCapitalized(index) || table.marks[index - 1] == .openBracket
      || table.marks[index - 1].endsSentence
  }

  private func opensScene(_ tokens: Range<Int>) -> Bool {
    guard let first = table.firstWord(in: tokens) else { return false }
    return phrases.opens(.caption, in: table, at: first, before: tokens.upperBound)
  }

  /// Somebody, and what the picture shows him do.
  private func showsPerson(_ tokens: Range<Int>) -> Bool {
    guard tokens.count >= Self.fewestPersonTokens, let first = table.firstWord(in: tokens),
      let end = phrases.longest(WordLists(.captionPerson), in: table, at: first, before: tokens.upperBound)?.end
    else { return false }
    return phrases.occurs(.captionAction, in: table, end..<tokens.upperBound)
  }

  // MARK: Bylines

  /// Whether a short line names who wrote: a name, initials, an office, or `Tin, ảnh: …`.
  func isByline(_ draft: BlockDraft) -> Bool {
    guard draft.shape.words <= 2 * Self.longestByline else { return false }
    if hasBylineLabel(draft.tokens) { return true }
    return draft.shape.words > 0 && draft.shape.words <= Self.longestByline && draft.shape.digits == 0 && !endsLikeText(draft)
      && (draft.shape.isUpper || isNames(draft.tokens))
  }

  private func hasBylineLabel(_ tokens: Range<Int>) -> Bool {
    guard let first = table.firstWord(in: tokens),
      let end = phrases.longest(WordLists(.byline), in: table, at: first, before: tokens.upperBound)?.end
    else { return false }
    return end == tokens.upperBound || table.marks[end] == .colon
  }

  /// Whether a line behind the text says who wrote, if only by having few words, no figure and no stop (an office,
  /// `Theo Báo An Hà`).
  func isBylineBehindText(_ draft: BlockDraft) -> Bool {
    isByline(draft)
      || (draft.shape.words <= Self.longestOffice && draft.shape.digits == 0 && draft.shape.ending == .none
        && !draft.shape.opensLower && !draft.shape.hasInnerColon)
  }

  /// Initials end in a full stop too (`T.H.`); a sentence has more before it.
  private func endsLikeText(_ draft: BlockDraft) -> Bool {
    draft.shape.ending != .none && (draft.shape.words > 3 || draft.shape.ending == .colon)
  }

  /// Capitals throughout, bar what joins names and what stands in brackets behind them.
  private func isNames(_ tokens: Range<Int>) -> Bool {
    var depth = 0
    for index in tokens {
      if table.marks[index] == .openBracket { depth += 1 }
      if table.marks[index] == .closeBracket { depth -= 1 }
      let isJoint = phrases.opens(.nameJoint, in: table, at: index, before: index + 1)
      if depth == 0 && table.isLower(index) && !isJoint { return false }
    }
    return true
  }

  // MARK: Headlines run together

  private static let fewestTeaserWords = 24
  private static let fewestJoints = 2

  /// Whether a line is several headlines without anything between them. Such a line has no stop, and within it new
  /// headlines open behind a figure, a quotation or a name without so much as a comma.
  func isTeasers(_ draft: BlockDraft) -> Bool {
    let tokens = draft.tokens
    guard draft.shape.ending == .none, !draft.shape.hasInnerStop, !draft.doubled,
      draft.shape.words >= Self.fewestTeaserWords
    else { return false }
    let commas = tokens.reduce(0) { $0 + (table.marks[$1] == .comma || table.marks[$1] == .semicolon ? 1 : 0) }
    guard commas * 20 <= draft.shape.words else { return false }
    return joints(tokens) >= Self.fewestJoints
  }

  private func joints(_ tokens: Range<Int>) -> Int {
    var count = 0
    /// Runs of three capitalized words that have been seen.
    var runs: Set<[UInt64]> = []
    var run: [UInt64] = []
    for index in tokens {
      let isCapital = table.isCapitalized(index) && !table.isUpper(index)
      if !isCapital {
        run.removeAll(keepingCapacity: true)
        continue
      }
      if index > tokens.lowerBound, opensBehindFigure(index) || run.contains(table.keys[index]) { count += 1 }
      run.append(table.keys[index])
      if run.count > 8 { run.removeFirst() }
      if run.count >= 3, !runs.insert(Array(run.suffix(3))).inserted { count += 1 }
    }
    return count
  }

  private func opensBehindFigure(_ index: Int) -> Bool {
    guard table.hasSpaceBefore(index) else { return false }
    let previous = index - 1
    return table.isDigits(previous) || table.marks[previous] == .closeQuote
  }
}
