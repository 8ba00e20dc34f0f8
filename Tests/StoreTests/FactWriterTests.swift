import GRDB
import Records
import Testing

@testable import Store

/// What stands in the tables of facts, and in the views that people open.
@Suite struct FactWriterTests {
  private let sample: Sample

  init() throws {
    sample = try Sample()
    try sample.run([Place("a", "một", url: "https://x/1")])
  }

  @Test func theLineOfJSONStandsAsItIsWritten() throws {
    let written = try sample.store.read { try String.fetchAll($0, sql: "SELECT json FROM fact") }
    let record = try FactRecordReader().record(in: written[0].utf8, line: 1)
    #expect(written.count == 1 && record.id == "f-một" && record.roles.map(\.values.count) == [2, 1])
    #expect(written[0].hasPrefix(#"{"schemaVersion":1,"id":"f-một","article":"a","#))
  }

  @Test func everyPartOfAFactHasItsColumn() throws {
    let places = "byteStart, byteEnd, codePointStart, codePointEnd, text"
    #expect(try sample.strings("SELECT factID, event, rule, zone, \(places) FROM fact") == [
      "f-một Reception rules 1 body 0 5 0 3 một"
    ])
    let values = """
      SELECT role, position, value, number, comparator, entity, text, byteStart, byteEnd, pieces, inferred FROM roleValue
      """
    #expect(try sample.strings(values) == [
      "actor 0 Xã A - - vn:1 Xã A 0 5 [[0,5],[0,5]] focus", "actor 1 Xã B - - vn:1 Xã B 0 5 [[0,5],[0,5]] focus",
      "count 0 41.5 41.5 > - 41,5 0 5 - -",
    ])
    #expect(try sample.strings("SELECT position, \(places) FROM alsoAt") == ["0 0 5 1 2 here"])
    #expect(try sample.strings("SELECT checked, verdict, stated, computed FROM finding") == ["ratio wrong 99.9 99.1"])
  }

  @Test func viewsHaveAColumnARole() throws {
    #expect(try sample.strings("SELECT * FROM facts") == [
      "f-một a Reception rules 1 body - 0 5 một Xã A | Xã B 41.5 - https://x/1 ratio wrong"
    ])
    #expect(try sample.strings(#"SELECT actor, count + 1, "end" FROM facts_Reception"#) == ["Xã A | Xã B 42.5 5"])
    #expect(try sample.strings("SELECT article, event, id, checked, verdict FROM findings") == ["a Reception f-một ratio wrong"])
    #expect(try sample.strings("SELECT role, value, articleName FROM currentValue WHERE role = 'count'") == ["count 41.5 a"])
  }

  @Test func viewsFollowTheRules() throws {
    var request = sample.request()
    request.events = []
    _ = try sample.store.begin(request)
    #expect(try sample.strings("SELECT name FROM sqlite_master WHERE name GLOB 'facts*'") == ["facts"])
  }

  @Test func readingAgainReplacesTheFacts() throws {
    sample.basis.pack = "rules 2"
    try sample.run([Place("a", "một", url: "https://x/1")])
    #expect(try sample.strings("SELECT rule FROM fact") == ["rules 2"])
    #expect(try sample.strings("SELECT count(*) FROM roleValue") == ["3"])
  }
}
