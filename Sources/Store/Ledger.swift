import DocumentModel
import GRDB
import Hashing

/// Looks up what is known of a place, and says what is to be done with what lies there now.
///
/// Workers ask before they read an article, in whatever order they come to it; the writer asks again when its turn comes,
/// and its answer counts.
package struct Ledger: Sendable {
  /// The drop's row; nil where the store has none of that drop.
  let dropFolder: Int64?
  /// The drop's path: what tells articles without an address apart that have the same key.
  let dropPath: String
  let basis: ReadingBasis
  /// Whether what failed, or was read in part, is read again though nothing has changed.
  let isRetrying: Bool

  package init(dropFolder: Int64?, dropPath: String, basis: ReadingBasis, isRetrying: Bool = false) {
    self.dropFolder = dropFolder
    self.dropPath = dropPath
    self.basis = basis
    self.isRetrying = isRetrying
  }

  /// What is to be done with this content at this place.
  /// - Parameter isLastPass: whether every other place has had its turn, so that what is stale still will stay so.
  func verdict(on content: Sighting.Content, at key: String, isLastPass: Bool, in db: Database) throws -> Verdict {
    try verdict(on: content, at: key, known: try place(key, in: db), isLastPass: isLastPass, in: db)
  }

  func verdict(
    on content: Sighting.Content, at key: String, known: Ledger.Place?, isLastPass: Bool, in db: Database
  ) throws -> Verdict {
    guard let known, known.contentHash == content.hash, let article = try known.article.flatMap({ try self.article($0, in: db) })
    else {
      if let other = try holder(of: content, in: db), other.place != known?.id { return .duplicate(of: other.id) }
      return .unread(known == nil ? .new : .changed)
    }
    if article.place == known.id { return verdict(on: content, known, article) }
    return try verdict(on: content, at: key, duplicateOf: article, isLastPass: isLastPass, in: db)
  }

  /// Of a text that was read at this very place.
  private func verdict(on content: Sighting.Content, _ known: Place, _ article: Article) -> Verdict {
    if article.metadataHash != content.metadataHash { return .unread(.changed) }
    let isStale = article.program != basis.program || !basis.agrees(with: article.settings)
    if isStale || (isRetrying && article.state.needsAttention) { return .unread(.again) }
    // What cannot be read at all can be read by no rules.
    if article.pack == basis.pack || article.state == .failed { return .unchanged }
    return .outdated(Verdict.Outdated(pack: article.pack, words: article.words))
  }

  /// Of a text that was read at another place. There it may have been replaced since; or there is no such place any more
  /// where it could be read again.
  private func verdict(
    on content: Sighting.Content, at key: String, duplicateOf article: Article, isLastPass: Bool, in db: Database
  ) throws -> Verdict {
    guard article.isCurrent else {
      if article.document == document(content, at: key, stating: article.url) { return .unchanged }
      if let other = try holder(of: content, in: db) { return .duplicate(of: other.id) }
      return .unread(.again)
    }
    guard isLastPass, !isFresh(article) else { return .unchanged }
    if article.program == basis.program, basis.agrees(with: article.settings) {
      return .outdated(Verdict.Outdated(pack: article.pack, words: article.words))
    }
    return .unread(.again)
  }

  /// Whether an article was read by the program, the rules and the options of now.
  func isFresh(_ article: Article) -> Bool {
    article.pack == basis.pack && article.program == basis.program && basis.agrees(with: article.settings)
  }

  /// What an article is a version of: its address, or where it lies.
  /// - Parameter address: the address that the article itself states, as pages do; known once it was read.
  func document(_ content: Sighting.Content, at key: String, stating address: String?) -> String {
    (content.metadata.url ?? address ?? "\(dropPath)/\(key)").storable
  }
}

extension Sighting.Content {
  /// A digest of all that is known of the article beside its text, and of how it is written.
  package var metadataHash: String {
    let fields = [
      metadata.published?.iso, metadata.url, metadata.title, metadata.author, metadata.source,
      metadata.encoding?.rawValue, String(describing: markup),
    ]
    return Digest.identifier(of: fields.map { $0.map { "=\($0)" } ?? "" }, digits: 32)
  }
}
