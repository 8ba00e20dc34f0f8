import ArgumentParser
import DocumentModel
import Foundation
import PackStore
import Pipeline

/// Reads articles once and twice with a compiled pack, with a mark behind each part.
struct MeasurePackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-pack", abstract: "Prints the seconds that articles take with a compiled pack.", shouldDisplay: false)

  /// What packs are kept as, whichever copy of this program takes them.
  static let build = "pack-cost"

  @Argument(help: "The folder that the pack is kept in.")
  var folder: String

  @Argument(help: "The name that it is kept as.")
  var key: String

  @Option(parsing: .upToNextOption) var articles = ["Fixtures/articles"]

  func run() throws {
    guard let pack = PackCache(folder: folder, build: Self.build).pack(key) else {
      throw Workload.Failure(message: "there is no pack \(key) in \(folder)")
    }
    let articles = try articles.flatMap(Workload.articles(in:))
    var processor = try ArticleProcessor(pack: pack)
    var seconds: [Double] = []
    var facts = 0
    // What is made once for every form of a word is made in the first run, which does not count.
    for count in [1, 1, 2] {
      let start = ContinuousClock.now
      for _ in 0..<count { facts = try Workload.run(articles, through: .resolve, writing: true, &processor) }
      mark()
      seconds.append((ContinuousClock.now - start) / .seconds(1))
    }
    print(facts)
    print(seconds.map { String(format: "%.6f", $0) }.joined(separator: " "))
  }
}
