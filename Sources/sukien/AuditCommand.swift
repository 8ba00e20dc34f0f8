import ArgumentParser

/// `sukien audit`: what has to be looked at in what was extracted.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Shows what has to be looked at: figures that cannot be right, and figures that no fact has.",
    subcommands: [AuditFiguresCommand.self, AuditUnclaimedCommand.self])
}
