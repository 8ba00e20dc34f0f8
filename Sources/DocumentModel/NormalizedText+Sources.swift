/// The one way from words of the text to bytes of the file: echoes lead to the words that they repeat.
extension NormalizedText {
  /// The places of a span's words in the text, in the order of the span: itself, unless it holds words of an echo, which
  /// stand where the page has them.
  ///
  ///     text      Tiếp nhận; … An Bình: Tiếp nhận 45        span  "Tiếp nhận 45"
  ///     originals 0 ..< 13 (in the head), and that of "45"
  /// - Complexity: O(log echoes), and the echoes of the span.
  package func originals(of span: TextSpan) -> [TextSpan] {
    guard !echoes.isEmpty, !span.isEmpty else { return [span] }
    var originals: [TextSpan] = []
    var position = span.start
    var index = firstEcho(endingAfter: span.start)
    while index < echoes.count, echoes[index].text.start < span.end {
      let echo = echoes[index]
      append(TextSpan(position, echo.text.start), to: &originals)
      let (start, end) = (max(span.start, echo.text.start), min(span.end, echo.text.end))
      originals.append(TextSpan(echo.original.start + start - echo.text.start, echo.original.start + end - echo.text.start))
      position = end
      index += 1
    }
    append(TextSpan(position, span.end), to: &originals)
    return originals.isEmpty ? [span] : originals
  }

  /// The smallest stretch of the file that holds a span's words.
  package func source(of span: TextSpan) -> SourceSpan { hull(sources(of: [span])) ?? map.source(of: span) }

  /// Where the words of some spans stand in the file: one stretch for each that stands apart.
  package func sources(of spans: [TextSpan]) -> [SourceSpan] {
    spans.flatMap(originals).map(map.source(of:))
  }

  /// The smallest stretch that covers all of these; nil for none.
  package func hull(_ sources: [SourceSpan]) -> SourceSpan? {
    guard let start = sources.map(\.start).min(), let end = sources.map(\.end).max() else { return nil }
    return SourceSpan(start, end)
  }

  /// What the page does not have, such as the colon behind the name of a row, is no place.
  private func append(_ span: TextSpan, to originals: inout [TextSpan]) {
    guard !span.isEmpty else { return }
    let source = map.source(of: span)
    if source.start < source.end { originals.append(span) }
  }

  private func firstEcho(endingAfter offset: Int) -> Int {
    var (low, high) = (0, echoes.count)
    while low < high {
      let middle = (low + high) / 2
      if echoes[middle].text.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
