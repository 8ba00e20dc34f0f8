import ArgumentParser
import Foundation

/// Writes a generated rule pack, for whoever wants to try something with many rules.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Writes a folder of rules with so many generated ones.")

  @Argument(help: "How many.")
  var count: Int

  @Option(help: "The folder to write.")
  var to: String

  @Option(help: "The repository's rules, on which the generated ones rest.")
  var rules = "Rules"

  func run() throws {
    for file in try Workload.files(rules: count, directory: rules) {
      let url = URL(filePath: to).appending(path: file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
