import Foundation
import TestSupport
import Testing

/// Links of the documentation lead somewhere: to a file of the repository, and to a heading of it.
@Suite struct DocumentationLinksTests {
  private static let pages = ["README.md", "Fixtures/README.md", "Output/README.md"]
    + ["tutorial", "rule-language", "diagnostics", "quality"].map { "Documentation/\($0).md" }

  @Test(arguments: pages) func leadSomewhere(name: String) throws {
    let folder = URL(filePath: name, relativeTo: Fixtures.repository).deletingLastPathComponent()
    let text = try String(contentsOf: Fixtures.repository.appending(path: name), encoding: .utf8)
    for match in text.matches(of: /\]\((?<file>[^)#:]*)(?:#(?<anchor>[^)]*))?\)/) {
      let file = match.file.isEmpty ? name : folder.appending(path: String(match.file)).relativePath
      let isThere = FileManager.default.fileExists(atPath: Fixtures.repository.appending(path: file).path(percentEncoded: false))
      #expect(isThere, "\(name): \(match.output.0)")
      guard isThere, let anchor = match.anchor else { continue }
      #expect(try MarkdownPage(file).headings.map(Self.anchor).contains(String(anchor)), "\(name): \(match.output.0)")
    }
  }

  /// As web pages that show Markdown make it.
  private static func anchor(_ heading: String) -> String {
    String(heading.lowercased().compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil })
  }
}
