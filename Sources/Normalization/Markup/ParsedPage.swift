import DocumentModel

/// A page as it is read: what it says in UTF-8, what of it is markup, and the tree that the markup makes.
struct ParsedPage {
  let utf8: [UInt8]
  /// page ↔ file
  let map: OffsetMap
  let encoding: Encoding
  let guarded: GuardedPage
  let tree: MarkupTree

  init(_ page: DecodedPage) {
    utf8 = page.utf8
    map = page.map
    encoding = page.encoding
    guarded = MarkupGuard.guarded(page.utf8)
    tree = Gumbo.parse(guarded.bytes)
  }
}
