package import DocumentModel
package import UnicodeSupport

/// The first stage: an article's bytes as NFC text in UTF-8, with the exact way back to the file; one for each worker.
///
/// The text says what the bytes say, character by character: line ends and no-break spaces stay. It differs in four
/// things, each of which is listed in `NormalizedText.changes`: letters are composed (NFC), bytes that cannot be decoded
/// become U+FFFD, characters that show nothing and split words (zero-width spaces, soft hyphens, joiners outside emoji,
/// marks of direction) are taken out, and so is what the end of a line put into a word or a number (`LineCuts`).
///
/// `NormalizerTests` holds the cases, `NormalizerPropertyTests` the promises on random text, and `Fixtures/normalize`
/// whole articles.
package struct Normalizer: ~Copyable {
  /// The size of the largest file that is read: composed, it cannot outgrow offsets of 32 bits.
  package static let maximumBytes = 1 << 28

  private var nfc: NFCNormalizer
  var references = CharacterReferences()

  /// - Throws: `ICUError` where ICU's data are missing.
  package init() throws(ICUError) {
    nfc = try NFCNormalizer()
  }

  /// The text of an article.
  ///
  /// Takes one pass and no copy where the file is clean UTF-8 in NFC, which most are; time is linear in any case.
  /// - Parameter fallback: what an article is in that neither its metadata nor its markup tells.
  /// - Throws: where the bytes are no text, are in another encoding, or say what was read in a wrong one before
  ///   (`MojibakeDetector`).
  package mutating func normalize(
    _ article: RawArticle, fallback: Encoding? = nil
  ) throws(NormalizationError) -> NormalizedText {
    let text = try decode(article, fallback: fallback)
    try MojibakeDetector.check(text)
    return text
  }

  /// The text that the bytes are, whatever it says.
  mutating func decode(_ article: RawArticle, fallback: Encoding? = nil) throws(NormalizationError) -> NormalizedText {
    guard article.bytes.count <= Self.maximumBytes else { throw .tooLarge(bytes: article.bytes.count) }
    return switch article.markup {
    case .none: try normalizeText(article.bytes, declared: article.metadata.encoding ?? fallback)
    case .html: try normalizePage(article.bytes, declared: article.metadata.encoding, fallback: fallback)
    }
  }

  private mutating func normalizeText(
    _ bytes: [UInt8], declared: Encoding?
  ) throws(NormalizationError) -> NormalizedText {
    let (encoding, markCount) = EncodingGuess.encoding(of: bytes.span, declared: declared)
    if encoding == .utf8, markCount == 0, isFinal(bytes), LineCuts(in: bytes).spans.isEmpty {
      return NormalizedText(
        encoding: .utf8, utf8: bytes, map: .identity(count: bytes.count),
        codePoints: CodePointIndex(utf8: bytes, changes: []), changes: [])
    }
    var decoded = Decoder.decode(bytes, as: encoding, from: markCount)
    let map = decoded.finish()
    try EncodingCheck.check(decoded, encoding, of: bytes)
    return compose(decoded, map, encoding, mendsLines: true)
  }

  /// The text that `literal` becomes: what a rule says is cleaned as what it is compared with.
  package mutating func normalize(_ literal: String) throws(NormalizationError) -> String {
    let article = RawArticle(name: "", bytes: Array(literal.utf8), metadata: ArticleMetadata(encoding: .utf8))
    return String(decoding: try decode(article).utf8, as: UTF8.self)
  }

  /// Whether the bytes are the text already.
  private func isFinal(_ bytes: [UInt8]) -> Bool {
    let survey = UTF8Survey(bytes.span)
    assert(!survey.isClean || !survey.isSurelyNFC || nfc.isNormalized(bytes.span))
    return survey.isClean && (survey.isSurelyNFC || nfc.isNormalized(bytes.span))
  }

  /// The NFC of a decoded text, whose map leads to the file.
  /// - Parameter mendsLines: whether its line ends may be those of a page in print.
  mutating func compose(
    _ decoded: DecodedText, _ map: OffsetMap, _ encoding: Encoding, mendsLines: Bool = false
  ) -> NormalizedText {
    var composition = Composition(decoded: decoded, map: map)
    if !nfc.isNormalized(decoded.utf8.span) { composition.apply(nfc.normalize(decoded.utf8.span)) }
    if mendsLines { composition.mendLines() }
    let index = composition.changes.map { CodePointIndex.Change(span: $0.text, surplus: $0.surplus) }
    var text = NormalizedText(
      encoding: encoding, utf8: composition.utf8, map: composition.map,
      codePoints: CodePointIndex(utf8: composition.utf8, changes: index),
      changes: composition.changes.map { NormalizedText.Change(source: $0.source, text: $0.text) })
    text.echoes = composition.echoes
    return text
  }
}
