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

      For the authors of the rules, without a browser: --worklist lists what was rejected, corrected or lost, by rule, and ends with
      status 1 where there is anything; --precision says how many facts of each rule and event are right; --gold writes what was
      decided as gold, by which extractions are scored.
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

  @Flag(help: "Instead of serving, lists what was rejected, corrected or lost, by rule.")
  var worklist = false

  @Flag(help: "Instead of serving, says how many facts of each rule and event are right, and the error rate of the sample.")
  var precision = false

  @Option(help: ArgumentHelp("Instead of serving, writes articles that are wholly decided as gold into this folder.", valueName: "dir"))
  var gold: String?

  @Option(help: "How --worklist and --precision are written: text, json (JSON Lines) or csv.")
  var format: AuditFormat?

  @OptionGroup var auditing: PageAuditOptions

  func validate() throws {
    guard [worklist, precision, gold != nil].count(where: \.self) <= 1 else {
      throw ValidationError("--worklist, --precision and --gold do not go together")
    }
    guard format == nil || worklist || precision else { throw ValidationError("--format is for --worklist and --precision") }
    guard sample >= 1 else { throw ValidationError("--sample is a number of facts, from 1 on") }
    if let reviewer, reviewer.allSatisfy(\.isWhitespace) { throw ValidationError("--reviewer is a name") }
  }

  func run() throws {
    if worklist || precision || gold != nil { return try list(try Store.openForReading(at: path)) }
    try serve(try Store.openForDeciding(at: path))
  }

  private func serve(_ store: Store) throws {
    let desk = ReviewDesk(
      store, name: (path as NSString).lastPathComponent, reviewer: Reviewer(reviewer ?? Self.user),
      sample: drawn, audit: try auditing.auditor())
    let ending = Result { try ReviewRun(desk, port: try chosenPort()).perform() }
    try store.close()
    try ending.get()
  }

  private var drawn: ReviewSample { ReviewSample(size: sample, seed: seed) }

  private func list(_ store: Store) throws {
    defer { try? store.close() }
    let lists = ReviewLists(store, format: format ?? .text)
    if worklist { return try lists.worklist() }
    if precision { return try lists.precision(drawn) }
    if let gold { try lists.gold(to: gold) }
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
