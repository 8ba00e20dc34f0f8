import Authoring
import Foundation
import Intake
import Pipeline
import RuleLanguage
import RuleProgram

/// What `sukien rules test` is to test: a folder of rules, and which of them.
struct RuleTestTarget {
  let directory: String
  let selection: RuleSelection

  /// - Parameters:
  ///   - paths: a folder, and files of it; files alone are of the rules that are found without a folder's name, or
  ///     else of the folder that they stand in.
  ///   - names: of rules.
  init(paths: [String], names: [String]) throws(CommandFailure) {
    let files = paths.filter { $0.hasSuffix(".rules") }
    let folders = paths.filter { !$0.hasSuffix(".rules") }
    guard folders.count < 2 else { throw .usage("rules of one folder are tested, not of \(folders.count)") }
    directory = folders.isEmpty ? try Self.directory(of: files) : try RulesLocation.directory(folders[0])
    var inside: [String] = []
    for file in files { inside.append(try Self.place(of: file, in: directory)) }
    selection = RuleSelection(names: names, files: inside)
  }

  /// What there is to say where a name is no rule's.
  func unknownRule(in pack: RulePack) -> String? {
    guard let name = selection.unknownNames(in: pack).first else { return nil }
    let advice = Suggestion.advice(for: name, among: pack.rules.map(\.name)).map { "; \($0)" } ?? ""
    return "there is no rule \(Terminal.shown(name))\(advice)"
  }

  /// - Parameter isMeasured: whether what the examples reach is measured where only some rules are tested.
  func report(_ pack: RulePack, isMeasured: Bool) throws -> RuleTestReport {
    var tester = try RuleTester(pack: pack)
    return tester.run(selection, isMeasured: isMeasured || selection.isAll)
  }

  private static func directory(of files: [String]) throws(CommandFailure) -> String {
    guard let file = files.first else { return try RulesLocation.directory(nil) }
    if let usual = try? RulesLocation.directory(nil), contains(usual, file) { return usual }
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let depth = parts.dropLast().lastIndex(of: "Rules") ?? parts.count - 2
    return try RulesLocation.directory(depth < 0 ? "." : parts[...depth].joined(separator: "/"))
  }

  /// The path by which places in the file are told: the folder's, and the rest.
  private static func place(of file: String, in directory: String) throws(CommandFailure) -> String {
    guard FileManager.default.fileExists(atPath: file) else { throw .usage("there is no file \(Terminal.shown(file))") }
    guard contains(directory, file) else {
      throw .usage("the file \(Terminal.shown(file)) is none of the rules in \(Terminal.shown(directory))")
    }
    let rest = real(file).dropFirst(real(directory).count).drop { $0 == "/" }
    return directory.hasSuffix("/") ? directory + rest : "\(directory)/\(rest)"
  }

  private static func contains(_ directory: String, _ file: String) -> Bool { real(file).hasPrefix(real(directory) + "/") }

  private static func real(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
      .split(separator: "/").reduce("") { "\($0)/\($1)" }
  }
}
