import DocumentModel

/// Finds what the ends of lines tear apart in text that was broken at a fixed width: words at a hyphen (`cô-`, `ng dân`),
/// numbers at a point or comma (`1.`, `234 lượt`), and what keeps its hyphen (`2015-`, `2020`; `QĐ-`, `UBND`).
///
/// A line end stays where anything is in doubt: what is joined wrongly says something that the page does not.
struct LineCuts {
  /// What is no part of the text, in order: a line end, and the hyphen that was put in before it.
  private(set) var spans: [TextSpan] = []

  /// - Parameters:
  ///   - bytes: NFC.
  ///   - softHyphens: where the file has soft hyphens, in order; the text has none.
  init(in bytes: [UInt8], softHyphens: [Int] = []) {
    var softHyphens = softHyphens[...]
    var line = 0
    while let lineEnd = Self.lineEnd(in: bytes, from: line) {
      let seam = LineSeam(bytes, line: line, end: lineEnd)
      line = seam.lineBehind
      softHyphens = softHyphens.drop { $0 < seam.end }
      if let span = Self.cut(at: seam, isSoft: softHyphens.first == seam.end) { spans.append(span) }
    }
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      if bytes[at] == ASCII.lineFeed || bytes[at] == ASCII.carriageReturn { return at }
      at += 1
    }
    return nil
  }

  /// What is to be taken out at one line end; nil for nearly all.
  private static func cut(at seam: LineSeam, isSoft: Bool) -> TextSpan? {
    guard seam.isBetweenWords, let ending = seam.ending(isSoft: isSoft), seam.looksWrapped else { return nil }
    switch ending {
    case .softHyphen:
      return TornWord(seam, behind: seam.end)?.isOne(isSoft: true) == true ? TextSpan(seam.end, seam.next) : nil
    case .hyphen(let start):
      if TornWord(seam, behind: start)?.isOne(isSoft: false) == true { return TextSpan(start, seam.next) }
      return HyphenatedPair(seam, behind: start) == nil ? nil : TextSpan(seam.end, seam.next)
    case .separator:
      return TornNumber(seam) == nil ? nil : TextSpan(seam.end, seam.next)
    }
  }
}
