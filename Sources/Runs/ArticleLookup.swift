package import DocumentModel
import Hashing
package import Intake
import Pipeline
import Records
package import Store

/// Loads what a drop holds, and asks the store what is to be done with it: what is as it was is not read again.
package struct ArticleLookup: Sendable {
  /// What a look came to.
  package enum Finding: Sendable {
    case passedOver(PassedOver)
    /// There are no bytes to know it by.
    case unreadable(Sighting)
    case article(RawArticle, Sighting.Content, key: String, Task)
    /// The store does not answer.
    case failure(StoreError)
  }

  /// What is to be done with an article that could be loaded.
  package enum Task: Sendable {
    case leave
    /// Its bytes stand somewhere else already.
    case leaveAsDuplicate
    /// The rules that it was read by, by their hash, find the same in it as those of now.
    case keep(since: String)
    case read(Verdict.Change)
  }

  private let store: Store
  private let ledger: Ledger
  private let changes: RuleChanges
  private let isLastPass: Bool

  /// - Parameter isLastPass: whether a pass has gone over the whole drop in this run.
  package init(store: Store, ledger: Ledger, changes: RuleChanges, isLastPass: Bool = false) {
    self.store = store
    self.ledger = ledger
    self.changes = changes
    self.isLastPass = isLastPass
  }

  package func look(at item: DropItem) -> Finding {
    switch item.content {
    case .passedOver(let passedOver): return .passedOver(passedOver)
    case .article(let reference):
      do throws(IntakeError) {
        return look(at: try reference.load(), key: reference.key)
      } catch {
        return .unreadable(Self.sighting(of: reference, error))
      }
    }
  }

  private func look(at article: RawArticle, key: String) -> Finding {
    let content = Sighting.Content(
      hash: Digest.sha256(article.bytes), size: article.bytes.count, markup: article.markup, metadata: article.metadata)
    do throws(StoreError) {
      let verdict = try store.verdict(on: content, at: key, ledger, isLastPass: isLastPass)
      return .article(article, content, key: key, try task(verdict))
    } catch {
      return .failure(error)
    }
  }

  private func task(_ verdict: Verdict) throws(StoreError) -> Task {
    switch verdict {
    case .unchanged: .leave
    case .duplicate: .leaveAsDuplicate
    case .outdated(let old): try changes.affect(old) ? .read(.again) : .keep(since: old.pack)
    case .unread(let change): .read(change)
    }
  }

  private static func sighting(of reference: ArticleReference, _ error: IntakeError) -> Sighting {
    let failure = FailureRecord(error, of: reference.name)
    return Sighting(
      key: reference.key, name: reference.name, content: nil,
      outcome: .unreadable(error.code.isPartial ? .partial : .failed, failure))
  }
}
