import Foundation
import Testing

/// The built program while it runs: what it has written so far, and its end.
package final class RunningProgram {
  private let process = Process()
  private let output = FileManager.default.temporaryDirectory.appending(path: "sukien-running-\(UUID().uuidString)")
  /// Long enough for a machine with much else to do; nobody waits for it where the program works.
  private static let patience = Duration.seconds(300)

  package struct Silence: Error {
    package var written: String
  }

  package init(_ arguments: [String], in folder: Program.Folder) throws {
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.executableURL = URL(filePath: Program.executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "SUKIEN_RULES" }
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
    try? FileManager.default.removeItem(at: output)
  }

  /// What is written so far, as soon as `text` stands in it so many times.
  package func written(until text: String, times: Int = 1) throws -> String {
    let start = ContinuousClock.now
    var written = ""
    while ContinuousClock.now - start < Self.patience {
      written = String(decoding: try Data(contentsOf: output), as: UTF8.self)
      if written.components(separatedBy: text).count > times { return written }
      try #require(process.isRunning, "the program has ended: \(written)")
      Thread.sleep(forTimeInterval: 0.02)
    }
    throw Silence(written: written)
  }

  /// Kills it, after so long, if it has not ended before.
  /// - Returns: whether it was still running.
  package func killed(after delay: Double) -> Bool {
    let end = Date.now + delay
    while process.isRunning, Date.now < end { Thread.sleep(forTimeInterval: 0.001) }
    let isRunning = process.isRunning
    if isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return isRunning
  }

  /// Waits for its end by itself.
  package func ended() throws -> (status: Int32, written: String) {
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  /// Asks it to end.
  package func terminated() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Presses Ctrl-C.
  package func interrupted() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
