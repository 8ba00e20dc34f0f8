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

  /// Where words stand for the first time within a place; nil where they do not.
  func place(of words: String, in bytes: SourceSpan) -> SourceSpan? {
    let span = article.text.map.text(of: bytes)
    let text = article.text.string(span)
    guard let range = text.firstRange(of: words) else { return nil }
    let start = span.start + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return article.text.source(of: TextSpan(start, start + words.utf8.count))
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

  /// What stands from one place to another and behind it, to the end of the sentence, of the brackets that are opened in
  /// between, or of so many bytes.
  func list(from first: SourceSpan, to last: SourceSpan, reach: Int = 300) -> TextSpan {
    let start = article.text.map.text(of: first).start
    var index = article.text.map.text(of: last).end
    let limit = min(index + reach, block(at: max(0, index - 1)).end)
    let between = article.text.utf8[start..<max(start, index)]
    let isInside = between.count { $0 == UInt8(ascii: "(") } > between.count { $0 == UInt8(ascii: ")") }
    while index < limit {
      let byte = article.text.utf8[index]
      let next = index + 1 < article.text.utf8.count ? article.text.utf8[index + 1] : 0x20
      if byte == 0x0A || byte == UInt8(ascii: ".") && next <= 0x20 || isInside && byte == UInt8(ascii: ")") { break }
      index += 1
    }
    return TextSpan(start, index)
  }

  private struct Window {
    var hull: TextSpan
    var marks: [TextSpan]

    func joined(_ other: Window) -> Window {
      Window(hull: TextSpan(hull.start, max(hull.end, other.hull.end)), marks: marks + other.marks)
    }
  }

  private func text(_ window: Window) -> String {
    var text = ""
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
