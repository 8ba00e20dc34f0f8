import Foundation
import TestSupport

@testable import Segmentation

/// The word lists under `Rules/page`, read as simply as can be: the rule language reads them for real.
enum PageWords {
  static let all: SegmentationWords = {
    let folder = Fixtures.repository.appendingPathComponent("Rules/page", isDirectory: true)
    let files = (try? Fixtures.files(in: folder, withExtension: "rules")) ?? []
    let classes = files.reduce(into: [:]) { read($1, into: &$0) }
    var words = SegmentationWords()
    for list in SegmentationWords.List.allCases { words[list] = classes[list.rawValue] ?? [] }
    return words
  }()

  /// The same, compiled.
  static let phrases = PhraseTable(all)

  /// The names of all classes in the files.
  static let classNames: Set<String> = {
    let folder = Fixtures.repository.appendingPathComponent("Rules/page", isDirectory: true)
    let files = (try? Fixtures.files(in: folder, withExtension: "rules")) ?? []
    return Set(files.reduce(into: [String: [String]]()) { read($1, into: &$0) }.keys)
  }()

  private static func read(_ file: URL, into classes: inout [String: [String]]) {
    var current: String?
    for line in ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n") {
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("#") { continue }
      if text.hasPrefix("class ") {
        current = String(text.dropFirst(6)).trimmingCharacters(in: .whitespaces)
        continue
      }
      guard let current else { continue }
      let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
      for index in parts.indices where index % 2 == 1 { classes[current, default: []].append(String(parts[index])) }
    }
  }
}
