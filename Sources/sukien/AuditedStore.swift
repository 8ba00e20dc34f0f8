import PackStore
import RuleProgram
import Store

/// A store that is audited, and the rules that say what its figures mean.
struct AuditedStore {
  let store: Store
  let pack: RulePack

  /// - Parameters:
  ///   - path: the store's file.
  ///   - rules: what `--rules` says.
  init(_ path: String, rules: String?, cache: CacheOptions) throws {
    store = try Store.openForReading(at: path)
    pack = try RulesLocation.pack(try RulesLocation.directory(rules), cache: cache.cache)
  }

  func read(_ body: (Store) throws -> Void) throws {
    try body(store)
    try store.close()
  }
}
