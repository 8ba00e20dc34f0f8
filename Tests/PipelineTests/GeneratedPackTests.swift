import DocumentModel
import Generators
import RuleLanguage
import TestSupport
import Testing

@testable import Pipeline

/// What the benchmarks measure is worth measuring: generated rules hold, and find what they are made to find.
@Suite struct GeneratedPackTests {
  @Test func generatedRulesFindTheirSentences() throws {
    let rules = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
    let vocabulary = try Vocabulary(directory: rules, seed: 20_260_101)
    let generated = try GeneratedPack(rules: 40, vocabulary: vocabulary, directory: rules, seed: 20_260_101)
    let outcome = try RuleFolder.load(
      generated.files.map { RulePackLoader.File(path: $0.path, bytes: Array($0.text.utf8)) })
    let pack = try #require(outcome.pack, "\(outcome.diagnostics.filter { $0.severity == .error })")
    var processor = try ArticleProcessor(pack: pack)
    let found = try generated.sentences.count { sentence in
      let reading = try processor.read(body: RawArticle(name: "sentence", bytes: Array(sentence.utf8)))
      return reading.facts?.isEmpty == false
    }
    // Words are drawn from all rules there are, so that another's modifier or claim may strike out many.
    #expect(found >= generated.sentences.count * 2 / 5, "\(found) of \(generated.sentences.count)")
  }

  @Test func aPackOfFewerRulesIsTheBeginningOfOneOfMore() throws {
    let rules = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
    let generator = RuleGenerator(try Vocabulary(directory: rules, seed: 3), seed: 3)
    #expect(generator.file(rules: 30).hasPrefix(generator.file(rules: 20)))
  }
}
