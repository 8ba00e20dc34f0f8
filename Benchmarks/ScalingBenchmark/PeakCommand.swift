import ArgumentParser
import Foundation

/// Runs a command and prints the most memory that it had.
struct PeakCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peak", abstract: "Prints the peak memory of a command, in KiB.", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var command: [String]

  func run() throws {
    guard let name = command.first else { throw ValidationError("no command") }
    let process = Process()
    process.executableURL = URL(filePath: name)
    process.arguments = Array(command.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus <= 1 else {
      throw Workload.Failure(message: "\(command.joined(separator: " ")) ended with \(process.terminationStatus)")
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    print(usage.ru_maxrss)
  }
}
