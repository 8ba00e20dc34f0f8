import Foundation

/// The files of a generated rule pack: the repository's shared definitions and mentions, and so many generated rules.
package struct GeneratedPack {
  /// The folders of the repository's rules that generated rules rest on.
  package static let library = ["shared", "mentions", "page"]

  package struct File: Sendable {
    package var path: String
    package var text: String
  }

  package let files: [File]
  /// Sentences in which the first rules, which every pack has, find something.
  package let sentences: [String]

  /// - Parameter directory: the repository's rules.
  /// - Throws: where the rules cannot be read.
  package init(rules count: Int, vocabulary: Vocabulary, directory: String, seed: UInt64) throws {
    let generator = RuleGenerator(vocabulary, seed: seed)
    var files: [File] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory).sorted()
    where name.hasSuffix(".rules") && Self.library.contains(String(name.prefix { $0 != "/" })) {
      let text = try String(contentsOf: URL(filePath: directory).appending(path: name), encoding: .utf8)
      files.append(File(path: name, text: text))
    }
    files.append(File(path: "generated.rules", text: generator.file(rules: count)))
    self.files = files
    sentences = (0..<20).map { generator.rule($0).sentence }
  }
}
