import ArgumentParser
import DocumentModel
import Foundation
import Intake
import Logging
import Pipeline
import Records
import RuleProgram

/// `sukien extract`: articles in, facts out.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Writes down the facts of articles: files, folders and archives of them.",
    discussion: """
      Facts go to --to, everything else to standard error. The output is the same for any number of jobs.

      With --filter, each line of standard input is an article, {"id", "text" or "html", "published"?, "url"?, "title"?}, and
      for each one line is written, {"id", "facts"} or {"id", "error"}, in the order of the input.
      """)

  @Argument(help: "Files, folders and archives of articles; - for standard input, whatever it holds.")
  var paths: [String] = []

  @Flag(help: "Reads articles as lines of JSON and answers each with a line, for pipes, GNU parallel and Spark.")
  var filter = false

  @Option(help: ArgumentHelp("Where the facts go; - for standard output. (default: Output/)", valueName: "file|dir|-"))
  var to: String?

  @Option(help: "How the facts are written: \(OutputTarget.Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: OutputTarget.Format = .jsonl

  @Option(help: ArgumentHelp("Where records of failures go, instead of standard error.", valueName: "file"))
  var failures: String?

  @OptionGroup var workers: JobsOption

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard filter else {
      if paths.isEmpty { throw ValidationError("nothing to read: name files, folders or archives of articles") }
      return
    }
    guard paths.isEmpty, to == nil, failures == nil, format == .jsonl else {
      throw ValidationError("--filter reads standard input and writes standard output, and takes no path, --to, --format or --failures")
    }
  }

  func run() throws {
    let logger = reading.logger()
    let pack = try reading.rulePack(logger)
    if filter { try answerLines(pack) } else { try extract(pack, logger) }
  }

  private func answerLines(_ pack: RulePack) throws {
    let settings = reading.settings
    let runner = try BatchRunner(jobs: workers.jobs) { FilterWorker(processor: try ArticleProcessor(pack: pack, settings: settings)) }
    try FilterRun().perform(runner, limits: reading.limits)
  }

  private func extract(_ pack: RulePack, _ logger: Logger) throws {
    switch format {
    case .jsonl: try extract(pack, logger, JSONLinesFormat())
    case .csv: try extract(pack, logger, CSVFormat(roles: pack.roleNames))
    case .sqlite: try StoreExtraction(self, to: to ?? "Output/").perform(pack)
    }
  }

  private func extract(_ pack: RulePack, _ logger: Logger, _ format: any FactFormat) throws {
    let drop = try reading.drop(paths)
    let run = try ExtractionRun(
      target: OutputTarget(to: to ?? "Output/", format: self.format, fileNames: format.fileNames), headers: format.headers,
      failures: failures, logger: logger)
    let settings = reading.settings
    let runner = try BatchRunner(jobs: workers.jobs) {
      ExtractionWorker(processor: try ArticleProcessor(pack: pack, settings: settings), format: format)
    }
    try run.perform(runner, drop, size: DropSize(of: paths))
  }
}

extension OutputTarget.Format: ExpressibleByArgument {}
