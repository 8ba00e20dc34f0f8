import DocumentModel
import UnicodeSupport

/// The tokens of one sentence as matching keys; nothing stands outside.
struct SentenceWords {
  let segmented: SegmentedText
  let text: NormalizedText
  let sentence: Range<Int>

  func key(_ token: Int) -> String? {
    sentence.contains(token) ? KeyFolding.fold(text.string(segmented.tokens[token].span)) : nil
  }
}
