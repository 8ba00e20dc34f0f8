import ArgumentParser
import Foundation
import Records
import Store

/// The command line: arguments in, exit status out. What the commands do stands in the modules below.
@main
struct SuKien: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sukien",
    abstract: "Finds the events and figures that Vietnamese articles on public administration report.",
    discussion: """
      Exit status: 0 all went well; 1 finished, and something is to be looked at (an article or a test failed);
      2 wrong usage or a wrong rule, nothing was run; 3 the environment (disk full, unreadable folder);
      130 and 143 on interruption, with everything that was finished kept.
      """,
    version: ProgramIdentity.version,
    subcommands: [
      ExtractCommand.self, RunCommand.self, StageCommand.self, RulesCommand.self, AuditCommand.self, ReportCommand.self,
      ReviewCommand.self, ExportCommand.self, ImportCommand.self,
    ])

  static func main() {
    // Whoever reads from the other end of a pipe may go; the write then says so.
    signal(SIGPIPE, SIG_IGN)
    // So does a write beyond the size that files may have.
    signal(SIGXFSZ, SIG_IGN)
    Foundation.exit(status().rawValue)
  }

  /// Runs the command that the arguments name. ArgumentParser has exit statuses of its own; scripts rely on ours.
  private static func status() -> ExitStatus {
    do {
      var command = try parseAsRoot()
      try command.run()
      return .success
    } catch let status as ExitStatus {
      return status
    } catch let failure as CommandFailure {
      Terminal.say("error: \(failure.message)")
      return failure.status
    } catch let error as StoreError {
      Terminal.say("error: \(error.failure.message)")
      return error.failure.status
    } catch let error as OutputError {
      return status(of: error)
    } catch {
      let message = fullMessage(for: error)
      let isHelp = exitCode(for: error) == .success
      if isHelp { print(message) } else { Terminal.write(Terminal.shownLines(message) + "\n") }
      return isHelp ? .success : .usage
    }
  }

  /// A reader that has seen enough is no failure.
  private static func status(of error: OutputError) -> ExitStatus {
    guard !error.isBrokenPipe else { return .success }
    Terminal.say("error: \(Terminal.shown(error.description))")
    return .environment
  }
}
