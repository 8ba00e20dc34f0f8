import DocumentModel
import UnicodeSupport

/// Lays the changes of NFC, and of lines that are joined, over those of decoding: one text, one map and one list of
/// changes come out.
struct Composition {
  private(set) var utf8: [UInt8]
  private(set) var map: OffsetMap
  private(set) var changes: [DecodedText.Change]
  private(set) var echoes: [NormalizedText.Echo]
  private var softHyphens: [Int]

  init(decoded: DecodedText, map: OffsetMap) {
    utf8 = decoded.utf8
    self.map = map
    changes = decoded.changes
    echoes = decoded.echoes
    softHyphens = decoded.softHyphens
  }

  /// Replaces the decoded text with its NFC.
  mutating func apply(_ result: NFCNormalizer.Result) { apply(result.utf8, result.changes) }

  /// Takes out what the ends of lines put into words and numbers. What is joined stays in NFC: letters and figures that
  /// open a word compose with nothing before them.
  mutating func mendLines() {
    let cuts = LineCuts(in: utf8, softHyphens: softHyphens).spans
    guard !cuts.isEmpty else { return }
    var mended: [UInt8] = []
    mended.reserveCapacity(utf8.count)
    var end = 0
    var taken: [NFCNormalizer.Change] = []
    for cut in cuts {
      mended += utf8[end..<cut.start]
      end = cut.end
      taken.append(
        NFCNormalizer.Change(text: TextSpan(mended.count, mended.count), source: SourceSpan(cut.start, cut.end)))
    }
    apply(mended + utf8[end...], taken)
  }

  private mutating func apply(_ result: [UInt8], _ step: [NFCNormalizer.Change]) {
    changes = merged(with: result, step)
    let step = Self.map(of: step, count: utf8.count)
    softHyphens = softHyphens.map { step.text(of: SourceSpan($0, $0)).start }
    echoes = echoes.map { NormalizedText.Echo(text: step.text(of: $0.text), original: step.text(of: $0.original)) }
    map = step.composed(with: map)
    utf8 = result
  }

  private static func map(of changes: [NFCNormalizer.Change], count: Int) -> OffsetMap {
    var builder = OffsetMapBuilder()
    var end = 0
    for change in changes {
      builder.append(textUnit: 1, sourceUnit: 1, count: change.source.start - end)
      builder.append(textUnit: change.text.count, sourceUnit: change.source.end - change.source.start)
      end = change.source.end
    }
    builder.append(textUnit: 1, sourceUnit: 1, count: count - end)
    return builder.finish()
  }

  /// Both lists in the order of the text. A change of decoding inside a letter that is composed belongs to it: `e`,
  /// zero-width space, acute accent is one change to `é`.
  private func merged(with result: [UInt8], _ step: [NFCNormalizer.Change]) -> [DecodedText.Change] {
    var merged: [DecodedText.Change] = []
    var rest = changes[...]
    var shift = 0
    for composed in step {
      while let change = rest.first, change.text.end <= composed.source.start {
        merged.append(shifted(change, by: shift))
        rest.removeFirst()
      }
      var surplus = codePoints(utf8, composed.source.start..<composed.source.end) - codePoints(result, composed.text.range)
      while let change = rest.first, change.text.start < composed.source.end {
        surplus += change.surplus
        rest.removeFirst()
      }
      let source = map.source(of: TextSpan(composed.source.start, composed.source.end))
      merged.append(DecodedText.Change(text: composed.text, source: source, surplus: surplus))
      shift = composed.text.end - composed.source.end
    }
    return merged + rest.map { shifted($0, by: shift) }
  }

  private func shifted(_ change: DecodedText.Change, by shift: Int) -> DecodedText.Change {
    var change = change
    change.text = TextSpan(change.text.start + shift, change.text.end + shift)
    return change
  }

  private func codePoints(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
    utf8[range].count { $0 & 0xC0 != 0x80 }
  }
}

extension OffsetMap {
  /// Where the words at a span of the text before now stand.
  fileprivate func text(of span: TextSpan) -> TextSpan { text(of: SourceSpan(span.start, span.end)) }
}
