import ArgumentParser
import Foundation
import Generators

/// Writes a drop of generated articles, for whoever wants to try something with many.
struct GenerateDropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-drop", abstract: "Writes a folder with so many generated articles, each with figures of its own.")

  @Argument(help: "How many.")
  var count: Int

  @Option(help: "The folder to write.")
  var to: String

  @Option(help: "How many bytes an article has, at least.")
  var bytes = 1_200

  @Option(help: "How many articles a folder has.")
  var folderSize = 20_000

  @Option(help: "The rules whose words are used, and whose examples are found.")
  var rules = "Rules"

  func run() throws {
    let vocabulary = try Vocabulary(directory: rules, seed: 1)
    let sentences = try Workload.examples(directory: rules)
    var generator = ArticleGenerator(vocabulary, sentences: sentences, seed: 7)
    for number in 0..<count {
      let folder = URL(filePath: to).appending(path: String(number / folderSize))
      if number % folderSize == 0 { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
      let text = generator.article(bytes: bytes) + "\nHồ sơ số \(number)\(number)/TB-\(number), mã x\(number)y.\n"
      try Data(text.utf8).write(to: folder.appending(path: "a\(number).txt"))
    }
  }
}
