import ArgumentParser
import DocumentModel
import Foundation
import Intake
import Logging
import Pipeline
import Records

/// The options that say how articles are read, whatever rules they are read by.
struct ArticleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("When articles of which nothing else says so were published, as 2020-06-02.", valueName: "date"),
    transform: Self.date)
  var published: CalendarTime?

  @Option(
    help: ArgumentHelp(
      "The encoding of articles that do not declare one: \(Encoding.list).",
      valueName: "name"),
    transform: Self.encoding)
  var encoding: Encoding?

  @OptionGroup(title: "Limits") var limits: LimitOptions

  @Flag(name: .shortAndLong, help: "Says more about what is done.")
  var verbose = false

  var settings: ProcessorSettings { ProcessorSettings(published: published, encoding: encoding) }

  func logger() -> Logger {
    var logger = Logger(label: "sukien", factory: StreamLogHandler.standardError(label:))
    logger.logLevel = verbose ? .debug : .warning
    return logger
  }

  /// The articles under `paths`.
  func drop(_ paths: [String], isWanted: (@Sendable (DropFile) -> Bool)? = nil) throws -> sending Drop {
    do throws(IntakeError) {
      return try Drop(paths: paths, limits: limits.limits, isWanted: isWanted)
    } catch {
      let status: ExitStatus = error.code == .notFound ? .usage : .environment
      throw CommandFailure(status: status, message: Terminal.shown(error.message))
    }
  }

  static func date(_ text: String) throws -> CalendarTime {
    guard let date = CalendarTime(iso: text) else { throw ValidationError("--published is a day, as 2020-06-02") }
    return date
  }

  private static func encoding(_ name: String) throws -> Encoding {
    guard let encoding = Encoding(name: name) else {
      throw ValidationError("--encoding is \(Encoding.list)")
    }
    return encoding
  }
}
