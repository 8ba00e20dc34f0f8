/// What keeps its hyphen and loses the line end behind it: years and other figures (`2015-`, `2020`), and abbreviations
/// (`KT-`, `XH`; `QĐ-`, `UBND`).
struct HyphenatedPair {
  private static let mostDigits = 4

  /// - Parameter end: where the first part ends, before its hyphen.
  /// - Returns: nil for two syllables, and where the next line opens with the number of a list.
  init?(_ seam: LineSeam, behind end: Int) {
    guard end > seam.start else { return nil }
    let isFigure = ASCII.isDigit(seam.bytes[end - 1])
    guard isFigure == ASCII.isDigit(seam.bytes[seam.next]) else { return nil }
    guard isFigure ? Self.isRange(seam, end) : Self.isAbbreviation(seam, end) else { return nil }
  }

  /// Figures of as many digits on both sides, the second greater: years, mostly.
  private static func isRange(_ seam: LineSeam, _ end: Int) -> Bool {
    var start = end
    while start > seam.start, end - start <= mostDigits, ASCII.isDigit(seam.bytes[start - 1]) { start -= 1 }
    var last = seam.next
    while last < seam.bytes.count, last - seam.next <= mostDigits, ASCII.isDigit(seam.bytes[last]) { last += 1 }
    guard end - start == mostDigits, last - seam.next == mostDigits else { return false }
    let isAlone = start == seam.start || ASCII.isBlank(seam.bytes[start - 1]) || seam.bytes[start - 1] == UInt8(ascii: "(")
    return isAlone && seam.bytes[start..<end].lexicographicallyPrecedes(seam.bytes[seam.next..<last])
  }

  private static func isAbbreviation(_ seam: LineSeam, _ end: Int) -> Bool {
    let front = seam.letters(before: end).scalars
    let back = seam.lettersBehind.scalars
    guard !front.isEmpty, !back.isEmpty, front.count + back.count > 2, (front + back).allSatisfy(\.properties.isUppercase)
    else { return false }
    return !TornWord.isSyllable(front) && !TornWord.isSyllable(back)
  }
}
