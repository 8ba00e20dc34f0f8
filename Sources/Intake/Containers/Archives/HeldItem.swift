import DocumentModel

/// An item of an archive that waits for its companion, or for one before it that does.
struct HeldItem {
  private(set) var item: ContainerItem
  /// What the article and its companion have in common; nil where no companion can come any more.
  private(set) var stem: [UInt8]?
  /// What it takes in memory, about.
  let bytes: Int

  init(item: ContainerItem, stem: [UInt8]?) {
    self.item = item
    self.stem = stem
    bytes = if case .article(_, let article) = item { article.bytes.count + 512 } else { 512 }
  }

  /// Where it lies.
  var key: String {
    switch item {
    case .article(let key, _), .failure(let key, _, _): key
    case .passedOver(let found): found.name
    }
  }

  /// Takes what the companion says, which may be that it cannot be read.
  mutating func join(_ companion: Result<ArticleMetadata, IntakeError>) {
    stem = nil
    guard case .article(let key, var article) = item else { return }
    switch companion {
    case .success(let metadata):
      article.metadata = metadata
      item = .article(key: key, article)
    case .failure(let error):
      item = .failure(key: key, name: article.name, error)
    }
  }
}
