import ArgumentParser
import Intake
import Logging
import Pipeline
import RuleLanguage
import RuleProgram

/// The options that say how articles are read, shared by all commands that read any by one folder of rules.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)", valueName: "dir"))
  var rules: String?

  @OptionGroup var compiled: CacheOptions

  @OptionGroup var articles: ArticleOptions

  var settings: ProcessorSettings { articles.settings }

  var limits: IntakeLimits { articles.limits.limits }

  func logger() -> Logger { articles.logger() }

  /// The articles under `paths`.
  func drop(_ paths: [String], isWanted: (@Sendable (DropFile) -> Bool)? = nil) throws -> sending Drop {
    try articles.drop(paths, isWanted: isWanted)
  }

  /// The rules, or a usage error with everything that is wrong with them.
  func rulePack(_ logger: Logger) throws -> RulePack {
    let directory = try RulesLocation.directory(rules)
    let pack = try RulesLocation.pack(directory, cache: compiled.cache)
    logger.debug("\(pack.rules.count) rules from \(Terminal.shown(directory))")
    return pack
  }
}
