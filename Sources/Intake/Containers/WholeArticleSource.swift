import DocumentModel

/// A text or page that is all there is in a file, a compressed file or a member of an archive.
final class WholeArticleSource: ItemSource {
  private let reader: ByteReader
  private let markup: Markup
  /// What the article is called: where it lies.
  private let name: String
  /// What it lies in, where that is not itself.
  private let place: ContainerPlace
  private let context: ContainerContext
  private var isRead = false
  private var trailing: Damage?

  init(_ reader: ByteReader, _ markup: Markup, name: String, in place: ContainerPlace, _ context: ContainerContext) {
    self.reader = reader
    self.markup = markup
    self.name = name
    self.place = place
    self.context = context
  }

  func next() -> ContainerItem? {
    if !isRead {
      isRead = true
      return read()
    }
    guard let damage = trailing else { return nil }
    trailing = nil
    return context.failure(damage, of: place)
  }

  private func read() -> ContainerItem {
    let limit = context.limits.articleBytes
    guard reader.fill(min(limit, Int.max - 1) + 1) <= limit else {
      return context.failure(.tooLarge, of: name, in: place.path, "has more than \(limit) bytes; --max-article raises the limit")
    }
    let bytes = Array(reader.bytes)
    reader.advance(reader.count)
    if let damage = reader.damage, !passesTrailing(damage) {
      return context.failure(damage.code, of: name, in: place.path, damage.reason, at: damage.offset)
    }
    return .article(key: context.key(for: name), RawArticle(name: name, bytes: bytes, markup: markup))
  }

  /// Whether what is wrong stands behind the article, which is complete.
  private func passesTrailing(_ damage: Damage) -> Bool {
    guard damage.code == .garbage, reader.position > 0 else { return false }
    reader.passDamage()
    guard reader.isAtEnd else { return false }
    trailing = damage
    return true
  }
}
