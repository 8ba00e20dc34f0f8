import DocumentModel
import Foundation
import Generators
import Pipeline
import Records
import RuleLanguage
import RuleProgram
import UnicodeSupport

/// What is measured: texts through the stages, with a pack of rules.
enum Workload {
  static let seed: UInt64 = 20_260_101

  /// The repository's rules where `count` is nil, else so many generated ones.
  static func files(rules count: Int?, directory: String) throws -> [RulePackLoader.File] {
    if let count {
      let vocabulary = try Vocabulary(directory: directory, seed: seed)
      return try GeneratedPack(rules: count, vocabulary: vocabulary, directory: directory, seed: seed).files
        .map { RulePackLoader.File(path: $0.path, bytes: Array($0.text.utf8)) }
    }
    return try FileManager.default.subpathsOfDirectory(atPath: directory).sorted().filter { $0.hasSuffix(".rules") }.map {
      RulePackLoader.File(path: $0, bytes: Array(try Data(contentsOf: URL(filePath: directory).appending(path: $0))))
    }
  }

  static func pack(_ files: [RulePackLoader.File]) throws -> RulePack {
    let outcome = try RuleFolder.load(files)
    guard let pack = outcome.pack else {
      let errors = outcome.diagnostics.filter { $0.severity == .error }
      throw Failure(message: "the rules do not hold:\n" + errors.prefix(10).map(\.description).joined(separator: "\n"))
    }
    return pack
  }

  /// Generated articles of so many bytes in all, with the repository's own among them.
  static func articles(bytes: Int, rules directory: String, articles folder: String) throws -> [RawArticle] {
    let vocabulary = try Vocabulary(directory: directory, seed: seed)
    let generator = RuleGenerator(vocabulary, seed: seed)
    var writer = ArticleGenerator(vocabulary, sentences: (0..<20).map { generator.rule($0).sentence }, seed: seed)
    let own = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".txt") }.map {
      Array(try Data(contentsOf: URL(filePath: folder).appending(path: $0)))
    }
    var articles: [RawArticle] = []
    var size = 0
    while size < bytes {
      let isOwn = !own.isEmpty && articles.count % 3 == 2
      let content = isOwn ? own[articles.count / 3 % own.count] : Array(writer.article(bytes: 4000).utf8)
      articles.append(RawArticle(name: "\(articles.count)", bytes: content))
      size += content.count
    }
    return articles
  }

  /// The text files of a folder.
  static func articles(in folder: String) throws -> [RawArticle] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".txt") }.map { name in
      RawArticle(name: name, bytes: Array(try Data(contentsOf: URL(filePath: folder).appending(path: name))))
    }
  }

  /// The sentences in which the rules of a folder say that they find something.
  static func examples(directory: String) throws -> [String] {
    try files(rules: nil, directory: directory).flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0].trimmingCharacters(in: .whitespaces) == "find" else { return nil }
        return String(parts[1])
      }
    }
  }

  /// Reads articles through a stage.
  /// - Parameter writing: whether the records are written too, where the stage is the last.
  /// - Returns: how many facts there are.
  static func run(
    _ articles: [RawArticle], through stage: Stage, writing: Bool, _ processor: inout ArticleProcessor
  ) throws -> Int {
    var facts = 0
    for article in articles {
      let reading = try processor.read(article, through: stage)
      guard stage == .resolve else { continue }
      facts += reading.facts?.count ?? 0
      if writing { _ = JSONLinesFormat().render(reading.records) }
    }
    return facts
  }

  struct Failure: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
  }
}
