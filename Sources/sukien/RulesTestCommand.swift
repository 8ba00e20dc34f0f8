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

  @Argument(help: "The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)")
  var directory: String?

  @Option(
    help: ArgumentHelp("Tests this rule alone, or all rules of a folder's name, as in “reception”.", valueName: "name"))
  var rule: String?

  func run() throws {
    let pack = try RulesLocation.pack(try RulesLocation.directory(directory))
    if let rule, !pack.rules.contains(where: { Self.names(rule, $0) }) {
      throw CommandFailure.usage("there is no rule \(Terminal.shown(rule))")
    }
    var tester = try RuleTester(pack: pack)
    let report = tester.run { info in rule.map { Self.names($0, info) } ?? true }
    let lines = report.failures.flatMap { $0.lines + [""] } + [report.summary]
    try OutputFile.standardOutput().write(Array(lines.map { Terminal.shown($0) + "\n" }.joined().utf8))
    if !report.failures.isEmpty { throw ExitStatus.attention }
  }

  /// Whether `name` is the rule's own or what stands before the slash in it.
  private static func names(_ name: String, _ rule: RuleInfo) -> Bool {
    rule.name == name || rule.name.hasPrefix(name.hasSuffix("/") ? name : name + "/")
  }
}
