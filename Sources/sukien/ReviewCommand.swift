import ArgumentParser
import Foundation
import Review
import Store

/// `sukien review`: facts are looked at and decided, in a browser on this machine.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Shows a store in a browser on this machine, to accept, reject and correct its facts.",
    discussion: """
      It prints an address; open it in a browser. Decisions are kept in the store, each of them for good, and survive when articles
      are read again. It serves this machine alone, until Ctrl-C. Documentation/review.md tells how to work with it.
      """)

  @Argument(help: ArgumentHelp("A store that run or extract --format sqlite wrote.", valueName: "store"))
  var path: String

  @Option(help: "The port on 127.0.0.1; 0 for any that is free. (default: 8765, or any where that is taken)")
  var port: UInt16?

  @Option(help: "Who decides, as it is kept with every decision. (default: the user's name)")
  var reviewer: String?

  @Option(help: ArgumentHelp("How many facts are drawn at random, to tell the error rate by.", valueName: "n"))
  var sample: Int = 200

  @Option(help: "Which facts are drawn: the same seed draws the same.")
  var seed: UInt64 = 1

  func validate() throws {
    guard sample >= 1 else { throw ValidationError("--sample is a number of facts, from 1 on") }
    if let reviewer, reviewer.allSatisfy(\.isWhitespace) { throw ValidationError("--reviewer is a name") }
  }

  func run() throws {
    let store = try Store.openForDeciding(at: path)
    let desk = ReviewDesk(
      store, name: (path as NSString).lastPathComponent, reviewer: Reviewer(reviewer ?? Self.user),
      sample: ReviewSample(size: sample, seed: seed))
    let ending = Result { try ReviewRun(desk, port: try chosenPort()).perform() }
    try store.close()
    try ending.get()
  }

  private static var user: String {
    let name = ProcessInfo.processInfo.environment["USER"] ?? ""
    return name.isEmpty ? NSUserName() : name
  }

  private func chosenPort() throws -> UInt16 {
    do throws(ServerError) {
      switch port {
      case nil: return try FreePort.preferred()
      case 0: return try FreePort.any()
      case let port?: return port
      }
    } catch {
      throw error.failure
    }
  }
}

extension ServerError {
  var failure: CommandFailure {
    .environment(
      isTaken
        ? "port \(port) is in use by another program; end that, or choose another one with --port, 0 for any that is free"
        : "cannot serve on port \(port) of 127.0.0.1: \(reason); choose another one with --port")
  }
}
