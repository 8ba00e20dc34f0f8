package import Intake
package import Pipeline
import DocumentModel
import Records
package import Store

/// Says of what a drop holds what a run would do with it.
package struct PlanWorker: BatchWorker {
  package enum Finding: Sendable {
    case passedOver(PassedOver)
    /// An article with its place, the hash of its bytes, and what is to be done with it; no hash where it cannot be loaded.
    case article(name: String, key: String, hash: String?, ArticleLookup.Task, reason: String?)
    case failure(StoreError)
  }

  package struct Plan: Sendable {
    package var finding: Finding
    package var tally: Tally
  }

  private let lookup: ArticleLookup

  package init(lookup: ArticleLookup) { self.lookup = lookup }

  package static func heldBytes(by item: DropItem) -> Int { item.heldBytes }

  package func process(_ item: DropItem) -> Plan {
    var tally = item.tally
    let finding: Finding
    switch lookup.look(at: item) {
    case .passedOver(let passedOver): finding = .passedOver(passedOver)
    case .failure(let error): finding = .failure(error)
    case .unreadable(let sighting):
      tally.countUnread()
      finding = .article(
        name: sighting.name, key: sighting.key, hash: nil, .read(.changed), reason: sighting.failure?.message)
    case .article(let article, let content, let key, let task):
      tally.bytes = article.bytes.count
      finding = .article(name: article.name, key: key, hash: content.hash, task, reason: nil)
    }
    return Plan(finding: finding, tally: tally)
  }
}

extension Sighting {
  fileprivate var failure: FailureRecord? {
    if case .unreadable(_, let failure) = outcome { failure } else { nil }
  }
}
