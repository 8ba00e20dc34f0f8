import Pipeline
import Testing

/// A rule, and lines of examples that fail or hold.
@Suite struct RuleTesterTests {
  private let rules = """
    rule reception/received makes Reception
      note "<unit> received"
      head "tiếp" each { count:Number unit:Unit } by ("," | "và")
      role actor: Body before in sentence

    """
  private let other = """
    rule reception/taken makes Reception
      note "<unit> taken in"
      head "nhận" count:Number unit:Unit
      find "Xã Hạ Mỗ nhận 7 đơn." => count 7

    """

  private func failures(_ examples: String) throws -> [ExampleFailure] {
    let lines = examples.split(separator: "\n").map { "  \($0)\n" }.joined()
    return try SmallPack.report(rules + lines + other).failures
  }

  private func failure(_ example: String) throws -> ExampleFailure {
    let failures = try failures(example)
    try #require(failures.count == 1)
    return failures[0]
  }

  @Test(arguments: [
    #"find "Huyện Tân Sơn tiếp 88 lượt." => count 88 unit "lượt" actor "huyện Tân Sơn""#,
    #"find "Huyện Tân Sơn tiếp 88 lượt." => count 88"#,
    #"find "Huyện Tân Sơn tiếp 88 lượt, 131 người." => count 131 | count 88"#,
    #"find "Huyện Tân Sơn tiếp 4.188 lượt." => count 4188 unit "Lượt" actor "Huyện  Tân Sơn""#,
    #"find "Huyện Tân Sơn tiếp hơn 88 lượt." => count 88"#,
    #"find "Huyện Tân Sơn tiếp hơn 88 lượt." => count ">88""#,
    #"find "Huyện Tân Sơn tiếp 88 lượt (trong đó tiếp 30 lượt)." => count 88 | count 30 partOf 1 actor "huyện Tân Sơn""#,
    #"find "Tiếp 88 lượt" => count 88"#,
    #"find "Tiếp 88 lượt. Xã Hạ Mỗ nhận 7 đơn." => count 88 | count 7"#,
    #"not "Huyện Tân Sơn chưa tiếp 88 lượt.""#,
    #"not "Xã Hạ Mỗ nhận 7 đơn.""#,
  ]) func holds(example: String) throws {
    #expect(try failures(example).map(\.description) == [])
  }

