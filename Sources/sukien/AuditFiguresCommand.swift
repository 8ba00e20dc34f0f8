import ArgumentParser
import Auditing
import Pipeline
import Records
import Store

/// `sukien audit figures`: figures of a store that cannot be right.
struct AuditFiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Lists figures that cannot be right, with what they would have to be.",
    discussion: """
      Recomputes what facts say: rates of their counts and totals, parts of their totals, the order and the existence of
      dates, and figures beside the same figures of other times. What contradicts itself is wrong; what can hardly be is
      suspicious; what is only rounded or cut off is right, and listed by --all alone.
      Exit status 1 where something wrong or suspicious is listed, 0 where nothing is.
      """)

  @Argument(help: "The store, as sukien run makes it.")
  var store: String

  @Option(help: "How it is written: text, json (JSON Lines: figures, sums) or csv (a row a figure).")
  var format: AuditFormat = .text

  @Flag(help: "Lists what is rounded, cut off or short too.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Lists figures of this verdict alone; may be given several times: \(Doubt.Verdict.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "verdict"))
  var verdict: [Doubt.Verdict] = []

  @Option(
    help: ArgumentHelp(
      "Makes this check alone; may be given several times: \(Doubt.Check.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "check"))
  var check: [Doubt.Check] = []

  @Option(help: ArgumentHelp("The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)", valueName: "dir"))
  var rules: String?

  @OptionGroup var cache: CacheOptions

  func validate() throws {
    if all, !verdict.isEmpty { throw ValidationError("--all lists all verdicts; leave one of --all and --verdict out") }
  }

  func run() throws {
    let audited = try AuditedStore(store, rules: rules, cache: cache)
    var report = DoubtReport(checks: check.isEmpty ? Doubt.Check.allCases : check, verdicts: verdicts)
    try audited.read { store in try FactAuditor(audited.pack).audit(store, into: &report) }
    try format.write(text: report.lines, json: report.json, csv: report.rows, summary: report.summary)
    if !report.isEmpty { throw ExitStatus.attention }
  }

  private var verdicts: [Doubt.Verdict] {
    if all { return Doubt.Verdict.allCases }
    return verdict.isEmpty ? [.wrong, .suspicious, .unconfirmed] : verdict
  }
}

extension Doubt.Verdict: ExpressibleByArgument {}
extension Doubt.Check: ExpressibleByArgument {}
