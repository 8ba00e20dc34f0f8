/// The exit statuses that scripts rely on; thrown where a command ends with another than success.
enum ExitStatus: Int32, Error {
  case success = 0
  /// Finished, and something is to be looked at.
  case attention = 1
  /// Wrong usage or a wrong rule; nothing was run.
  case usage = 2
  /// The environment: a full disk, an unreadable folder.
  case environment = 3
  case interrupted = 130
  case terminated = 143
}

/// Why a command cannot go on, in words for people.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: String

  static func usage(_ message: String) -> CommandFailure { CommandFailure(status: .usage, message: message) }
  static func environment(_ message: String) -> CommandFailure { CommandFailure(status: .environment, message: message) }
}
