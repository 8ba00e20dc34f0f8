import ArgumentParser
import Evidence
import Exports
import Store

/// `sukien export`: the facts of a store in the format of another tool.
struct ExportCommand: ParsableCommand {
  enum OffsetUnit: String, CaseIterable, ExpressibleByArgument {
    case codePoints = "code-points"
    case utf16 = "utf-16"

    var unit: OffsetCounter.Unit { self == .utf16 ? .utf16 : .codePoints }
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the facts of a store in the format of another tool.",
    discussion: """
      csv: tables with a Frictionless data package. web-annotation: W3C Web Annotation. brat, label-studio, doccano: for these
      tools. README.md in the folder says what lies there, in which unit offsets count, and how to open it;
      Documentation/exports.md says it in full. The folder is new, empty or an earlier export, and is replaced as a whole.
      Exit status 1 where an article could not be shown and is not in the export.
      """)

  @Argument(help: ArgumentHelp("The store that sukien run keeps.", valueName: "file.sqlite"))
  var store: String

  @Option(name: .customLong("as"), help: "The format: csv, web-annotation, brat, label-studio or doccano.")
  var format: ExportFormat

  @Option(help: ArgumentHelp("The folder that is written.", valueName: "dir"))
  var to: String

  @Option(
    help: "Of csv: lossless (every field of every fact) or spreadsheet (a wide table for Excel, LibreOffice). (default: lossless)")
  var profile: ExportRequest.Profile?

  @Option(help: "Of the spreadsheet: point (91.94) or comma (91,94, for a spreadsheet in Vietnamese). (default: point)")
  var decimal: ExportRequest.Decimal?

  @Option(help: "Which facts: all, accepted (also those that were corrected) or not-rejected.")
  var reviewed: ReviewFilter = .all

  @Option(help: "What doccano's offsets count: code-points (Python) or utf-16 (doccano's own page). (default: code-points)")
  var offsetUnit: OffsetUnit?

  func validate() throws {
    if profile != nil, format != .csv { throw ValidationError("--profile belongs to --as csv") }
    if decimal != nil, profile != .spreadsheet { throw ValidationError("--decimal belongs to --profile spreadsheet") }
    if offsetUnit != nil, format != .doccano { throw ValidationError("--offset-unit belongs to --as doccano") }
    guard !to.isEmpty else { throw ValidationError("--to names a folder") }
  }

  func run() throws {
    let store = try Store.openForReading(at: store)
    let request = ExportRequest(
      format, profile: profile ?? .lossless, decimal: decimal ?? .point, reviewed: reviewed,
      doccanoUnit: offsetUnit?.unit ?? .codePoints)
    let interruption = Interruption()
    let signals = interruption.watch()
    defer { for source in signals { source.cancel() } }
    let outcome: ExportOutcome
    do {
      outcome = try Exporter(request, of: store).write(to: to, stopped: { interruption.isRaised })
    } catch let error as ExportError {
      throw CommandFailure.usage(Terminal.shown("--to: \(error.path) \(error.message)"))
    }
    try store.close()
    guard outcome.isComplete else { throw interruption.status ?? .interrupted }
    Terminal.write(Self.summary(of: outcome))
    if !outcome.leftOut.isEmpty { throw ExitStatus.attention }
  }

  private static func summary(of outcome: ExportOutcome) -> String {
    let totals = outcome.totals
    var lines = [
      "\(Summary.counted(totals.facts, "fact")) with \(Summary.counted(totals.values, "value")) of "
        + "\(Summary.counted(totals.articles, "article"))"
    ]
    if !outcome.leftOut.isEmpty {
      lines += ["", "\(Summary.counted(outcome.leftOut.count, "article")) left out:"] + listed(outcome.leftOut)
    }
    if !outcome.remarks.isEmpty { lines += ["", "to be known:"] + listed(outcome.remarks) }
    return Summary.text(of: lines + ["", "The export is in \(Terminal.shown(outcome.folder))"])
  }

  private static func listed(_ articles: [ExportLeftOut]) -> [String] {
    let lines = articles.prefix(Summary.listed).map { "  \(Terminal.shown($0.article)): \(Terminal.shown($0.message))" }
    let more = articles.count - lines.count
    return lines + (more > 0 ? ["  … and \(more) more; export.json has them all"] : [])
  }
}

extension ExportFormat: ExpressibleByArgument {}
extension ExportRequest.Profile: ExpressibleByArgument {}
extension ExportRequest.Decimal: ExpressibleByArgument {}
extension ReviewFilter: ExpressibleByArgument {}
