import ArgumentParser
import Pipeline
import Records
import RuleProgram

/// `sukien rules test`: runs the examples and near-misses of rules.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs each rule's own examples and near-misses.",
    discussion: """
      Each example is read as the body of an article of its own. What does not hold is printed with its place, the
      sentence, and what was expected and found.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of rules, or rule files, to test theirs alone. (default: $SUKIEN_RULES, ./Rules or the program's own)",
      valueName: "folder or file"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Tests this rule alone, or all rules of a folder's name, as in “reception”; may be given several times.",
      valueName: "name"))
  var rule: [String] = []

  @Flag(help: "Shows which alternatives and optional parts of the patterns no example reaches.")
  var coverage = false

  @Option(help: "How the report is written: text or json (JSON Lines).")
  var format: ReportFormat = .text

  @Flag(help: "Stays, and tests anew whenever a rule file is saved, until Ctrl-C.")
  var watch = false

  func validate() throws {
    if watch, format == .json { throw ValidationError("--watch writes text; leave one of --watch and --format json out") }
  }

  func run() throws {
    let target = try RuleTestTarget(paths: paths, names: rule)
    if watch { throw try RuleTestWatch(target: target, showsGaps: coverage).run() }
    let pack = try RulesLocation.pack(target.directory, isTraced: true)
    if let unknown = target.unknownRule(in: pack) { throw CommandFailure.usage(unknown) }
    let report = try target.report(pack, isMeasured: coverage)
    let text = Terminal.text(report.lines(showsGaps: coverage, width: Terminal.outputColumns))
    try OutputFile.standardOutput().write(format == .json ? report.json(showsGaps: coverage) : text)
    if !report.failures.isEmpty { throw ExitStatus.attention }
  }
}
