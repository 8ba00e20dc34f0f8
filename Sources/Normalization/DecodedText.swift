import DocumentModel
import UnicodeSupport

/// A text on its way from bytes to NFC: valid UTF-8, cleaned of what shows nothing, with the way back to the file.
///
/// Whatever decoder reads the bytes tells this value, code point by code point, what it found.
struct DecodedText {
  /// A place where the text is not what the bytes say.
  struct Change {
    var text: TextSpan
    var source: SourceSpan
    /// Code points that the decoded source has more than the text.
    var surplus: Int
  }

  private(set) var utf8: [UInt8] = []
  private(set) var changes: [Change] = []
  /// Offsets, in bytes of the file, of the first NUL character and the first place that cannot be decoded.
  private(set) var firstNUL: Int?
  private(set) var firstUndecodable: Int?
  private(set) var undecodable = 0

  /// The file is in UTF-8, so that what is kept is kept byte by byte.
  private let isVerbatim: Bool
  private var builder: OffsetMapBuilder
  private var source: Int
  private var last: UInt32 = 0
  /// Bytes of a joiner that stands behind an emoji and waits for what comes next.
  private var waitingJoiner: (scalar: UInt32, sourceCount: Int)?
  private var marks = MarkRun()

  /// - Parameters:
  ///   - start: where the text starts in the file, behind a byte order mark.
  ///   - capacity: the bytes of text to expect.
  ///   - isVerbatim: whether the file is in UTF-8.
  init(start: Int, capacity: Int, isVerbatim: Bool) {
    self.isVerbatim = isVerbatim
    source = start
    builder = OffsetMapBuilder(source: start)
    utf8.reserveCapacity(capacity)
  }

  /// A code point that `sourceCount` bytes of the file stand for.
  mutating func append(_ scalar: UInt32, sourceCount: Int) {
    settleJoiner(before: scalar)
    switch Removal(of: scalar) {
    case .never:
      keep(scalar, sourceCount: sourceCount)
    case .always:
      drop(sourceCount: sourceCount)
    case .unlessInEmoji:
      if Removal.isEmojiPart(last) {
        waitingJoiner = (scalar, sourceCount)
      } else {
        drop(sourceCount: sourceCount)
      }
    }
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

  /// The end of the file.
  mutating func finish() -> OffsetMap {
    settleJoiner(before: 0)
    return builder.finish()
  }

  private mutating func settleJoiner(before next: UInt32) {
    guard let (scalar, sourceCount) = waitingJoiner else { return }
    waitingJoiner = nil
    if Removal.isEmojiPart(next) {
      keep(scalar, sourceCount: sourceCount)
    } else {
      drop(sourceCount: sourceCount)
    }
  }

  private mutating func keep(_ scalar: UInt32, sourceCount: Int) {
    if scalar == 0, firstNUL == nil { firstNUL = source }
    if marks.mustEnd(before: scalar) { appendGraphemeJoiner() }
    let start = utf8.count
    UTF8Scalar.append(scalar, to: &utf8)
    let count = utf8.count - start
    if isVerbatim {
      builder.append(textUnit: 1, sourceUnit: 1, count: count)
    } else {
      builder.append(textUnit: count, sourceUnit: sourceCount)
    }
    source += sourceCount
    last = scalar
  }

  private mutating func drop(sourceCount: Int) {
    change(textCount: 0, sourceCount: sourceCount, surplus: 1)
    builder.append(textUnit: 0, sourceUnit: sourceCount)
    source += sourceCount
  }

  private mutating func appendGraphemeJoiner() {
    change(textCount: 2, sourceCount: 0, surplus: -1)
    builder.append(textUnit: 2, sourceUnit: 0)
    UTF8Scalar.append(MarkRun.graphemeJoiner, to: &utf8)
  }

  private mutating func change(textCount: Int, sourceCount: Int, surplus: Int) {
    let text = TextSpan(utf8.count, utf8.count + textCount)
    changes.append(Change(text: text, source: SourceSpan(source, source + sourceCount), surplus: surplus))
  }
}
