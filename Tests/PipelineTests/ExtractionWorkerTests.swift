import DocumentModel
import Intake
import PackSupport
import Pipeline
import Records
import Testing

@Suite struct ExtractionWorkerTests {
  private func outcomes(_ inputs: [DropItem], jobs: Int) throws -> [ArticleOutcome] {
    let pack = try Articles.pack()
    let runner = try BatchRunner(jobs: jobs) {
      ExtractionWorker(processor: try ArticleProcessor(pack: pack), format: JSONLinesFormat())
    }
    var outcomes: [ArticleOutcome] = []
    runner.run(inputs.makeIterator()) { outcomes.append($0) }
    return outcomes
  }

  private func bytes(_ outcomes: [ArticleOutcome]) -> [UInt8] { outcomes.flatMap { $0.chunks.first ?? [] } }

  @Test func anyNumberOfWorkersWritesTheSame() throws {
    let articles = try Articles.all().map(DropItem.init)
    let inputs = (0..<8).flatMap { _ in articles }
    let one = try outcomes(inputs, jobs: 1)
    #expect(bytes(try outcomes(inputs, jobs: 2)) == bytes(one))
    #expect(bytes(try outcomes(inputs, jobs: 5)) == bytes(one))
  }

  @Test func theOrderOfTheArticlesChangesNoneOfThem() throws {
    let articles = try Articles.all()
    let forwards = try outcomes(articles.map(DropItem.init), jobs: 2)
    let backwards = try outcomes(articles.reversed().map(DropItem.init), jobs: 2)
    #expect(forwards.map(\.chunks) == backwards.reversed().map(\.chunks))
  }

  @Test func aFailureLeavesTheOtherArticlesAlone() throws {
    let articles = try Articles.all().prefix(2).map(DropItem.init)
    let broken = RawArticle(name: "broken.txt", bytes: [0])
    let outcomes = try outcomes([articles[0], DropItem(broken), articles[1]], jobs: 2)
    #expect(bytes(outcomes) == bytes(try self.outcomes(articles, jobs: 1)))
    #expect(outcomes.flatMap(\.failures).map(\.article) == ["broken.txt"])
    #expect(outcomes.map(\.tally.failedArticles) == [0, 1, 0])
  }
}
