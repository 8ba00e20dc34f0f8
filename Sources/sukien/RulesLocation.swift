import Authoring
import Foundation
import PackStore
import Pipeline
import RuleLanguage
import RuleProgram
import Store

/// Where the rules are, when nobody says: the folder that `SUKIEN_RULES` names, else `Rules` in the working folder, else
/// `Rules` in a folder above the program (its own, its package's).
enum RulesLocation {
  /// - Parameter given: what `--rules` says.
  static func directory(_ given: String?) throws(CommandFailure) -> String {
    guard let directory = try anyDirectory(given) else {
      throw .usage("no folder Rules here or above the program; name one with --rules or SUKIEN_RULES")
    }
    return directory
  }

  /// The same; nil where nobody names a folder, and none is found.
  static func anyDirectory(_ given: String?) throws(CommandFailure) -> String? {
    if let given { return try existing(given, "--rules") }
    if let named = ProcessInfo.processInfo.environment["SUKIEN_RULES"], !named.isEmpty {
      return try existing(named, "SUKIEN_RULES")
    }
    let found = ["Rules"] + foldersAboveProgram().map { $0.appending(path: "Rules").path(percentEncoded: false) }
    return found.first(where: isDirectory)
  }

  /// The rules of a folder, or a usage error with everything that is wrong with them.
  static func pack(_ directory: String, isTraced: Bool = false) throws -> RulePack {
    try pack(of: try RuleFolder.load(directory, isTraced: isTraced), directory)
  }

  /// The same from a cache, where there is one.
  static func pack(_ directory: String, cache: PackCache?) throws -> RulePack {
    guard let cache else { return try pack(directory) }
    return try pack(of: try RuleFolder.load(directory, cache: cache), directory)
  }

  private static func pack(of outcome: RulePackLoader.Outcome, _ directory: String) throws -> RulePack {
    guard let pack = outcome.pack else {
      Terminal.write(DiagnosticReport(outcome).errors(Terminal.shown).map { $0 + "\n" }.joined())
      throw CommandFailure.usage("the rules in \(Terminal.shown(directory)) do not hold; see sukien rules check")
    }
    return pack
  }

  /// Everything that the rules of a folder declare, whether they hold or not.
  static func catalogue(_ directory: String) throws(CommandFailure) -> RuleCatalogue {
    RuleCatalogue(try files(directory))
  }

  /// The same as a store keeps it: files are named below the folder, wherever that lies.
  static func texts(_ directory: String) throws(CommandFailure) -> [RuleText] {
    let folder = directory.hasSuffix("/") ? directory : directory + "/"
    return try catalogue(directory).entries.map { entry in
      let file = entry.location.file
      return RuleText(
        kind: entry.kind.rawValue, name: entry.name, file: file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file,
        line: entry.location.line, text: entry.text, note: entry.note)
    }
  }

  static func files(_ directory: String) throws(CommandFailure) -> [RulePackLoader.File] {
    do throws(RulePackLoader.Unreadable) {
      return try RulePackLoader.files(in: directory).get()
    } catch {
      throw .environment("\(Terminal.shown(error.path)): \(error.reason)")
    }
  }

  private static func existing(_ path: String, _ source: String) throws(CommandFailure) -> String {
    guard isDirectory(path) else { throw .usage("\(source): \(Terminal.shown(path)) is no folder") }
    return path
  }

  private static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  private static func foldersAboveProgram() -> [URL] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    var folder = program.deletingLastPathComponent()
    var folders: [URL] = []
    while folder.pathComponents.count > 1 {
      folders.append(folder)
      folder.deleteLastPathComponent()
    }
    return folders
  }
}
