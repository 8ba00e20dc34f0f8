import Foundation
import TestSupport
import Testing

@testable import Store

/// The page for operators names what is in the store, and its queries hold.
@Suite struct StoreSchemaTests {
  private let sample: Sample
  private let page: String

  init() throws {
    sample = try Sample()
    try sample.run([Place("bao-cao.txt", "one"), Place("b", nil)])
    page = try String(contentsOf: Fixtures.repository.appending(path: "Documentation/operations.md"), encoding: .utf8)
  }

  @Test func everyTableAndViewIsNamed() throws {
    let names = try sample.strings(
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB 'grdb_*' AND name NOT GLOB 'facts_*' AND name NOT GLOB '*Search_*'")
    #expect(names.count > 15)
    for name in names { #expect(page.contains("`\(name)`"), "\(name) is not in operations.md") }
  }

  @Test func everyQueryHolds() throws {
    let queries = page.matches(of: /sqlite3 [^"]*facts\.sqlite "(SELECT[^"]+)"/).map { String($0.1) }
    #expect(queries.count >= 8)
    for query in queries {
      _ = try sample.strings(query.replacing("facts_PetitionResolution", with: "facts_Reception"))
    }
  }
}
