import Foundation
import Records
import TestSupport
import Testing

/// Checks what is written against `Documentation/facts.schema.json`.
@Suite struct SchemaTests {
  private let schema: JSONSchema

  init() throws {
    schema = try JSONSchema("Documentation/facts.schema.json")
  }

  @Test func recordsFollowTheSchema() throws {
    for line in JSONLinesFormat().render(Sample.records() + Sample.records(Sample.linkedFacts()))[0].split(separator: UInt8(ascii: "\n")) {
      #expect(schema.problems(try JSONSerialization.jsonObject(with: Data(line))) == [])
    }
  }

  @Test func theSchemaRefusesWhatIsNoRecord() throws {
    let line = try #require(JSONLinesFormat().render(Sample.records())[0].split(separator: UInt8(ascii: "\n")).last)
    var record = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    record["zone"] = "menu"
    record["extra"] = 1
    record["id"] = nil
    record["partOf"] = "a1"
    record["alsoAt"] = [[String: Any]]()
    #expect(schema.problems(record).count == 5)
  }
}
