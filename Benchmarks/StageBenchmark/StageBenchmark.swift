import ArgumentParser
import DocumentModel
import Foundation
import Pipeline
import Records
import RuleLanguage
import RuleProgram
import UnicodeSupport

/// What articles cost, stage by stage, beside a pass of ICU over the same bytes.
@main
struct StageBenchmark: ParsableCommand {
  @Argument(help: "Folders of articles. (default: Fixtures/articles)")
  var paths: [String] = ["Fixtures/articles"]

  @Option(help: "The folder of rules.")
  var rules = "Rules"

  @Option(help: "How often everything is measured.")
  var repeats = 15

  @Option(help: "How many copies of the articles one measurement reads.")
  var copies = 20

  @Flag(help: "Prints rows of CSV.")
  var csv = false

  func run() throws {
    guard let pack = try RuleFolder.load(rules).pack else { throw ValidationError("the rules in \(rules) do not hold") }
    let articles = try paths.flatMap(Self.articles)
    let bytes = articles.map(\.bytes.count).reduce(0, +) * copies
    guard bytes > 0 else { throw ValidationError("no articles in \(paths.joined(separator: ", "))") }
    var samples: [Sample] = []
    var processor = try ArticleProcessor(pack: pack)
    for _ in 0..<max(1, repeats) { samples.append(try Self.measure(articles, copies, &processor)) }
    let counts = Set(samples.map(\.facts))
    guard counts.count == 1, let facts = counts.first, facts > 0 else {
      throw ValidationError("the repeats found \(counts.sorted()) facts; expected one number, above 0")
    }
    let report = Report(samples: samples, bytes: bytes, articles: articles.count * copies)
    print(csv ? report.csv : report.table, terminator: "")
  }

  private static func measure(
    _ articles: [RawArticle], _ copies: Int, _ processor: inout ArticleProcessor
  ) throws -> Sample {
    var sample = Sample()
    for _ in 0..<copies {
      for article in articles {
        let reading = try processor.read(article, through: .resolve)
        let start = ContinuousClock.now
        _ = JSONLinesFormat().render(reading.records)
        sample.records += ContinuousClock.now - start
        sample.facts += reading.facts?.count ?? 0
        for (stage, time) in reading.timings.stages { sample.stages[stage, default: .zero] += time }
        sample.icu += try icuPass(over: reading.text.utf8)
      }
    }
    return sample
  }

  private static func icuPass(over utf8: [UInt8]) throws -> Duration {
    var breaker = try SentenceBreaker()
    var boundaries: [Int32] = []
    let start = ContinuousClock.now
    breaker.boundaries(in: utf8.span, into: &boundaries)
    return ContinuousClock.now - start
  }

  private static func articles(in path: String) throws -> [RawArticle] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { $0.hasSuffix(".txt") }.map { name in
      RawArticle(name: name, bytes: Array(try Data(contentsOf: URL(filePath: path).appending(path: name))))
    }
  }
}
