import PackSupport
import RuleProgram
import Testing

@testable import Authoring
import Pipeline

/// What examples reach of patterns: each kind of part, and what does not count.
@Suite struct RuleCoverageTests {
  private func coverage(_ rules: String, of selection: RuleSelection = RuleSelection()) throws -> RuleCoverage {
    var tester = try RuleTester(pack: try SmallPack.pack(rules, isTraced: true))
    return try #require(tester.run(selection).coverage)
  }

  private func gaps(_ rules: String) throws -> [String] {
    let first = SmallPack.firstLine
    return try coverage(rules).gaps.map { "\($0.owner) \($0.location.line - first):\($0.location.column) \($0.message)" }
  }

  @Test func toldAsWarnings() throws {
    let coverage = try coverage(
      """
      rule reception/received makes Reception
        head ("tiếp" | "đón tiếp" | "đón") count:Number
        find "Tiếp 88 lượt." => count 88
      """)
    #expect(
      coverage.diagnostics.map(\.description) == [
        "a.rules:\(SmallPack.firstLine + 1):9: warning[unreached]: rule reception/received: 2 of 3 alternatives are reached by "
          + "no example: \"đón tiếp\", \"đón\"; add an example, or take it out"
      ])
    #expect([coverage.parts, coverage.reached] == [4, 2])
    #expect(coverage.percent == "50%")
  }

  private let rules = """
    let Verb = "tiếp" | "đón"
    mention Crowd = count:Number "người" | "đoàn"
    rule reception/received makes Reception
      head Verb "được"? Crowd{0,2} each { count:Number unit:Unit "khác"{0,2} } by ("," | "và")
      role actor: Body "cũ" before in sentence
      find "Tiếp 88 lượt." => count 88
    rule reception/sent makes Reception
      head "chuyển" count:Number

    """

  @Test func partsOfEveryKind() throws {
    #expect(
      try gaps(rules) == [
        "let Verb 0:12 1 of 2 alternatives is reached by no example: \"đón\"",
        "mention Crowd 1:9 the pattern is reached by no example: Crowd",
        "rule reception/received 3:13 the optional part is reached by no example: \"được\"?",
        "rule reception/received 3:21 the optional part is reached by no example: Crowd{0,2}",
        "rule reception/received 3:32 no example has a second item of the list: "
          + "each { count:Number unit:Unit \"khác\"{0,2} } by (\",\" | \"và\")",
        "rule reception/received 3:62 the optional part is reached by no example: \"khác\"{0,2}",
        "rule reception/received, role actor 4:15 the pattern is reached by no example: Body \"cũ\"",
        "rule reception/sent 7:8 the pattern is reached by no example: \"chuyển\" count:Number",
      ])
  }

  @Test func allIsReachedWhereExamplesSayIt() throws {
    let examples = """
        find "Chuyển 7 đơn." => count 7
        find "Xã Hạ Mỗ cũ đón được đoàn 7 người 88 lượt khác, 5 đơn và 6 đơn." => count 88 | count 5 | count 6
      """
    #expect(try gaps(rules + examples) == [])
  }

  @Test func nearMissesReachTheModifiersAlone() throws {
    let rules = """
      modifier planned = "sẽ" ("phải" | "được") in clause
      rule reception/received makes Reception
        head ("tiếp" | "đón") count:Number
        find "Tiếp 88 lượt." => count 88

      """
    #expect(
      try gaps(rules + "  not \"Sẽ được đón 88 lượt.\"") == [
        "modifier planned 0:26 1 of 2 alternatives is reached by no example: \"phải\"",
        "rule reception/received 2:9 1 of 2 alternatives is reached by no example: \"đón\"",
      ])
  }

  @Test func whatTheExampleDoesNotSpeakOfIsNotReached() throws {
    let rules = """
      rule signing/signed makes Signing
        head parties:Body ("ký" | "ký với") parties:Body
        find "Huyện Tân Sơn ký với xã Hạ Mỗ, tiếp 88 lượt." => parties "huyện Tân Sơn" parties "xã Hạ Mỗ"
      rule reception/received makes Reception
        head "tiếp" count:Number
      """
    #expect(
      try gaps(rules) == [
        "rule signing/signed 1:22 1 of 2 alternatives is reached by no example: \"ký\"",
        "rule reception/received 4:8 the pattern is reached by no example: \"tiếp\" count:Number",
      ])
  }

  @Test func aHeadThatIsTakenOverStandsOnce() throws {
    let rules = """
      rule reception/received makes Reception
        head ("tiếp" | "đón" | "gặp") count:Number
        find "Tiếp 88 lượt." => count 88
      rule reception/obliged like reception/received
        role actor!: Body before in sentence
        find "Xã Hạ Mỗ đón 88 lượt." => count 88
      """
    #expect(
      try gaps(rules) == ["rule reception/received 1:9 1 of 3 alternatives is reached by no example: \"gặp\""])
  }

  @Test func ofTheSelectedRulesByTheExamplesOfAll() throws {
    let examples = "  find \"Xã Hạ Mỗ cũ chuyển 7, tiếp được 88 lượt.\" => count 7 | count 88\n"
    let coverage = try coverage(rules + examples, of: RuleSelection(names: ["reception/received"]))
    #expect(coverage.gaps.map(\.location.column) == [21, 32, 62])
  }

  @Test func longPatternsAreCutShort() throws {
    let words = (0..<20).map { "\"tiếp \($0)\"" }.joined(separator: " ")
    let gaps = try gaps("rule reception/received makes Reception\n  head \(words)")
    #expect(gaps.first?.hasSuffix(String(words.prefix(59)) + "…") == true)
  }
}
