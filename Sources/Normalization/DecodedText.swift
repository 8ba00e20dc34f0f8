import DocumentModel
import UnicodeSupport

/// A text on its way from bytes to NFC: valid UTF-8, cleaned of what shows nothing, with the way back to the file.
///
/// Whatever decoder reads the bytes tells this value, code point by code point, what it found.
struct DecodedText {
  /// A place where the text is not what the bytes say.
  struct Change: Equatable {
    var text: TextSpan
    var source: SourceSpan
    /// Code points that the decoded source has more than the text.
    var surplus: Int
  }

  /// How the source writes a code point.
  private struct Written {
    var bytes: Int
    var codePoints: Int
  }

  private(set) var utf8: [UInt8] = []
  private(set) var changes: [Change] = []
  /// Offsets, in bytes of the file, of the first NUL character and the first place that cannot be decoded.
  private(set) var firstNUL: Int?
  private(set) var firstUndecodable: Int?
  private(set) var undecodable = 0
  /// Where soft hyphens were taken out, in order: at the end of a line, they tell of a word that was cut.
  private(set) var softHyphens: [Int] = []
  /// Words that the text says again.
  var echoes: [NormalizedText.Echo] = []

  /// The file is in UTF-8, so that what is kept is kept byte by byte.
  private let isVerbatim: Bool
  /// Whether what shows nothing is taken out.
  private let isCleaned: Bool
  private var builder: OffsetMapBuilder
  private var source: Int
  private var last: UInt32 = 0
  /// Bytes of a joiner that stands behind an emoji and waits for what comes next.
  private var waitingJoiner: (scalar: UInt32, source: Written)?
  private var marks = MarkRun()

  /// - Parameters:
  ///   - start: where the text starts in the file, behind a byte order mark.
  ///   - capacity: the bytes of text to expect.
  ///   - isVerbatim: whether the file is in UTF-8.
  ///   - isCleaned: whether what shows nothing is taken out, as it is but for a page whose markup is still to be read.
  init(start: Int, capacity: Int, isVerbatim: Bool, isCleaned: Bool = true) {
    self.isVerbatim = isVerbatim
    self.isCleaned = isCleaned
    source = start
    builder = OffsetMapBuilder(source: start)
    utf8.reserveCapacity(capacity)
  }

  /// A code point that `sourceCount` bytes of the file stand for, which may write it as several (`&#273;`).
  mutating func append(_ scalar: UInt32, sourceCount: Int, sourceCodePoints: Int = 1) {
    settleJoiner(before: scalar)
    let source = Written(bytes: sourceCount, codePoints: sourceCodePoints)
    switch isCleaned ? Removal(of: scalar) : .never {
    case .never: keep(scalar, source)
    case .always:
      if scalar == Removal.softHyphen, softHyphens.last != utf8.count { softHyphens.append(utf8.count) }
      drop(source)
    case .unlessInEmoji where Removal.isEmojiPart(last): waitingJoiner = (scalar, source)
    case .unlessInEmoji: drop(source)
    }
  }

  /// Code points of the file that are no part of the text: markup.
  mutating func skip(sourceCount: Int, codePoints: Int) {
    guard sourceCount > 0 else { return }
    settleJoiner(before: 0)
    drop(Written(bytes: sourceCount, codePoints: codePoints))
  }

  /// Words of no place of their own, or that stand for what the file has there: a line end for tags.
  mutating func append(words: [UInt8], sourceCount: Int = 0, codePoints: Int = 0) {
    settleJoiner(before: 0)
    change(textCount: words.count, sourceCount: sourceCount, surplus: codePoints - words.count { $0 & 0xC0 != 0x80 })
    builder.append(textUnit: words.count, sourceUnit: sourceCount)
    utf8.append(contentsOf: words)
    source += sourceCount
    last = 0
    marks.reset()
  }

  /// A stretch of valid UTF-8 in which nothing is taken out, that holds no mark, and that no emoji ends.
  mutating func append(plain bytes: ArraySlice<UInt8>) {
    settleJoiner(before: 0)
    builder.append(textUnit: 1, sourceUnit: 1, count: bytes.count)
    utf8.append(contentsOf: bytes)
    source += bytes.count
    last = 0
    marks.reset()
  }

  /// Bytes that cannot be decoded.
  mutating func appendUndecodable(sourceCount: Int) {
    settleJoiner(before: 0xFFFD)
    undecodable += 1
    if firstUndecodable == nil { firstUndecodable = source }
    change(textCount: 3, sourceCount: sourceCount, surplus: 0)
    builder.append(textUnit: 3, sourceUnit: sourceCount)
    UTF8Scalar.append(0xFFFD, to: &utf8)
    source += sourceCount
    last = 0xFFFD
    marks.reset()
  }

  /// Lets the changes tell places of the file, where this text was made from a page that was decoded before.
  /// - Parameter map: page ↔ file
  mutating func move(changesThrough map: OffsetMap) {
    guard !map.isIdentity else { return }
    for index in changes.indices {
      changes[index].source = map.source(of: TextSpan(changes[index].source.start, changes[index].source.end))
    }
  }

  /// The end of the file.
  mutating func finish() -> OffsetMap {
    settleJoiner(before: 0)
    return builder.finish()
  }

  private mutating func settleJoiner(before next: UInt32) {
    guard let (scalar, source) = waitingJoiner else { return }
    waitingJoiner = nil
    if Removal.isEmojiPart(next) { keep(scalar, source) } else { drop(source) }
  }

  private mutating func keep(_ scalar: UInt32, _ written: Written) {
    if scalar == 0, firstNUL == nil { firstNUL = source }
    if isCleaned, marks.mustEnd(before: scalar) { appendGraphemeJoiner() }
    let start = utf8.count
    UTF8Scalar.append(scalar, to: &utf8)
    let count = utf8.count - start
    if written.codePoints != 1 {
      let span = SourceSpan(source, source + written.bytes)
      changes.append(Change(text: TextSpan(start, utf8.count), source: span, surplus: written.codePoints - 1))
    }
    if isVerbatim, written.bytes == count {
      builder.append(textUnit: 1, sourceUnit: 1, count: count)
    } else {
      builder.append(textUnit: count, sourceUnit: written.bytes)
    }
    source += written.bytes
    last = scalar
  }

  private mutating func drop(_ written: Written) {
    change(textCount: 0, sourceCount: written.bytes, surplus: written.codePoints)
    builder.append(textUnit: 0, sourceUnit: written.bytes)
    source += written.bytes
  }

  private mutating func appendGraphemeJoiner() {
    change(textCount: 2, sourceCount: 0, surplus: -1)
    builder.append(textUnit: 2, sourceUnit: 0)
    UTF8Scalar.append(MarkRun.graphemeJoiner, to: &utf8)
  }

  private mutating func change(textCount: Int, sourceCount: Int, surplus: Int) {
    let text = TextSpan(utf8.count, utf8.count + textCount)
    if text.isEmpty, let last = changes.last, last.text == text, last.source.end == source {
      changes[changes.count - 1].source.end += sourceCount
      changes[changes.count - 1].surplus += surplus
    } else {
      changes.append(Change(text: text, source: SourceSpan(source, source + sourceCount), surplus: surplus))
    }
  }
}
