import ArgumentParser
import Authoring
import Pipeline
import Records
import RuleLanguage

/// `sukien rules check`: every problem of every rule file at once.
struct RulesCheckCommand: ParsableCommand {
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Says everything that is wrong with the rules.",
    discussion: """
      An error makes a rule wrong: nothing is extracted with it, and the exit status is 2. A warning makes it poor: slow,
      untested, or in part without effect.
      """)

  @Argument(help: "The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)")
  var directory: String?

  @Flag(help: "Takes every warning for an error, and asks for four examples and three near-misses of each rule.")
  var strict = false

  @Option(help: "How problems are written: text, json (JSON Lines, a line a problem) or sarif (2.1.0, for code scanning).")
  var diagnostics: Form = .text

  func run() throws {
    let directory = try RulesLocation.directory(directory)
    let outcome = try RuleFolder.load(directory, isTraced: true)
    let unreached = try outcome.pack.map { try RuleCoverage.warnings(of: $0) } ?? []
    let few = strict ? outcome.pack.map(ExampleCounts.warnings) ?? [] : []
    let report = DiagnosticReport(outcome, adding: unreached + few, isStrict: strict)
    try OutputFile.standardOutput().write(written(report))
    if report.errorCount > 0 { throw ExitStatus.usage }
  }

  private func written(_ report: DiagnosticReport) -> [UInt8] {
    switch diagnostics {
    case .text: Array(report.lines(Terminal.shown).map { $0 + "\n" }.joined().utf8)
    case .json: report.json
    case .sarif: report.sarif
    }
  }
}
