import ArgumentParser
import Foundation
import Pages
import Records
import Store

/// `sukien report`: a store as one page.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes a store as one page of HTML: articles with their facts in place, tables, charts.",
    discussion: """
      The page needs nothing beside it and loads nothing from the network. Where there are rules, its figures are audited
      as audit figures does. Exit status 1 where something could not be displayed in its place; the page lists it.
      """)

  @Argument(help: ArgumentHelp("A store that run or extract --format sqlite wrote.", valueName: "store"))
  var path: String

  @Option(help: ArgumentHelp("The page, - for standard output.", valueName: "file"))
  var to: String

  @OptionGroup var auditing: PageAuditOptions

  func run() throws {
    let store = try Store.openForReading(at: path)
    defer { try? store.close() }
    guard !Self.isSame(path, to) else { throw CommandFailure.usage("--to names the store itself; name another file") }
    let file = to == "-" ? OutputFile.standardOutput() : try OutputFile(at: to)
    let name = (path as NSString).lastPathComponent
    let summary = try ReportWriter(store, name: name, audit: try auditing.auditor()(store)).write(to: file)
    try file.commit()
    Terminal.write(Self.text(summary, to == "-" ? nil : Terminal.shown(to)))
    if !summary.undisplayed.isEmpty { throw ExitStatus.attention }
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    let files = [one, other].map { URL(filePath: $0).standardizedFileURL.resolvingSymlinksInPath() }
    return files[0] == files[1]
  }

  private static func text(_ summary: PageSummary, _ target: String?) -> String {
    var lines = ["\(Summary.counted(summary.articles, "article")), \(Summary.counted(summary.facts, "fact"))"]
    if !summary.undisplayed.isEmpty {
      lines += ["", "\(summary.undisplayed.count) could not be displayed:"]
      lines += summary.undisplayed.prefix(Summary.listed).map {
        "  \(Terminal.shown($0.article)): \($0.fact.map { "fact \(Terminal.shown($0)): " } ?? "")\(Terminal.shown($0.message))"
      }
      let more = summary.undisplayed.count - Summary.listed
      if more > 0 { lines.append("  … and \(more) more; the page lists them") }
    }
    if let target { lines += ["", "The report is in \(target)"] }
    return Summary.text(of: lines)
  }
}
