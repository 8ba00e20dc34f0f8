import DocumentModel
import Pipeline
import Records
import RuleLanguage
import RuleProgram
import UnicodeSupport

/// Compiles skeletons together with the rules that are there, and runs what they are to find.
struct DraftBench {
  private let rule: String
  private let files: [RulePackLoader.File]
  private let target: RulePackLoader.File
  private let loader: RulePackLoader

  /// - Throws: `ICUError` where ICU's data are missing.
  init(rule: String, path: String, files: [RulePackLoader.File]) throws(ICUError) {
    self.rule = rule
    self.files = files.filter { $0.path != path }
    target = files.first { $0.path == path } ?? RulePackLoader.File(path: path, bytes: [])
    loader = RulePackLoader(read: try PhraseReader().words(of:), outside: .known)
  }

  /// The skeleton's text with its examples; nil where it does not hold.
  func tried(_ skeleton: RuleSkeleton) throws(ICUError) -> String? {
    guard let pack = pack(with: skeleton.bare) else { return nil }
    var processor = try ArticleProcessor(pack: pack)
    let values = skeleton.sentences.compactMap { value(in: facts($0, &processor), of: skeleton) }
    let nearMisses = skeleton.nearMisses.filter { sentence in facts(sentence, &processor).allSatisfy { $0.rule != rule } }
    guard values.count == skeleton.sentences.count, nearMisses.count >= 2 else { return nil }
    let text = skeleton.text(values: values, nearMisses: nearMisses)
    guard let whole = self.pack(with: text) else { return nil }
    var tester = try RuleTester(pack: whole)
    return tester.run(RuleSelection(names: [rule])).failures.isEmpty ? text : nil
  }

  private func pack(with text: String) -> RulePack? {
    let bytes = target.bytes + Array("\n\n".utf8) + Array(text.utf8)
    return loader.load(files + [RulePackLoader.File(path: target.path, bytes: bytes)]).pack
  }

  private func facts(_ sentence: String, _ processor: inout ArticleProcessor) -> [Fact] {
    let article = RawArticle(name: "", bytes: Array(sentence.utf8), metadata: ArticleMetadata(encoding: .utf8))
    return (try? processor.read(body: article))?.facts ?? []
  }

  /// What the one fact of a sentence says in the skeleton's slot, as an example writes it.
  private func value(in facts: [Fact], of skeleton: RuleSkeleton) -> String? {
    let role = String(skeleton.slot.pattern.prefix { $0 != ":" })
    let found = facts.filter { $0.event == skeleton.event }
    guard found.count == 1, found[0].rule == rule, let value = found[0].values(of: role).first else { return nil }
    switch value.value {
    case .number: return "\(role) \(value.value.written)"
    case .text(let text): return "\(role) \(RuleSkeleton.quoted(text))"
    }
  }
}
