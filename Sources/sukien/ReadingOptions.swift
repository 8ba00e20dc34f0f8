import ArgumentParser
import DocumentModel
import Foundation
import Intake
import Logging
import Pipeline
import Records
import RuleLanguage
import RuleProgram

/// The options that say how articles are read, shared by all commands that read any.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)", valueName: "dir"))
  var rules: String?

  @Option(
    help: ArgumentHelp("When articles of which nothing else says so were published, as 2020-06-02.", valueName: "date"),
    transform: Self.date)
  var published: CalendarTime?

  @Option(
    help: ArgumentHelp(
      "The encoding of articles that do not declare one: \(Encoding.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name"),
    transform: Self.encoding)
  var encoding: Encoding?

  @Flag(name: .shortAndLong, help: "Says more about what is done.")
  var verbose = false

  var settings: ProcessorSettings { ProcessorSettings(published: published, encoding: encoding) }

  func logger() -> Logger {
    var logger = Logger(label: "sukien", factory: StreamLogHandler.standardError(label:))
    logger.logLevel = verbose ? .debug : .warning
    return logger
  }

  /// The articles under `paths`.
  func articles(_ paths: [String]) throws -> ArticleListing {
    do throws(IntakeError) {
      return try ArticleSource.list(paths: paths)
    } catch {
      let status: ExitStatus = error.code == .notFound ? .usage : .environment
      throw CommandFailure(status: status, message: Terminal.shown(error.message))
    }
  }

  /// The rules, or a usage error with everything that is wrong with them.
  func rulePack(_ logger: Logger) throws -> RulePack {
    let directory = try RulesLocation.directory(rules)
    let pack = try RulesLocation.pack(directory)
    logger.debug("\(pack.rules.count) rules from \(Terminal.shown(directory))")
    return pack
  }

  private static func date(_ text: String) throws -> CalendarTime {
    guard let date = CalendarTime(iso: text) else { throw ValidationError("--published is a day, as 2020-06-02") }
    return date
  }

  private static func encoding(_ name: String) throws -> Encoding {
    guard let encoding = Encoding(name: name) else {
      throw ValidationError("--encoding knows \(Encoding.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return encoding
  }
}
