import DocumentModel
import UnicodeSupport

/// Writes the text of a page: white space as HTML has it, character references resolved, markup left out, each byte with
/// its way back.
///
///     page    <b>Q</b>uận&nbsp;7 <br>\n họp
///     text    Quận{A0}7⏎họp
struct MarkupWriter {
  /// What stands between what was written and what comes next.
  enum Gap: Int, Comparable {
    case none, space
    /// White space of `pre`, which stays as it is.
    case verbatim
    case line, paragraph

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  /// Bytes that are copied at once, so that what cannot be copied is not looked for twice over a long stretch.
  private static let longestCopy = 512

  private let page: [UInt8]
  private let kinds: [GuardedPage.Kind]
  private var references: CharacterReferences
  private(set) var text: DecodedText
  /// Where what was written ends in the page.
  private var position = 0
  private var gap = Gap.none

  /// - Parameter capacity: the bytes of text to expect.
  init(page: [UInt8], kinds: [GuardedPage.Kind], references: CharacterReferences, capacity: Int) {
    self.page = page
    self.kinds = kinds
    self.references = references
    text = DecodedText(start: 0, capacity: capacity, isVerbatim: true)
  }

  /// Asks for a gap of at least this width before the next words.
  mutating func leave(_ wanted: Gap) { gap = max(gap, wanted) }

  /// Writes the text that stands in `range` of the page, which is behind all that was written.
  mutating func write(_ range: Range<Int>, _ flow: TextFlow) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch kinds[index] {
      case .markup: index += 1
      case .lineBreak:
        leave(flow == .line ? .space : gap >= .line ? .paragraph : .line)
        index += 1
      case .paragraphBreak:
        leave(flow == .line ? .space : .paragraph)
        index += 1
      case .text, .literal:
        if ASCII.isSpace(page[index]) {
          leave(flow == .preformatted ? .verbatim : .space)
          index += 1
        } else {
          index = writeWords(from: index, before: range.upperBound)
        }
      }
    }
  }

  /// Writes words that have no place of their own.
  mutating func insert(_ words: [UInt8]) {
    guard !words.isEmpty else { return }
    if !text.utf8.isEmpty, gap >= .line { text.append(words: Self.lineEnds(gap)) }
    gap = .none
    text.append(words: words)
  }

  /// The end of the page: what is left of it is no text.
  mutating func finish() -> (text: DecodedText, map: OffsetMap, references: CharacterReferences) {
    skip(to: page.count)
    let map = text.finish()
    return (text, map, references)
  }

  // MARK: Words

  /// Writes what stands at `start`, and all that goes on like it; returns where that ends.
  private mutating func writeWords(from start: Int, before end: Int) -> Int {
    if page[start] == ASCII.ampersand, kinds[start] == .text, let next = writeReference(at: start, before: end) { return next }
    close(gapBefore: start)
    let plain = plainEnd(from: start, before: end)
    if plain > start {
      text.append(plain: page[start..<plain])
      position = plain
      return plain
    }
    var next = start
    let scalar = UTF8Scalar.next(in: page.span, at: &next) ?? 0
    text.append(scalar, sourceCount: next - start)
    position = next
    return next
  }

  private mutating func writeReference(at start: Int, before end: Int) -> Int? {
    guard let found = references.resolve(page, at: start, before: end) else { return nil }
    let next = start + found.count
    if found.scalars.allSatisfy({ $0 < 0x80 && ASCII.isSpace(UInt8($0)) }) {
      leave(.space)
      return next
    }
    close(gapBefore: start)
    for (index, scalar) in found.scalars.enumerated() {
      text.append(scalar, sourceCount: index == 0 ? found.count : 0, sourceCodePoints: index == 0 ? found.count : 0)
    }
    position = next
    return next
  }

  /// The end of what can be copied: words and the single spaces between them.
  private func plainEnd(from start: Int, before end: Int) -> Int {
    var index = start
    let end = min(end, start + Self.longestCopy)
    while index < end, kinds[index].isText {
      let byte = page[index]
      if byte == ASCII.ampersand && index > start { break }
      if ASCII.isSpace(byte) {
        guard byte == ASCII.space, index + 1 < end, kinds[index + 1].isText, !ASCII.isSpace(page[index + 1]) else { break }
      }
      index += 1
    }
    return start + UTF8Survey.endOfPlain(in: page.span.extracting(start..<index), from: 0)
  }

  // MARK: Gaps

  private mutating func close(gapBefore start: Int) {
    switch text.utf8.isEmpty ? .none : gap {
    case .none: skip(to: start)
    case .space: stand(Array(" ".utf8), for: start)
    case .verbatim: keepSpaces(to: start)
    case .line, .paragraph: stand(Self.lineEnds(gap), for: start)
    }
    gap = .none
  }

  private static func lineEnds(_ gap: Gap) -> [UInt8] { Array((gap == .line ? "\n" : "\n\n").utf8) }

  private mutating func skip(to end: Int) {
    text.skip(sourceCount: end - position, codePoints: codePoints(position..<end))
    position = end
  }

  private mutating func stand(_ words: [UInt8], for end: Int) {
    if page[position..<end].elementsEqual(words) {
      text.append(plain: page[position..<end])
    } else {
      text.append(words: words, sourceCount: end - position, codePoints: codePoints(position..<end))
    }
    position = end
  }

  private mutating func keepSpaces(to end: Int) {
    for index in position..<end where kinds[index].isText && ASCII.isSpace(page[index]) {
      skip(to: index)
      text.append(UInt32(page[index]), sourceCount: 1)
      position = index + 1
    }
    skip(to: end)
  }

  private func codePoints(_ range: Range<Int>) -> Int { page[range].count { $0 & 0xC0 != 0x80 } }
}
