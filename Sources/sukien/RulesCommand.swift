import ArgumentParser

/// `sukien rules`: what people who write rules work with.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Checks, tests and shows rules.",
    subcommands: [
      RulesCheckCommand.self, RulesTestCommand.self, RulesListCommand.self, RulesShowCommand.self, RulesNewCommand.self,
      RulesDiffCommand.self, RulesExplainCommand.self, RulesWhyNotCommand.self, RulesUnitsCommand.self,
    ])
}
