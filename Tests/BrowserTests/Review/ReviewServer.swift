import Foundation
import ProgramSupport
import Testing

/// `sukien review`, running; it ends with the value.
final class ReviewServer {
  private let program: RunningProgram
  /// The address that it printed, with the token.
  let start: String
  /// The address without it, up to the port.
  let origin: String

  init(_ store: String = "facts.sqlite", in folder: Program.Folder, _ options: [String] = []) throws {
    program = try RunningProgram(["review", store, "--port", "0", "--reviewer", "Bà Hạ"] + options, in: folder)
    let said = try program.written(until: "Ctrl-C")
    let address = try #require(said.firstMatch(of: /(http:\/\/127\.0\.0\.1:\d+)\/\S+/), "\(said)")
    start = String(address.0)
    origin = String(address.1)
  }

  /// Presses Ctrl-C.
  func stop() -> Int32 { program.interrupted() }
}
