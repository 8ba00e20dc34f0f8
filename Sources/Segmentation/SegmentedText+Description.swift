package import DocumentModel

extension SegmentedText {
  /// The printed form that golden files hold: time, title, then a line a block and, indented, a line a sentence, each
  /// with its bytes in the normalized text.
  ///
  ///     published 2020-06-02T10:54
  ///     title 0..<61 Tăng cường …
  ///
  ///     lead §0 90..<310
  ///       90..<310 Trong năm 2019, …
  ///
  /// - Parameter tokens: also prints each sentence's tokens.
  package func description(over text: NormalizedText, tokens printsTokens: Bool = false) -> String {
    var lines = ["published \(published?.iso ?? "-")"]
    lines.append("title \(title.map { "\(Self.range($0)) \(Self.line(text, $0))" } ?? "-")")
    for block in blocks {
      lines.append("")
      lines.append("\(block.zone.rawValue) §\(block.section)\(block.repeats ? " repeats" : "") \(Self.range(block.span))")
      for sentence in sentences[block.sentences] {
        lines.append("  \(Self.range(sentence.span)) \(Self.line(text, sentence.span))")
        if printsTokens { lines.append(contentsOf: self.tokens[sentence.tokens].map { "    \(Self.token($0, text))" }) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func range(_ span: TextSpan) -> String { "\(span.start)..<\(span.end)" }

  /// The words of a span on one line.
  private static func line(_ text: NormalizedText, _ span: TextSpan) -> String {
    text.string(span).split(whereSeparator: \.isNewline).joined(separator: "⏎")
  }

  private static func token(_ token: Token, _ text: NormalizedText) -> String {
    let names: [(TokenShape, String)] = [
      (.word, "word"), (.digits, "digits"), (.punctuation, "punctuation"), (.capitalized, "capitalized"), (.upper, "upper"),
      (.spaceBefore, "space"), (.lineBefore, "line"),
    ]
    let shape = names.filter { token.shape.contains($0.0) }.map(\.1).joined(separator: " ")
    return "\(range(token.span)) \(text.string(token.span)) (\(shape))"
  }
}
