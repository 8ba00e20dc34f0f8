package import DocumentModel
import Foundation
import Pipeline
package import RuleProgram
import TestSupport
import Testing

/// The articles and the rules that the repository comes with.
package enum Articles {
  package static func pack(isTraced: Bool = false) throws -> RulePack {
    let rules = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
    let outcome = try RuleFolder.load(rules, isTraced: isTraced)
    return try #require(outcome.pack, "\(outcome.diagnostics.map(\.description))")
  }

  package static func all() throws -> [RawArticle] {
    try Fixtures.files(in: Fixtures.root.appending(path: "articles"), withExtension: "txt").map { file in
      RawArticle(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    }
  }

  /// An article that says just this.
  package static func article(_ text: String, name: String = "a.txt", published: CalendarTime? = nil) -> RawArticle {
    RawArticle(name: name, bytes: Array(text.utf8), metadata: ArticleMetadata(published: published))
  }
}
