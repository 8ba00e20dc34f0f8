import ArgumentParser
import Pipeline
import Records
import RuleLanguage

/// `sukien rules check`: every problem of every rule file at once.
struct RulesCheckCommand: ParsableCommand {
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Says everything that is wrong with the rules.")

  @Argument(help: "The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)")
  var directory: String?

  @Option(help: "How problems are written: text or json.")
  var diagnostics: Form = .text

  func run() throws {
    let directory = try RulesLocation.directory(directory)
    let outcome = try RuleFolder.load(directory)
    let output = OutputFile.standardOutput()
    try output.write(diagnostics == .json ? RuleReport.json(outcome) : RuleReport.text(outcome))
    if outcome.pack == nil { throw ExitStatus.usage }
  }
}
