import ArgumentParser
import Foundation
import Store

/// `sukien audit verify`: every fact of a store proved against its bytes and its rules.
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Proves every span and value of a store against the bytes and the rules it came from.",
    discussion: """
      Articles are read once more, from the bytes that the store keeps, and everything that is stored is held against what
      is found: the words at every span, every value, every column, the rules declaration by declaration. The files of the
      drop, where it is there still, are held against what was read of them. Nothing is changed, and no network is needed.
      Exit status 1 where anything is not as it was.
      """)

  @Argument(help: ArgumentHelp("What sukien run, or extract --format sqlite, has written.", valueName: "store"))
  var store: String

  @Option(help: "How it is written: text, json (JSON Lines: what drifted, then the sums) or csv (a row a drift).")
  var format: AuditFormat = .text

  @Option(help: ArgumentHelp("How many drifts of each kind are listed as text; 0 for all.", valueName: "n"))
  var top: Int = 20

  @Flag(help: "Leaves the files of the drop alone: only the bytes in the store are looked at.")
  var storeOnly = false

  @OptionGroup var workers: JobsOption

  @Option(help: ArgumentHelp("The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)", valueName: "dir"))
  var rules: String?

  @OptionGroup(title: "Limits") var limits: LimitOptions

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top is a number of drifts, 0 for all") }
  }

  func run() throws {
    let directory = try RulesLocation.directory(rules)
    let pack = try RulesLocation.pack(directory)
    let store = try Store.openForReading(at: store)
    try VerifyRun(self, store, pack, try RulesLocation.texts(directory)).perform()
    try store.close()
  }
}
