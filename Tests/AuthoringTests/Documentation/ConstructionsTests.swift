import Foundation
import PackSupport
import RuleProgram
import TestSupport
import Testing

/// The checklists of constructions cannot rot: what they quote stands in the rules, and every event type has one.
@Suite struct ConstructionsTests {
  @Test func everyExampleStandsInTheRulesThatAreNamed() throws {
    let pack = try Articles.pack()
    var owners: [String: Set<String>] = [:]
    for (rule, examples) in zip(pack.rules, pack.examples) {
      for example in examples { owners[Self.folded(example.text), default: []].insert(rule.name) }
    }
    let rules = Set(pack.rules.map(\.name))
    for row in try ConstructionsPage.all().flatMap(\.rows) {
      for name in row.rules where !rules.contains(name) { Issue.record("\(row.place): there is no rule \(name)") }
      guard let found = owners[Self.folded(row.example)] else {
        Issue.record("\(row.place): no rule has the sentence “\(row.example)” among its find and not lines")
        continue
      }
      let isNamed = row.rules.isEmpty || !found.isDisjoint(with: row.rules)
      #expect(isNamed, "\(row.place): “\(row.example)” is an example of \(found.sorted().joined(separator: ", ")), not of \(row.rules.joined(separator: ", "))")
    }
  }

  @Test func everyEventTypeHasAPageThatTheIndexNames() throws {
    let index = try String(
      contentsOf: Fixtures.repository.appending(path: "\(ConstructionsPage.folder)/README.md"), encoding: .utf8)
    for event in try Articles.pack().events.map(\.name) {
      let page = ConstructionsPage.page(of: event)
      let path = Fixtures.repository.appending(path: "\(ConstructionsPage.folder)/\(page)").path(percentEncoded: false)
      #expect(FileManager.default.fileExists(atPath: path), "\(event) has no page \(ConstructionsPage.folder)/\(page)")
      #expect(index.contains("](\(page))"), "\(ConstructionsPage.folder)/README.md does not name \(page)")
    }
  }

  @Test func everyPageHasRows() throws {
    for page in try ConstructionsPage.all() { #expect(!page.rows.isEmpty, "\(ConstructionsPage.folder)/\(page.name) has no table of examples") }
  }

  /// White space and composition aside, a sentence is quoted as it stands.
  private static func folded(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
