import ArgumentParser
import Authoring
import DocumentModel
import Foundation
import Pipeline
import Records
import RuleLanguage

/// `sukien rules units`: brings a list of administrative units into a folder of rules.
struct RulesUnitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "Imports administrative units and the times in which they stood.",
    discussion: """
      The list has columns that tabs part, under a line that names them: code, type, name, parent, and perhaps valid_from
      and valid_to. Without --since it takes the place of the list that the rules have; with it, it tells all units that
      stand from that day on: what is new begins on the day, and what is gone ends. Nothing is written unless the rules
      hold with it.
      """)

  @Argument(help: "The list to import.")
  var source: String

  @Argument(help: "The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)")
  var directory: String?

  @Option(help: ArgumentHelp("The day from which the units of the list stand, as in 2025-07-01.", valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("The file that it goes to, below the folder of rules.", valueName: "file"))
  var to = "gazetteer/vn.units.tsv"

  func run() throws {
    let directory = try RulesLocation.directory(directory)
    guard to.hasSuffix(".units.tsv") else { throw CommandFailure.usage("--to names a file that ends in .units.tsv") }
    let path = directory.hasSuffix("/") ? directory + to : "\(directory)/\(to)"
    let files = try RulesLocation.files(directory)
    let old = try files.first { $0.path == path }.map { try list(String(decoding: $0.bytes, as: UTF8.self), path) }
    let new = try made(from: old)
    let file = RulePackLoader.File(path: path, bytes: Array(new.text.utf8))
    let outcome = try RuleFolder.load(files.filter { $0.path != path } + [file])
    guard outcome.pack != nil else { return try refuse(outcome) }
    let output = try OutputFile(at: path)
    try output.write(file.bytes)
    try output.commit()
    let changes = new.changes(from: old)
    let told = "\(new.rows.count) units in \(path): \(changes.begun) lines new or changed that stand, \(changes.ended) that have ended"
    try OutputFile.standardOutput().write(Terminal.text([told]))
  }

  private func made(from old: UnitList?) throws -> UnitList {
    guard let data = FileManager.default.contents(atPath: source), let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure.environment("\(Terminal.shown(source)): the file cannot be read, or is not UTF-8")
    }
    let current = try list(text, source)
    guard let since else { return current.headed(like: old) }
    guard let day = CalendarTime(iso: since) else { throw CommandFailure.usage("--since: “\(since)” is no day") }
    guard let old else { throw CommandFailure.usage("--since: there is no list yet that could be brought up to date") }
    return old.updated(with: current, since: day)
  }

  private func list(_ text: String, _ path: String) throws(CommandFailure) -> UnitList {
    do throws(UnitList.Failure) {
      return try UnitList(text)
    } catch {
      throw .usage("\(Terminal.shown(path)):\(error.line): \(error.message)")
    }
  }

  /// Only what keeps the rules from holding is of interest here.
  private func refuse(_ outcome: RulePackLoader.Outcome) throws {
    var outcome = outcome
    outcome.diagnostics.removeAll { $0.severity != .error }
    try OutputFile.standardOutput().write(Array(DiagnosticReport(outcome).lines(Terminal.shown).map { $0 + "\n" }.joined().utf8))
    throw ExitStatus.usage
  }
}
