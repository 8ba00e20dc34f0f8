package import Store

/// What a run would do, counted in the order of the drop, with nothing written to the store.
package struct RunPlan {
  /// What would be done with one article.
  package enum Step: String, Sendable, CaseIterable {
    case new, changed, again, duplicate, unreadable, unchanged
  }

  private let store: Store
  private let ledger: Ledger
  /// The texts that would be read, to tell that a later one is the same.
  private let texts: Scratch
  package private(set) var counts: [Step: Int] = [:]
  package private(set) var passedOver = 0
  private var known = 0

  package init(store: Store, ledger: Ledger) throws(StoreError) {
    self.store = store
    self.ledger = ledger
    texts = try Scratch()
  }

  package var found: Int { counts.values.reduce(0, +) }

  /// How many places that were there are no more; the whole drop must have been gone over.
  package var vanished: Int {
    get throws(StoreError) { max(0, try store.presentCount(ledger) - known) }
  }

  /// What would be done with this; nil for what is no article.
  package mutating func add(_ finding: PlanWorker.Finding) throws(StoreError) -> Step? {
    switch finding {
    case .failure(let error): throw error
    case .passedOver:
      passedOver += 1
      return nil
    case .article(_, let key, let hash, let task, _):
      let state = try store.state(of: key, ledger)
      if state != nil { known += 1 }
      let step = try step(task, hash: hash, isFailing: state.map { !$0.isReadable } ?? false)
      counts[step, default: 0] += 1
      return step
    }
  }

  private func step(_ task: ArticleLookup.Task, hash: String?, isFailing: Bool) throws(StoreError) -> Step {
    guard let hash else { return isFailing ? .unchanged : .unreadable }
    switch task {
    case .leave, .keep: return .unchanged
    case .leaveAsDuplicate: return .duplicate
    case .read(let change):
      if change != .again, try !texts.insert(hash) { return .duplicate }
      return change == .new ? .new : change == .changed ? .changed : .again
    }
  }
}
