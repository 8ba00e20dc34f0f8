import DocumentModel
import Hashing
package import Intake
import Pipeline
import Records
package import Store

/// Holds the files of a drop against what the store says was read of them.
package struct SourceWorker: BatchWorker {
  package enum Standing: Sendable {
    /// The very bytes, with the very metadata.
    case same
    /// Nothing of it was read yet, or nothing could be.
    case unknown
    case changed(Drift)
    case failure(StoreError)
  }

  private let store: Store
  private let drop: Store.DropFolder

  package init(store: Store, drop: Store.DropFolder) {
    self.store = store
    self.drop = drop
  }

  package func process(_ item: DropItem) -> Standing {
    guard case .article(let reference) = item.content else { return .unknown }
    do throws(StoreError) {
      guard let known = try store.hashes(of: reference.key, in: drop) else { return .unknown }
      return Self.standing(of: reference, known)
    } catch {
      return .failure(error)
    }
  }

  private static func standing(of reference: ArticleReference, _ known: Store.PlaceHashes) -> Standing {
    do throws(IntakeError) {
      let article = try reference.load()
      let content = Sighting.Content(
        hash: Digest.sha256(article.bytes), size: article.bytes.count, markup: article.markup, metadata: article.metadata)
      if content.hash != known.content { return drift(reference, "bytes", known.content, content.hash) }
      guard let metadata = known.metadata, metadata != content.metadataHash else { return .same }
      return drift(reference, "metadata", metadata, content.metadataHash)
    } catch {
      return drift(reference, "file", known.content, error.message)
    }
  }

  private static func drift(_ reference: ArticleReference, _ subject: String, _ stored: String, _ found: String) -> Standing {
    .changed(Drift(.file, article: reference.key, subject: subject, stored: stored, found: found))
  }
}
