package import RuleProgram
package import Store
import Synchronization

/// Which articles that were read by other rules have to be read by those of now: those that what has changed can bear on.
package final class RuleChanges: Sendable {
  private let store: Store
  private let rules: RulePack
  private let current: PackFingerprint
  /// By the hash of the other rules. Of rules that nothing is kept of, everything is affected.
  private let differences = Mutex<[String: PackDifference?]>([:])

  /// - Parameters:
  ///   - pack: the rules of now.
  ///   - current: its fingerprint.
  package init(store: Store, pack: RulePack, current: PackFingerprint) {
    self.store = store
    rules = pack
    self.current = current
  }

  /// Whether an article has to be read again.
  package func affect(_ article: Verdict.Outdated) throws(StoreError) -> Bool {
    guard let words = article.words, let difference = try difference(from: article.pack) else { return true }
    return difference.affects(ArticleWords(bytes: words))
  }

  private func difference(from pack: String) throws(StoreError) -> PackDifference? {
    if let known = differences.withLock({ $0[pack] }) { return known }
    let old = try store.fingerprint(ofPack: pack).flatMap { try? PackFingerprint(binary: $0) }
    let difference = old.map { PackDifference(from: $0, to: current, of: rules) }
    differences.withLock { $0[pack] = .some(difference) }
    return difference
  }
}
