import ArgumentParser
import DocumentModel
import Foundation
import Generators
import Pipeline
import RuleProgram

/// Runs what is measured, with a mark behind each part, and prints the seconds that each part took.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Runs one workload and prints the seconds of its parts.", shouldDisplay: false)

  @Option(help: "How many rules are generated; without it, the repository's own are taken.")
  var count: Int?

  @Option(help: "The number of a worst case; without it, articles are read.")
  var worst: Int?

  @Option var bytes = 60_000
  @Option var rules = "Rules"
  @Option var articles = "Fixtures/articles"

  func run() throws {
    var seconds: [Double] = []
    var start = ContinuousClock.now
    func end() {
      mark()
      seconds.append((ContinuousClock.now - start) / .seconds(1))
      start = .now
    }
    let files = try Workload.files(rules: count, directory: rules)
    end()
    let pack = try Workload.pack(files)
    end()
    let texts = try [bytes, 2 * bytes].map { size in
      if let worst { return [RawArticle(name: "worst", bytes: Array(WorstCase.all[worst].text(bytes: size).utf8))] }
      return try Workload.articles(bytes: size, rules: rules, articles: articles)
    }
    var processor = try ArticleProcessor(pack: pack)
    _ = try Workload.run(texts[0], through: .resolve, writing: true, &processor)
    end()
    var facts = 0
    for text in texts {
      for stage in [Stage.segment, .match, .resolve] {
        facts = try Workload.run(text, through: stage, writing: worst == nil, &processor)
        end()
      }
    }
    print(facts, texts.map { $0.reduce(0) { $0 + $1.bytes.count } }.map(String.init).joined(separator: " "))
    print(seconds.map { String(format: "%.6f", $0) }.joined(separator: " "))
  }
}
