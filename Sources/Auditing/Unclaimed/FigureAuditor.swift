import DocumentModel
package import Pipeline
package import RuleProgram

/// Tells of every figure of an article what became of it: whether a fact has it, and if none does, whether there is a reason.
///
/// Input is an article that was read through all stages with a traced pack, output its figures in the order of the text.
/// Nothing is matched here: what the stages noted is put together. `Fixtures/audit` holds what it says.
package struct FigureAuditor: Sendable {
  /// How many characters of the sentence are quoted on each side.
  private static let quoted = 70

  private let pack: RulePack
  private let words: FigureWords
  private let functionWords: PhraseSet

  package init(pack: RulePack) {
    self.pack = pack
    words = FigureWords(pack)
    functionWords = PhraseSet(pack.wordLists[AuditList.function.rawValue] ?? [])
  }

  /// - Parameter bytes: the article as it lies on disk.
  /// - Returns: nothing where a stage is missing, or the pack is not traced.
  package func figures(of reading: ArticleReading, bytes: [UInt8]) -> [AuditedFigure] {
    guard let article = AuditedReading(pack: pack, reading: reading) else { return [] }
    let judge = FigureJudge(article, words: words)
    let contexts = ContextReader(article, functionWords: functionWords)
    let lines = SourceLines(bytes, reading.text.encoding)
    return FigureFinder(segmented: article.segmented, matches: article.matches).figures.map { figure in
      audited(figure, article, judge.standing(of: figure), contexts.context(of: figure), lines)
    }
  }

  private func audited(
    _ figure: Figure, _ article: AuditedReading, _ standing: FigureStanding, _ context: FigureContext, _ lines: SourceLines
  ) -> AuditedFigure {
    let text = article.reading.text
    let span = article.segmented.span(ofTokens: figure.tokens)
    let bytes = text.source(of: span)
    let place = lines.place(ofByte: bytes.start)
    let sentence = article.segmented.sentences[figure.sentence].span
    return AuditedFigure(
      article: article.reading.article, line: place.line, column: place.column, bytes: bytes,
      zone: article.segmented.zone(ofSentence: figure.sentence), kind: figure.kind.rawValue, text: Self.line(text.string(span)),
      value: MentionText(pack: pack).value(figure.value), standing: standing,
      before: Self.end(of: text.string(TextSpan(sentence.start, span.start))),
      behind: Self.start(of: text.string(TextSpan(span.end, sentence.end))), context: context, isQuantity: figure.isQuantity)
  }

  private static func line(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The last whole words of a text, on one line; whatever is glued to the figure stays so.
  private static func end(of text: String) -> String {
    let shown = text.suffix(quoted)
    let words = shown.count < text.count ? "…" + shown.drop { !$0.isWhitespace } : String(shown)
    return line(words) + (text.last?.isWhitespace == true ? " " : "")
  }

  private static func start(of text: String) -> String {
    let shown = text.prefix(quoted)
    let words = shown.count < text.count ? String(shown.reversed().drop { !$0.isWhitespace }.reversed()) + "…" : String(shown)
    return (text.first?.isWhitespace == true ? " " : "") + line(words)
  }
}
