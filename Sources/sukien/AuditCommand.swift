import ArgumentParser

/// `sukien audit`: what has to be looked at in what was extracted, and whether it still stands.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Proves what was extracted, and shows what has to be looked at.",
    subcommands: [AuditVerifyCommand.self, AuditFiguresCommand.self, AuditConflictsCommand.self, AuditUnclaimedCommand.self])
}
