import ArgumentParser
import Auditing
import Evidence
import Foundation
import Intake
import Pipeline
import RuleProgram
import Store

/// `sukien audit unclaimed`: the figures of articles that no fact has.
struct AuditUnclaimedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unclaimed", abstract: "Lists the figures of articles that no fact has, by the words beside them.",
    discussion: """
      What is counted and what is done to it: figures between the same words are one group, and the groups that are in
      most articles stand first, each with places to look at. Figures that are none for a known reason (dates, numbers of
      documents, what is planned or denied, mere differences) are set apart and counted; --show lists those too.
      Exit status 1 where a figure is unclaimed, 0 where none is.
      """)

  @Argument(help: "Files, folders and archives of articles; or one store, whose articles are read from the bytes that it keeps.")
  var paths: [String]

  @Option(help: "How it is written: text, json (JSON Lines: figures, groups, articles, sums) or csv (a row a figure).")
  var format: AuditFormat = .text

  @Option(help: ArgumentHelp("How many groups and articles are listed; 0 for all.", valueName: "n"))
  var top: Int = 40

  @Option(help: ArgumentHelp("How many places are quoted of each group.", valueName: "n"))
  var quotes: Int = 3

  @Option(
    help: ArgumentHelp(
      "Lists figures that are set apart for this reason too; may be given several times: "
        + "\(FigureStanding.Reason.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "reason"))
  var show: [FigureStanding.Reason] = []

  @OptionGroup var workers: JobsOption

  @Option(help: ArgumentHelp("The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)", valueName: "dir"))
  var rules: String?

  @OptionGroup var articles: ArticleOptions

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top is a number of groups, 0 for all") }
    guard (0...1000).contains(quotes) else { throw ValidationError("--quotes is a number from 0 to 1000") }
  }

  func run() throws {
    let pack = try RulesLocation.pack(try RulesLocation.directory(rules), isTraced: true)
    let report = UnclaimedReport(top: top, quotes: max(1, quotes), showing: show)
    let run = UnclaimedRun(format: format, report: report)
    let size = DropSize(of: paths)
    if let path = try storePath { return try perform(run, try Store.openForReading(at: path), pack, size) }
    let drop = try articles.drop(paths)
    let settings = articles.settings
    let runner = try BatchRunner(jobs: workers.jobs) { try FigureWorker(pack: pack, settings: settings) }
    try run.perform(runner, drop, size: size) { $0 }
  }

  /// The store, where one is named.
  private var storePath: String? {
    get throws {
      guard let path = paths.first(where: Store.isDatabase) else { return nil }
      guard paths.count == 1 else { throw CommandFailure.usage("\(Terminal.shown(path)) is a store; name it alone") }
      return path
    }
  }

  private func perform(_ run: UnclaimedRun, _ store: Store, _ pack: RulePack, _ size: DropSize) throws {
    let settings = articles.settings
    let runner = try BatchRunner(jobs: workers.jobs) {
      StoredFigureWorker(reader: try EvidenceReader(store), worker: try FigureWorker(pack: pack, settings: settings))
    }
    try run.perform(runner, try EvidenceReader(store).ids.makeIterator(), size: size) { try $0.get() }
    try store.close()
  }
}

extension FigureStanding.Reason: ExpressibleByArgument {}
