import ArgumentParser
import Authoring
import Pipeline
import Records
import RuleLanguage

/// `sukien rules show`: one rule, class, mention, definition, search, event or modifier in full.
struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows one rule in full, or anything else that has a name.",
    discussion: """
      A rule is shown as it is written, with how each role is filled, the searches that do it, what can strike it out,
      which words wake it, which rules go before it, and what it is made of.
      """)

  @Argument(help: "The name of a rule, class, mention, definition, search, event or modifier.")
  var name: String

  @Argument(help: "The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)")
  var directory: String?

  @Option(help: "How it is written: text or json (JSON Lines, a line a declaration).")
  var format: ReportFormat = .text

  func run() throws {
    let directory = try RulesLocation.directory(directory)
    let catalogue = try RulesLocation.catalogue(directory)
    let entries = catalogue.entries(named: name)
    guard !entries.isEmpty else {
      let advice = catalogue.advice(for: name) ?? "see sukien rules list"
      throw CommandFailure.usage("nothing has the name \(Terminal.shown(name)); \(advice)")
    }
    let pack = try RuleFolder.load(directory).pack
    if pack == nil { Terminal.say("the rules do not hold, so that less can be said of them; see sukien rules check") }
    let sheets = entries.map { RuleSheet($0, in: catalogue, pack: pack) }
    let output = OutputFile.standardOutput()
    for (number, sheet) in sheets.enumerated() {
      try output.write(format == .json ? sheet.json : Terminal.text((number > 0 ? [""] : []) + sheet.lines))
    }
  }
}
