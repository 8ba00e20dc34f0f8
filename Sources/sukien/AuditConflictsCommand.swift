import ArgumentParser
import Auditing
import Store

/// `sukien audit conflicts`: what articles say against each other.
struct AuditConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "Puts articles side by side that report the same thing and disagree.",
    discussion: """
      The same thing is what one body did, of one kind, at one time. Figures agree where one may be a form of the other:
      rounded, cut off, or within what "hơn", "gần" or "khoảng" leaves open. Articles with the same words are one source.
      Exit status 1 where articles disagree, 0 where none do.
      """)

  @Argument(help: "The store, as sukien run makes it.")
  var store: String

  @Option(help: "How it is written: text, json (JSON Lines: a line a thing, sums) or csv (a row a figure).")
  var format: AuditFormat = .text

  @Flag(help: "Lists where articles agree too.")
  var agreeing = false

  @Option(help: ArgumentHelp("The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)", valueName: "dir"))
  var rules: String?

  @OptionGroup var cache: CacheOptions

  func run() throws {
    let audited = try AuditedStore(store, rules: rules, cache: cache)
    var report = ConflictReport(listingAgreement: agreeing)
    let auditor = ConflictAuditor(events: audited.pack.events)
    try audited.read { store in try auditor.audit(store, into: &report) }
    try format.write(text: report.lines, json: report.json, csv: report.rows, summary: report.summary)
    if !report.isEmpty { throw ExitStatus.attention }
  }
}