  @Test(arguments: [
    (#"find "Huyện Tân Sơn họp." => count 88"#, "nothing-found"),
    (#"find "Huyện Tân Sơn tiếp 88 lượt." => count 89"#, "wrong-value"),
    (#"find "Huyện Tân Sơn tiếp 88 lượt." => count 88 unit "người""#, "wrong-value"),
    (#"find "Huyện Tân Sơn tiếp 88 lượt." => count 88 total 90"#, "wrong-value"),
    (#"find "Huyện Tân Sơn tiếp hơn 88 lượt." => count ">=88""#, "wrong-value"),
    (#"find "Huyện Tân Sơn tiếp 88 lượt, 131 người." => count 88 | count 131 partOf 1"#, "wrong-value"),
    (#"find "Huyện Tân Sơn tiếp 88 lượt (trong đó tiếp 30 lượt)." => count 30 partOf 1 | count 88"#, "wrong-value"),
    (#"find "Huyện Tân Sơn tiếp 88 lượt, 131 người." => count 88"#, "too-many-facts"),
    (#"find "Huyện Tân Sơn tiếp 88 lượt." => count 88 | count 88"#, "too-few-facts"),
    (#"find "Xã Hạ Mỗ nhận 7 đơn." => count 7"#, "other-rule"),
    (#"not "Huyện Tân Sơn tiếp 88 lượt.""#, "near-miss-found"),
  ]) func tellsFailuresApart(example: String, code: String) throws {
    #expect(try failure(example).reason.code == code)
  }

  @Test func showsExpectedAndFoundSideBySide() throws {
    let failure = try failure(#"find "Huyện Tân Sơn tiếp hơn 88 lượt." => unit "lượt" count 80 total 90"#)
    #expect(
      failure.description == """
        a.rules:\(SmallPack.firstLine + 4):8: failure[wrong-value]: reception/received: expected and found differ
          Huyện Tân Sơn tiếp [hơn 88] lượt.
            unit: lượt
          ≠ count: expected 80, found > 88
          ≠ total: expected 90, found nothing
        """)
  }

  @Test func showsWhatIsMissingAndWhatIsTooMuch() throws {
    let failure = try failure(#"find "Tiếp 88 lượt, 131 người." => count 90 | count 7 unit "đơn" | count 88"#)
    #expect(
      failure.description == """
        a.rules:\(SmallPack.firstLine + 4):8: failure[too-few-facts]: reception/received: 2 not found, 1 not expected
          Tiếp 88 lượt, [131 người].
          missing: count 90
          missing: count 7, unit đơn
          surplus: count 131, unit người (reception/received)
        """)
  }

  @Test func totalsGoByTheirNumber() throws {
    let sentence = "Huyện Tân Sơn tiếp 88 lượt (trong đó tiếp 30 lượt)."
    let failure = try failure("find \"\(sentence)\" => count 88 partOf 1 | count 30 partOf 88")
    #expect(
      failure.lines.dropFirst(2) == [
        "  fact 1", "    count: 88", "  ≠ partOf: expected 1, found no total", "  fact 2", "    count: 30",
        "  ≠ partOf: expected 88 (the example has 2 facts, counted from 1), found 1",
      ])
  }

  @Test func saysWhatStruckTheHeadOut() throws {
    let failure = try failure(#"find "Xã Hạ Mỗ chưa tiếp 88 lượt." => count 88"#)
    #expect(failure.reason.code == "nothing-found")
    #expect(failure.notes == ["the head holds over “tiếp 88 lượt”, but is struck out by “chưa” (denied)"])
  }

  @Test func namesTheFactOfANearMiss() throws {
    let failure = try failure(#"not "Năm 2019, xã Hạ Mỗ tiếp 88 lượt.""#)
    #expect(failure.description.contains("Năm 2019, [xã Hạ Mỗ tiếp 88 lượt]."))
    #expect(failure.description.contains("found: actor xã Hạ Mỗ, count 88, unit lượt (reception/received)"))
  }

  @Test func listsHaveAllTheirValuesInAnyOrder() throws {
    let rule = """
      rule signing/signed makes Signing
        note "<party> signs with <party>"
        head parties:Body "ký với" parties:Body
        role date: Date after in sentence or publication
        given published 2019-08-02
        find "Huyện Tân Sơn ký với xã Hạ Mỗ." => parties "xã Hạ Mỗ" parties "huyện Tân Sơn" date "2019-08-02"
        given focus "Huyện Tân Sơn"
        find "Huyện Tân Sơn ký với xã Hạ Mỗ." => parties "xã Hạ Mỗ"
        find "Huyện Tân Sơn ký với xã Hạ Mỗ." => parties "xã Hạ Mỗ" parties "xã Hạ Mỗ"
      """
    let failures = try SmallPack.report(rule).failures
    #expect(failures.map(\.location.line) == [SmallPack.firstLine + 7, SmallPack.firstLine + 8])
    #expect(failures.map(\.reason.code) == ["wrong-value", "wrong-value"])
  }

  @Test func runsTheRulesThatAreWanted() throws {
    let pack = try SmallPack.pack(rules + #"  not "Tiếp 88 lượt.""# + "\n" + other)
    var tester = try RuleTester(pack: pack)
    let report = tester.run(RuleSelection(names: ["reception/taken"]))
    #expect([report.rules, report.examples, report.nearMisses, report.failures.count] == [1, 1, 0, 0])
    #expect(report.summary.hasPrefix("1 rule, 1 example, 0 near-misses, 0 failures (0."))
    #expect(tester.run().failures.count == 1)
  }
}
