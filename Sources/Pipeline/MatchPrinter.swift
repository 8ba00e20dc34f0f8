import DocumentModel
import Records
import RuleProgram

/// Writes mentions and matches with their names spelled out and their spans in bytes of the file.
struct MatchPrinter {
  let pack: RulePack
  let text: NormalizedText
  let segmented: SegmentedText

  /// Whether no rule can name what the mention is.
  func isHidden(_ mention: Mention) -> Bool { pack.types[Int(mention.type)].kind == .hidden }

  func write(_ mention: Mention, to json: inout JSONWriter) {
    let values = MentionText(pack: pack)
    json.object {
      $0.member("type", pack.types[Int(mention.type)].name)
      if let value = values.value(mention.value) { $0.member("value", value) }
      if let comparator = values.comparator(mention.value) { $0.member("comparator", comparator.rawValue) }
      writePlace(mention.tokens, to: &$0)
      if !mention.captures.isEmpty { writeCaptures(mention.captures, to: &$0) }
    }
  }

  func write(_ match: Match, to json: inout JSONWriter) {
    let rule = pack.rules[Int(match.rule)]
    json.object {
      $0.member("rule", rule.name)
      $0.member("event", pack.events[Int(rule.event)].name)
      $0.member("bytes", text.source(of: span(match.tokens)))
      writeCaptures(match.captures, to: &$0)
    }
  }

  /// `Number > 42 “42” 45..<47`
  func line(_ mention: Mention) -> String {
    let values = MentionText(pack: pack)
    let value = [values.comparator(mention.value)?.rawValue, values.value(mention.value)?.written].compactMap { $0 }
    return ([pack.types[Int(mention.type)].name] + value + [place(mention.tokens)] + mention.captures.map(line))
      .joined(separator: " ")
  }

  /// The rule and its words, and a line for each capture.
  func lines(_ match: Match) -> String {
    ([pack.rules[Int(match.rule)].name + " " + place(match.tokens)] + match.captures.map(line)).joined(separator: "\n  ") + "\n"
  }

  private func line(_ capture: Capture) -> String {
    let origin = capture.origin == .head ? "" : " from \(capture.origin)"
    return "\(pack.names[Int(capture.name)]) \(place(capture.tokens))\(origin)"
  }

  private func place(_ tokens: Range<Int>) -> String {
    let source = text.source(of: span(tokens))
    let words = text.string(span(tokens)).split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    return "“\(words)” \(source.start)..<\(source.end)"
  }

  private func writeCaptures(_ captures: [Capture], to json: inout JSONWriter) {
    json.array("captures") { json in
      for capture in captures {
        json.object {
          $0.member("name", pack.names[Int(capture.name)])
          writePlace(capture.tokens, to: &$0)
          if capture.origin != .head { $0.member("from", "\(capture.origin)") }
        }
      }
    }
  }

  private func writePlace(_ tokens: Range<Int>, to json: inout JSONWriter) {
    json.member("text", text.string(span(tokens)))
    json.member("bytes", text.source(of: span(tokens)))
  }

  private func span(_ tokens: Range<Int>) -> TextSpan {
    guard let first = segmented.tokens[tokens].first, let last = segmented.tokens[tokens].last else { return TextSpan(0, 0) }
    return first.span.hull(last.span)
  }
}
