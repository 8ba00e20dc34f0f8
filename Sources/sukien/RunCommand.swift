import ArgumentParser
import Foundation
import Intake
import Pipeline
import RuleProgram
import Runs
import Store

/// `sukien run`: what is new in a drop goes into the store, day by day.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Reads what is new or changed in a drop, and keeps facts and the state of every article.",
    discussion: """
      Everything that lies in the drop ends in one state: done, duplicate, partial or failed. What the store knows is read
      again only where it has changed, or the rules, the program or an option that it depends on. A run that was cut off
      goes on where it was; one run at a time has the store. Documentation/operations.md tells how to run it daily.
      """)

  @Argument(help: "The folder, or the file, in which articles arrive.")
  var drop: String

  @Option(help: ArgumentHelp("Where the facts and the states are kept; made by the first run.", valueName: "file.sqlite"))
  var store: String

  @Flag(help: "Reads again what failed, or could be read only in part.")
  var retryFailed = false

  @Flag(help: "Says what would be done, and changes nothing.")
  var dryRun = false

  @Flag(help: "Stays, and reads files as they come, as soon as they are complete, until it is interrupted.")
  var watch = false

  @Option(help: ArgumentHelp("How often --watch looks for files, in seconds.", valueName: "seconds"))
  var interval: Double = 5

  @OptionGroup var workers: JobsOption

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard (0.1...86_400).contains(interval) else { throw ValidationError("--interval is a number of seconds from 0.1 to 86400") }
    guard !(watch && dryRun) else { throw ValidationError("--watch and --dry-run do not go together") }
  }

  func run() throws {
    let pack = try reading.rulePack(reading.logger())
    _ = try reading.drop([drop])
    let request = try request(pack)
    if dryRun { return try DryRun(self, request, pack).perform() }
    let lock = try StoreLock(store: store)
    defer { withExtendedLifetime(lock) {} }
    let store = try Store.open(at: store)
    let session = try RunSession(self, pack, store, request)
    let ending = Result { try session.perform() }
    // What was committed is safe already; an error of the run says more than one of closing.
    let closing = Result { try store.close() }
    try ending.get()
    try closing.get()
  }

  private func request(_ pack: RulePack) throws -> RunRequest {
    try reading.request(.run, drop: Self.resolved(drop), pack, isRetrying: retryFailed) {
      $0.member("drop", drop)
      $0.member("jobs", workers.jobs)
      $0.member("retryFailed", retryFailed)
      $0.member("watch", watch)
    }
  }

  /// The path as it is known to whoever starts the program from elsewhere.
  private static func resolved(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false).trimmingSuffix("/")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    count > suffix.count && hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
