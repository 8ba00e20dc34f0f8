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

  /// Nil where nobody names rules, and none are found.
  func audit(_ store: Store) throws -> PageAudit? {
    guard let directory = try RulesLocation.anyDirectory(rules) else {
      Terminal.say("the figures were not audited: no folder of rules was found; --rules names one")
      return nil
    }
    return try PageAudit(store, by: try RulesLocation.pack(directory, cache: cache.cache))
  }
}
