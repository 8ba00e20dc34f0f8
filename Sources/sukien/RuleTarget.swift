import Foundation
import RuleLanguage

/// The file that a new rule goes to.
struct RuleTarget {
  let rule: String
  let directory: String
  /// What `--to` says.
  let to: String?

  /// The path as the loader of the rules has it, so that a file that is there is known by it.
  func path(_ catalogue: RuleCatalogue) throws(CommandFailure) -> String {
    guard let to else { return usual(catalogue) }
    guard to.hasSuffix(".rules") else { throw .usage("--to names a file that ends in .rules; others are not read") }
    let (folder, file) = (Self.resolved(directory), Self.resolved(to))
    guard file.hasPrefix(folder + "/") else {
      throw .usage("--to: \(Terminal.shown(to)) does not lie in \(Terminal.shown(directory)), where the rules are read from")
    }
    return inFolder(String(file.dropFirst(folder.count + 1)))
  }

  /// Where all rules of the topic stand, if that is one file, else a file of the topic's name.
  private func usual(_ catalogue: RuleCatalogue) -> String {
    let topic = rule.prefix { $0 != "/" }
    let files = Set(catalogue.entries.filter { $0.kind == .rule && $0.name.hasPrefix("\(topic)/") }.map(\.location.file))
    return files.count == 1 ? files.first ?? "" : inFolder("events/\(topic).rules")
  }

  private func inFolder(_ name: String) -> String { directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)" }

  /// The folder of a path with its links resolved, and its last name.
  private static func resolved(_ path: String) -> String {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
    return (folder as NSString).appendingPathComponent(url.lastPathComponent)
  }
}
