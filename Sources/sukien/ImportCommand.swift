import ArgumentParser
import Exports
import Foundation
import Store

/// `sukien import`: corrections that were made in another tool become decisions of the store.
struct ImportCommand: ParsableCommand {
  enum Source: String, CaseIterable, ExpressibleByArgument {
    case labelStudio = "label-studio"
  }

  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings corrections back that were made in another tool.",
    discussion: """
      label-studio: what a project with tasks of `sukien export --as label-studio` exports as JSON. What an annotator rejected,
      corrected, added or remarked becomes a decision; what was left as it went out says nothing. The same file again adds
      nothing, and what a later one has no more is undone. Documentation/exports.md says how changes are read.
      Exit status 1 where something could not be taken; the rest was.
      """)

  @Argument(help: ArgumentHelp("The store that sukien run keeps.", valueName: "file.sqlite"))
  var store: String

  @Option(name: .customLong("from"), help: "The tool: label-studio.")
  var source: Source

  @Argument(help: ArgumentHelp("What the tool exported.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Who is named as reviewer, instead of whom the file names.", valueName: "name"))
  var reviewer: String?

  func validate() throws {
    if let reviewer, reviewer.allSatisfy(\.isWhitespace) { throw ValidationError("--reviewer is a name") }
  }

  func run() throws {
    let bytes = try Self.read(file)
    let store = try Store.openForDeciding(at: store)
    let report: ImportReport
    do {
      var importer = try LabelStudioImporter(store, reviewer: reviewer)
      report = try importer.take(bytes)
    } catch let error as ImportError {
      throw CommandFailure.usage("\(Terminal.shown(file)) \(error.message)")
    }
    try store.close()
    Terminal.write(Self.text(of: report))
    if report.refusalCount > 0 { throw ExitStatus.attention }
  }

  private static func read(_ path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandFailure.usage("\(Terminal.shown(path)) cannot be read: \(error.localizedDescription)")
    }
  }

  private static func text(of report: ImportReport) -> String {
    let tasks = report.tasks
    var lines = tasks.flatMap(lines)
    let sums: [(KeyPath<ImportReport.Task, Int>, String)] = [
      (\.accepted, "accepted"), (\.rejected, "rejected"), (\.corrected, "corrected"), (\.added, "added"),
      (\.commented, "remarked"),
      (\.undone, "undone"), (\.known, "known before"),
    ]
    let counts = sums.map { path, name in "\(tasks.reduce(0) { $0 + $1[keyPath: path] }) \(name)" }
    if !lines.isEmpty { lines.append("") }
    lines.append(
      "\(Summary.counted(tasks.count, "annotation")): \(counts.joined(separator: ", ")); \(report.refusalCount) not taken")
    if report.unannotated > 0 { lines.append("\(Summary.counted(report.unannotated, "task")) without an annotation") }
    return Summary.text(of: lines)
  }

  /// What came of an annotation, where there is anything to tell.
  private static func lines(of task: ImportReport.Task) -> [String] {
    guard task.taken + task.undone > 0 || !task.refused.isEmpty else { return [] }
    let head =
      "\(Terminal.shown(task.article)) (\(Terminal.shown(task.reviewer ?? "nobody"))): \(task.taken) taken"
      + (task.undone > 0 ? ", \(task.undone) undone" : "")
    return [head] + task.refused.map { "  not taken: \(Terminal.shown($0))" }
  }
}
