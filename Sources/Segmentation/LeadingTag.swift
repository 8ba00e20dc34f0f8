/// The dateline tag at the head of a paragraph: `TTTĐ -`, `(LSVN) -`, `Chinhphu.vn -`, a bare ` - `, or one of them twice.
///
/// At most four tokens stand before the dash, in brackets, in capitals or as the name of a site, and the next word opens
/// a sentence. `HĐND - UBND quận …` is no tag but two bodies.
struct LeadingTag {
  let table: TokenTable
  let phrases: PhraseTable

  private static let mostTokens = 4
  /// Tokens of the name of a site, which is written without spaces.
  private static let mostSiteTokens = 8
  /// Bytes that no syllable of Vietnamese reaches (`nghiễng` has 9).
  private static let longestSyllable = 9

  /// The first token behind the tags and the bullet at the head of a block.
  func end(of tokens: Range<Int>) -> Int {
    var start = tokens.lowerBound
    if let head = ListHead(table, tokens), head.isBullet { start = head.end }
    for _ in 0..<2 {
      guard let end = tag(start..<tokens.upperBound) else { break }
      start = end
    }
    return start
  }

  private func tag(_ tokens: Range<Int>) -> Int? {
    let limit = min(tokens.upperBound, tokens.lowerBound + Self.mostSiteTokens + 1)
    guard let dash = (tokens.lowerBound..<limit).first(where: { table.marks[$0] == .dash }), dash > tokens.lowerBound,
      dash + 1 < tokens.upperBound
    else { return nil }
    let name = tokens.lowerBound..<dash
    let isShortTag = name.count <= Self.mostTokens && (isBracketed(name) || isCapitals(name, next: dash + 1))
    return (isShortTag || isSite(name)) && opensSentence(dash + 1, tokens.upperBound) ? dash + 1 : nil
  }

  private func isBracketed(_ name: Range<Int>) -> Bool {
    name.count >= 3 && table.marks[name.lowerBound] == .openBracket && table.marks[name.upperBound - 1] == .closeBracket
  }

  /// `Chinhphu.vn`, `TP.HCM`, or a word too long to be a syllable (`Baoxaphuong`).
  private func isSite(_ name: Range<Int>) -> Bool {
    guard table.isWord(name.lowerBound), !name.dropFirst().contains(where: { table.hasSpaceBefore($0) }) else { return false }
    if name.count == 1 { return table.length(name.lowerBound) > Self.longestSyllable }
    return name.contains { table.marks[$0] == .period } && table.isWord(name.upperBound - 1)
  }

  private func isCapitals(_ name: Range<Int>, next: Int) -> Bool {
    name.allSatisfy { table.isUpper($0) } && table.hasSpaceBefore(next) && table.marks[name.lowerBound] == .none
      && !phrases.opens(.body, in: table, at: name.lowerBound, before: name.upperBound)
  }

  private func opensSentence(_ index: Int, _ end: Int) -> Bool {
    let first = table.marks[index].opens ? index + 1 : index
    guard first < end else { return false }
    return table.isCapitalized(first) || (table.isDigits(first) && table.hasSpaceBefore(first))
  }
}
