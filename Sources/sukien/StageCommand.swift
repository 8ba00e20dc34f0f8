import ArgumentParser
import DocumentModel
import Pipeline
import Records

/// `sukien stage`: what one stage makes of articles.
struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Prints what one stage makes of articles, as the golden files hold it.")

  @Argument(help: "\(Stage.allCases.map(\.rawValue).joined(separator: ", "))")
  var stage: Stage

  @Argument(help: "Files, folders and archives of articles.")
  var articles: [String]

  @Flag(help: "Prints JSON Lines, an object an article.")
  var json = false

  @Flag(help: "Prints the tokens too.")
  var tokens = false

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let pack = try reading.rulePack(reading.logger())
    var processor = try ArticleProcessor(pack: pack, settings: reading.settings)
    let product = StageProduct(pack: pack, withTokens: tokens)
    let output = OutputFile.standardOutput()
    var drop = try reading.drop(articles)
    var failed = false
    while let item = drop.next() {
      do {
        let article = try processor.read(try item.load(), through: stage)
        try output.write(json ? product.jsonLine(article, stage) : text(of: article, in: product))
      } catch let failure as FailureRecord {
        guard !failure.isRoutine else { continue }
        failed = true
        Terminal.write(failure)
      }
    }
    if failed { throw ExitStatus.attention }
  }

  private func text(of article: ArticleReading, in product: StageProduct) -> [UInt8] {
    Array(Terminal.shownLines(product.text(article, stage)).utf8)
  }
}

extension Stage: ExpressibleByArgument {}
