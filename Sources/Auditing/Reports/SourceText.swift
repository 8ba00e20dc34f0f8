import DocumentModel
import Evidence

/// The text of an article of a store, in which figures are looked at where they stand.
struct SourceText {
  /// How many characters stand around a figure in a quote.
  private static let around = 70

  let article: EvidenceArticle
  private let lines: SourceLines

  init(_ article: EvidenceArticle) {
    self.article = article
    lines = SourceLines(article.bytes, article.text.encoding)
  }

  func place(of bytes: SourceSpan) -> LinePlace {
    let place = lines.place(ofByte: bytes.start)
    return LinePlace(line: place.line, column: place.column)
  }

  /// Places with the words around them, each between `«` and `»`; what lies far between is left out.
  func quote(_ places: [SourceSpan]) -> String {
    var windows: [Window] = []
    for span in places.map(article.text.map.text(of:)) {
      let window = Window(hull: surroundings(of: span), marks: [span])
      if let last = windows.last, window.hull.start <= last.hull.end {
        windows[windows.count - 1] = last.joined(window)
      } else {
        windows.append(window)
      }
    }
    return windows.map(text).joined(separator: " … ")
  }

  /// The words behind a place, to the end of their sentence or of so many bytes.
  func rest(behind bytes: SourceSpan, reach: Int = 300) -> TextSpan {
    let end = article.text.map.text(of: bytes).end
    let limit = min(end + reach, block(at: max(0, end - 1)).end)
    var index = end
    while index < limit {
      let byte = article.text.utf8[index]
      let next = index + 1 < article.text.utf8.count ? article.text.utf8[index + 1] : 0x20
      if byte == 0x0A || (byte == UInt8(ascii: ".") && next <= 0x20) { break }
      index += 1
    }
    return TextSpan(end, max(end, boundary(index, in: TextSpan(end, limit))))
  }

  private struct Window {
    var hull: TextSpan
    var marks: [TextSpan]

    func joined(_ other: Window) -> Window {
      Window(hull: TextSpan(hull.start, max(hull.end, other.hull.end)), marks: marks + other.marks)
    }
  }

  private func text(_ window: Window) -> String {
    var text = article.text.string(TextSpan(window.hull.start, window.hull.start))
    var position = window.hull.start
    for mark in window.marks where mark.start >= position {
      text += article.text.string(TextSpan(position, mark.start)) + "«" + article.text.string(mark) + "»"
      position = mark.end
    }
    text += article.text.string(TextSpan(position, window.hull.end))
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whole words on both sides, no further than the paragraph.
  private func surroundings(of span: TextSpan) -> TextSpan {
    let block = block(at: span.start)
    let start = boundary(max(block.start, span.start - Self.around), in: block)
    let end = boundary(min(block.end, span.end + Self.around), in: block)
    return TextSpan(min(start, span.start), max(end, span.end))
  }

  /// The first place from here on at which a word begins or ends.
  private func boundary(_ index: Int, in block: TextSpan) -> Int {
    var index = index
    while index > block.start, index < block.end, article.text.utf8[index] > 0x20 { index += 1 }
    return index
  }

  private func block(at offset: Int) -> TextSpan {
    var (low, high) = (0, article.blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if article.blocks[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    let block = low < article.blocks.count ? article.blocks[low].span : nil
    return block.flatMap { $0.start <= offset ? $0 : nil } ?? TextSpan(offset, offset)
  }
}
