import ArgumentParser

/// `sukien audit`: what has to be looked at in what was extracted.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Shows what has to be looked at: the figures that no fact has.",
    subcommands: [AuditUnclaimedCommand.self])
}
