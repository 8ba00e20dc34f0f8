import DocumentModel

extension Normalizer {
  /// The text of a page.
  mutating func normalizePage(
    _ bytes: [UInt8], declared: Encoding?, fallback: Encoding?
  ) throws(NormalizationError) -> NormalizedText {
    let (encoding, markCount) = try PageEncoding.encoding(of: bytes, declared: declared, fallback: fallback)
    let page = try DecodedPage(bytes, encoding, markCount: markCount)
    let guarded = MarkupGuard.guarded(page.utf8)
    let tree = Gumbo.parse(guarded.bytes)
    var composer = PageComposer(page: page.utf8, kinds: guarded.kinds, references: references)
    composer.write(PageLayout(tree: tree, leftOut: [Bool](repeating: false, count: tree.nodes.count)).items)
    let written = composer.finish()
    references = written.references
    var decoded = written.text
    decoded.move(changesThrough: page.map)
    var text = compose(decoded, written.map.composed(with: page.map), encoding)
    text.limits = guarded.limits.map { $0.reached(in: text.map, page.map) }
    return text
  }
}

extension GuardedPage.Limit {
  /// - Parameters:
  ///   - text: text ↔ file
  ///   - page: page ↔ file
  func reached(in text: OffsetMap, _ page: OffsetMap) -> LimitReached {
    let source = page.source(of: TextSpan(offset, offset + 1))
    return LimitReached(code: code, message: message, span: text.text(of: source))
  }
}
