import DocumentModel
import Foundation

extension Normalizer {
  /// The text of a page: decoded, guarded, parsed, its article found and written.
  mutating func normalizePage(
    _ bytes: [UInt8], declared: Encoding?, fallback: Encoding?
  ) throws(NormalizationError) -> NormalizedText {
    let (encoding, markCount) = try PageEncoding.encoding(of: bytes, declared: declared, fallback: fallback)
    let page = ParsedPage(try DecodedPage(bytes, encoding, markCount: markCount))
    let finder = ArticleFinder(tree: page.tree, page: page.utf8, kinds: page.guarded.kinds)
    var text = write(page, leftOut: finder.leftOut)
    text.page = metadata(of: page, finder)
    return text
  }

  /// - Parameter leftOut: by node of the tree, whether it and all that is inside it is no part of the article.
  mutating func write(_ page: ParsedPage, leftOut: [Bool]) -> NormalizedText {
    var composer = PageComposer(
      page: page.utf8, kinds: page.guarded.kinds, references: references, capacity: page.utf8.count)
    composer.write(PageLayout(page, leftOut: leftOut).items)
    let written = composer.finish()
    references = written.references
    var decoded = written.text
    decoded.move(changesThrough: page.map)
    var text = compose(decoded, written.map.composed(with: page.map), page.encoding)
    text.limits = page.guarded.limits.map { $0.reached(in: text.map, page.map) }
    return text
  }

  private func metadata(of page: ParsedPage, _ finder: ArticleFinder) -> PageMetadata {
    let references = references
    let linked = page.guarded.linkedData.compactMap { LinkedData.read(page.utf8[$0]) }
    let reader = MetadataReader(tree: page.tree, finder: finder, linked: linked) { index in
      var composer = PageComposer(page: page.utf8, kinds: page.guarded.kinds, references: references, capacity: 256)
      composer.write(page.tree.texts(in: index).map { .text($0, .line) })
      let words = String(decoding: composer.utf8, as: UTF8.self)
      return words.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return reader.metadata
  }
}

extension GuardedPage.Limit {
  /// - Parameters:
  ///   - text: text ↔ file
  ///   - page: page ↔ file
  fileprivate func reached(in text: OffsetMap, _ page: OffsetMap) -> LimitReached {
    let source = page.source(of: TextSpan(offset, offset + 1))
    return LimitReached(code: code, message: message, span: text.text(of: source), losesNothing: true)
  }
}
