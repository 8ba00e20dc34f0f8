import Foundation
import TestSupport

@testable import Segmentation

/// The word lists under `Rules/page`, read as simply as can be: the rule language reads them for real.
enum PageWords {
  static let classes: [String: [String]] = {
    let folder = Fixtures.repository.appendingPathComponent("Rules/page", isDirectory: true)
    let files = (try? Fixtures.files(in: folder, withExtension: "rules")) ?? []
    return files.reduce(into: [:]) { read($1, into: &$0) }
  }()

  static let all = SegmentationWords(classes: classes)
  static let phrases = PhraseTable(all)

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
