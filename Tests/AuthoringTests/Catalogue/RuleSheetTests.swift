import RuleLanguage
import RuleProgram
import Testing

@testable import Authoring
import Pipeline

/// A small folder as it is listed and shown.
@Suite struct RuleSheetTests {
  private let files = [
    RulePackLoader.File(
      path: "R/e.rules",
      bytes: Array(
        """
        event Reception
          role count number identifies
          role unit text by near
        # What is counted.
        class Unit
          "lượt"
        search near
          Unit after in clause
        modifier planned = "sẽ" in clause
        modifier denied = "chưa" near 2
        """.utf8)),
    RulePackLoader.File(
      path: "R/r.rules",
      bytes: Array(
        """
        rule reception/received makes Reception
          note "so many received"
          head "tiếp" count:Number Unit
          despite denied
          find "tiếp 8 lượt" => count 8
          not "tiếp lượt"
        rule reception/sent like reception/received
          role unit none
          over reception/received
        """.utf8)),
  ]

  private func sheet(_ name: String) throws -> RuleSheet {
    let reader = try PhraseReader()
    let pack = try #require(RulePackLoader(read: reader.words(of:)).load(files).pack)
    let catalogue = RuleCatalogue(files)
    return RuleSheet(try #require(catalogue.entries(named: name).first), in: catalogue, pack: pack)
  }

  @Test func aRuleInFull() throws {
    #expect(
      try sheet("reception/sent").lines == [
        "rule reception/sent  R/r.rules:7",
        "",
        "  rule reception/sent like reception/received",
        "    role unit none",
        "    over reception/received",
        "",
        "like",
        "  reception/received  rule  R/r.rules:1  so many received",
        "",
        "head, as reception/received says",
        "  \"tiếp\" count:Number Unit",
        "",
        "roles of Reception",
        "  count  number identifies  in the head",
        "  unit   text               not looked for",
        "",
        "struck out by",
        "  planned  modifier  R/e.rules:9",
        "",
        "not struck out by",
        "  denied  modifier  R/e.rules:10",
        "",
        "tried only on sentences with one of",
        "  “tiếp”",
        "and with one of",
        "  Unit",
        "and with one of",
        "  Number",
        "",
        "rules that give way to it",
        "  reception/received  rule  R/r.rules:1  so many received",
        "",
        "examples: 0 to be found, 0 not to be found",
      ])
  }

  @Test func theSearchesOfTheEventStandInFull() throws {
    let lines = try sheet("reception/received").lines
    #expect(lines.contains("  unit   text               by near, as Reception says"))
    let searches = try #require(lines.firstIndex(of: "searches"))
    #expect(lines[searches...].prefix(4) == ["searches", "  # R/e.rules:7", "  search near", "    Unit after in clause"])
    #expect(lines.contains("rules that are like it") && lines.contains("rules to which it gives way"))
    #expect(lines.contains("  Unit  class of 1  R/e.rules:5  What is counted."))
  }

  @Test func aClassWithItsUsers() throws {
    #expect(
      try sheet("Unit").lines == [
        "class Unit  R/e.rules:5", "  What is counted.", "", "  class Unit", "    \"lượt\"", "", "used by",
        "  near                search  R/e.rules:7", "  reception/received  rule    R/r.rules:1  so many received",
      ])
  }

  @Test func asJSON() throws {
    let json = String(decoding: try sheet("reception/received").json, as: UTF8.self)
    #expect(json.hasPrefix(#"{"kind":"rule","name":"reception/received","file":"R/r.rules","line":1,"note":"so many received","#))
    #expect(json.contains(#"{"name":"unit","kind":"text","identifies":false,"list":false,"required":false,"inHead":false,"by":"near","saidBy":"Reception"}"#))
    #expect(json.contains(#""wokenBy":["“tiếp”"]"#))
    #expect(
      json.hasSuffix(
        #""sentences":[{"line":5,"text":"tiếp 8 lượt","find":true,"expected":[[{"role":"count","value":"8"}]]},{"line":6,"text":"tiếp lượt","find":false}]}"#
          + "\n"))
  }

  @Test func listsRulesByEventAndAnythingElseByKind() {
    let catalogue = RuleCatalogue(files)
    #expect(
      RuleListing(catalogue, .init()).lines == [
        "Reception  R/e.rules:1",
        "  reception/received  1 find  1 not  R/r.rules:1  so many received",
        "  reception/sent      0 find  0 not  R/r.rules:7",
        "",
        "in all 2 rules (1 example, 1 near-miss), 1 event, 1 class, 1 search, 2 modifiers",
      ])
    #expect(
      RuleListing(catalogue, .init(kinds: [.modifier, .event], prefix: "")).lines.dropLast(2) == [
        "events, with a star at the roles that tell one fact from another", "  Reception  count* unit  R/e.rules:1", "", "modifiers",
        "  planned  R/e.rules:9", "  denied   R/e.rules:10",
      ])
    #expect(RuleListing(catalogue, .init(prefix: "reception/s")).lines.count == 4)
    #expect(RuleListing(catalogue, .init(event: "Signing")).isEmpty)
    #expect(
      String(decoding: RuleListing(catalogue, .init(kinds: [.class])).json, as: UTF8.self)
        == #"{"kind":"class","name":"Unit","file":"R/e.rules","line":5,"note":"What is counted.","phrases":1}"# + "\n")
  }
}
