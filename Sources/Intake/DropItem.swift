package import DocumentModel

/// One thing that a drop holds.
package struct DropItem: Sendable {
  package enum Content: Sendable {
    /// To be loaded by whoever reads it.
    case article(ArticleReference)
    case passedOver(PassedOver)
  }

  package var content: Content
  /// Bytes on disk that are done with once this item is: those of all items of a drop are its size.
  package var diskBytes: Int

  package init(_ content: Content, diskBytes: Int = 0) {
    self.content = content
    self.diskBytes = diskBytes
  }

  /// An article that is there already.
  package init(_ article: RawArticle) {
    self.init(.article(ArticleReference(article)))
  }

  /// Bytes that the item keeps in memory while it waits.
  package var heldBytes: Int {
    if case .article(let reference) = content { reference.heldBytes } else { 0 }
  }
}
