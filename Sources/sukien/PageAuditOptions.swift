import ArgumentParser
import Pages
import Store

/// By which rules the figures of a page are audited.
struct PageAuditOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The rules by which figures are audited. (default: $SUKIEN_RULES, ./Rules or the program's own; without any, none are)",
      valueName: "dir"))
  var rules: String?

  @OptionGroup var cache: CacheOptions

  /// What audits the figures of a store. It gives nil, and that is said once, where nobody names rules and none are found.
  func auditor() throws -> @Sendable (Store) throws -> PageAudit? {
    guard let directory = try RulesLocation.anyDirectory(rules) else {
      Terminal.say("the figures are not audited: no folder of rules was found; --rules names one")
      return { _ in nil }
    }
    let pack = try RulesLocation.pack(directory, cache: cache.cache)
    return { try PageAudit($0, by: pack) }
  }
}
