/// Cuts a block into sentences: decides at every stop whether a sentence ends there.
///
/// A stop ends no sentence behind an abbreviation (`TP. An Hà`), an initial, or the number of a list; nor before a small
/// letter, a comma or a semicolon. It ends one without a space too where a small letter stands before it and a capital
/// behind it (`địa bàn.Qua`). A semicolon or a line break never ends a sentence.
///
/// ICU's sentence breaks are not asked. On real articles every right end that they propose is found here, and they miss
/// those before a figure (`… nền nếp. 100% phường`), behind `…`, and those without a space.
struct SentenceSplitter {
  let table: TokenTable
  let phrases: PhraseTable

  /// Calls `body` with the tokens of each sentence of a block, in order.
  func split(_ tokens: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = tokens.lowerBound
    while start < tokens.upperBound {
      let end = firstEnd(start..<tokens.upperBound)
      body(start..<end)
      start = end
    }
  }

  /// The end of the first sentence of `tokens`.
  func firstEnd(_ tokens: Range<Int>) -> Int {
    var at = tokens.lowerBound
    while at < tokens.upperBound {
      guard table.marks[at].endsSentence else {
        at += 1
        continue
      }
      let end = groupEnd(at, tokens.upperBound)
      if end < tokens.upperBound, breaks(at, end, sentence: tokens.lowerBound, limit: tokens.upperBound) { return end }
      at = end
    }
    return tokens.upperBound
  }

  /// The end of a stop with what is glued to it: `...`, `?!`, `.”`, `.)`, `./.`
  private func groupEnd(_ stop: Int, _ limit: Int) -> Int {
    var end = stop + 1
    while end < limit, !table.hasSpaceBefore(end) {
      let mark = table.marks[end]
      if mark.endsSentence || mark.closes {
        end += 1
      } else if mark == .quote && (end + 1 == limit || table.hasSpaceBefore(end + 1) || table.marks[end + 1].endsSentence) {
        end += 1
      } else if mark == .slash, end + 1 < limit, table.marks[end + 1] == .period, !table.hasSpaceBefore(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private func breaks(_ stop: Int, _ end: Int, sentence start: Int, limit: Int) -> Bool {
    let isSingle = end == stop + 1 && table.marks[stop] == .period
    guard table.hasSpaceBefore(end) else { return breaksGlued(stop, end, isSingle: isSingle, sentence: start, limit: limit) }
    guard opensSentence(end, limit) else { return false }
    return !(isSingle && stop > start && holds(stop, end, sentence: start, limit: limit))
  }

  private static let mostOpeningMarks = 4

  /// Whether what stands at `index` can open a sentence: a capital or a figure, behind dashes and opening marks or not.
  private func opensSentence(_ index: Int, _ limit: Int) -> Bool {
    for at in index..<min(limit, index + Self.mostOpeningMarks) {
      if table.isWord(at) { return table.isCapitalized(at) }
      if table.isDigits(at) { return true }
      let mark = table.marks[at]
      guard mark.opens || mark == .dash || mark == .star else { return mark == .other }
    }
    return false
  }

  // MARK: Without a space

  /// `địa bàn.Qua`, `năm 2020.Trong`, `chợ).Các`
  private func breaksGlued(_ stop: Int, _ end: Int, isSingle: Bool, sentence start: Int, limit: Int) -> Bool {
    guard stop > start, table.isCapitalized(end), !table.hasSpaceBefore(stop) else { return false }
    let previous = stop - 1
    if table.isDigits(previous) { return isSingle && !isListNumber(stop, sentence: start) && !table.isUpper(end) }
    guard table.isWord(previous) else { return table.marks[previous].closes && isSingle }
    guard table.length(previous) > 1, abbreviation(before: stop, from: start) == nil else { return false }
    return table.isLower(previous) || phrases.opens(.opener, in: table, at: end, before: limit)
  }

  // MARK: Stops that are part of a word

  /// Whether a stop belongs to the word before it.
  private func holds(_ stop: Int, _ next: Int, sentence start: Int, limit: Int) -> Bool {
    if isListNumber(stop, sentence: start) { return true }
    guard table.isWord(stop - 1) else { return false }
    let isSingleLetter = table.marks[stop - 1] == .letter
    if isSingleLetter, stop - 2 >= start, phrases.opens(.numbered, in: table, at: stop - 2, before: stop) { return false }
    guard isSingleLetter || abbreviation(before: stop, from: start) != nil else { return false }
    return !phrases.opens(.opener, in: table, at: next, before: limit)
  }

  /// `1.`, `2.1.`, `a.`, `IV.` at the head of a sentence.
  private func isListNumber(_ stop: Int, sentence start: Int) -> Bool {
    guard stop - start <= 8, let head = ListHead(table, start..<stop + 2), !head.isBullet else { return false }
    return head.end == stop + 1
  }

  /// The start of an abbreviation that ends right before `stop`: `TP`, `Đ/c`, `PGS.TS`.
  private func abbreviation(before stop: Int, from start: Int) -> Int? {
    var at = stop - 1
    while at >= start, stop - at <= phrases.depth {
      if table.isWord(at), phrases.covers(.abbreviation, in: table, at..<stop), table.isCapitalized(at) || table.length(at) > 1 {
        return at
      }
      guard !table.hasSpaceBefore(at) else { return nil }
      at -= 1
    }
    return nil
  }
}
