import PackSupport
@testable import Authoring
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
    (#"find "Huyện Tân Sơn tiếp 88 lượt." => count 88 actor "Tân Sơn""#, "wrong-extent"),
    (#"find "Huyện Tân Sơn tiếp 88 lượt." => count 88 actor "Tân Sơn" unit "người""#, "wrong-value"),
    (#"find "Tiếp 88 lượt, 88 người." => count 88"#, "ambiguous"),
    (#"find "Tiếp 88 lượt." => count "=>88""#, "wrong-value"),
    (#"find "Tiếp hơn 88 lượt." => count "= 88""#, "wrong-value"),
  ]) func tellsFailuresApart(example: String, code: String) throws {
    #expect(try failure(example).reason.code == code)
  }

  @Test func showsExpectedAndFoundSideBySide() throws {
    let failure = try failure(#"find "Huyện Tân Sơn tiếp hơn 88 lượt." => unit "lượt" count 80 total 90"#)
    #expect(
      failure.description == """
        a.rules:\(SmallPack.firstLine + 4):8: failure[wrong-value]: reception/received: expected and found differ
          Huyện Tân Sơn tiếp hơn 88 lượt.
                             ^^^^^^ count
            role   expected  found
            unit   lượt      lượt
          ≠ count  80        > 88
          ≠ total  90        nothing
        """)
  }

  @Test func showsWhatIsMissingAndWhatIsTooMuch() throws {
    let failure = try failure(#"find "Tiếp 88 lượt, 131 người." => count 90 | count 7 unit "đơn" | count 88"#)
    #expect(
      failure.description == """
        a.rules:\(SmallPack.firstLine + 4):8: failure[too-few-facts]: reception/received: 2 not found, 1 not expected
          Tiếp 88 lượt, 131 người.
                        ^^^^^^^^^ not expected
          missing: count 90
          missing: count 7, unit đơn
          surplus: count 131, unit người (reception/received)
        """)
  }

  @Test func totalsGoByTheirNumber() throws {
    let sentence = "Huyện Tân Sơn tiếp 88 lượt (trong đó tiếp 30 lượt)."
    let failure = try failure("find \"\(sentence)\" => count 88 partOf 1 | count 30 partOf 88")
    #expect(
      failure.lines().dropFirst(2) == [
        "  fact 1",
        "    role    expected  found",
        "    count   88        88",
        "  ≠ partOf  1         no total",
        "  fact 2",
        "    role    expected                                      found",
        "    count   30                                            30",
        "  ≠ partOf  88 (the example has 2 facts, counted from 1)  1",
      ])
  }

  @Test func saysWhatStruckTheHeadOut() throws {
    let failure = try failure(#"find "Xã Hạ Mỗ chưa tiếp 88 lượt." => count 88"#)
    #expect(failure.reason.code == "nothing-found")
    #expect(failure.notes == ["the head holds over “tiếp 88 lượt”, but is struck out by “chưa” (modifier denied)"])
  }

  @Test func namesTheFactOfANearMiss() throws {
    let failure = try failure(#"not "Năm 2019, xã Hạ Mỗ tiếp 88 lượt.""#)
    #expect(failure.description.contains(
        """
          Năm 2019, xã Hạ Mỗ tiếp 88 lượt.
                    ^^^^^^^^^^^^^^^^^^^^^ found
        """))
    #expect(failure.description.contains("found: actor xã Hạ Mỗ, count 88, unit lượt (reception/received)"))
  }

  @Test func saysByHowManyWordsTheExtentIsWrong() throws {
    let failure = try failure(#"find "Huyện Tân Sơn tiếp 88 lượt." => actor "Tân Sơn" unit "lượt người""#)
    #expect(
      failure.description == """
        a.rules:\(SmallPack.firstLine + 4):8: failure[wrong-extent]: reception/received: more or fewer words are found than expected
          Huyện Tân Sơn tiếp 88 lượt.
          ^^^^^^^^^^^^^ actor   ^^^^ unit
            role   expected    found
          ≠ actor  Tân Sơn     Huyện Tân Sơn
              “Huyện” is too much
          ≠ unit   lượt người  lượt
              “người” is missing
        """)
  }

  @Test func showsWhereTheExpectedWordsStand() throws {
    let failure = try failure(#"find "Xã Hạ Mỗ và huyện Tân Sơn tiếp 88 lượt." => actor "xã Hạ Mỗ""#)
    #expect(failure.reason.code == "wrong-value")
    #expect(
      failure.lines().dropFirst() == [
        "  Xã Hạ Mỗ và huyện Tân Sơn tiếp 88 lượt.",
        "  ~~~~~~~~ expected actor",
        "              ^^^^^^^^^^^^^ actor",
        "    role   expected  found",
        "  ≠ actor  xã Hạ Mỗ  huyện Tân Sơn",
        "      the expected words stand in the sentence",
      ])
  }

  @Test func showsFactsThatFitEquallyWell() throws {
    let failure = try failure(#"find "Tiếp 88 lượt, 88 người." => count 88"#)
    #expect(
      failure.description == """
        a.rules:\(SmallPack.firstLine + 4):8: failure[ambiguous]: reception/received: what is expected fits 2 facts
          Tiếp 88 lượt, 88 người.
          ^^^^^^^^^^^^ found
                        ^^^^^^^^ found
          found: count 88, unit lượt (reception/received)
          found: count 88, unit người (reception/received)
          say more of the fact that is meant, or keep the rule from finding the others
        """)
  }

  @Test func namesTheRuleThatHasTheWords() throws {
    let rated = """
      rule reception/rated makes Reception
        head "tiếp" count:Number unit:Unit "đạt" rate:Percent
        find "Tiếp 88 lượt đạt 50%." => rate 50

      """
    let example = "  find \"Tiếp 88 lượt đạt 50%.\" => count 88\n"
    let failures = try SmallPack.report(rules + example + rated).failures
    #expect(
      failures.map(\.description) == [
        """
        a.rules:\(SmallPack.firstLine + 4):8: failure[ambiguous]: reception/received: the head holds, but another rule has the words
          Tiếp 88 lượt đạt 50%.
          ^^^^^^^^^^^^^^^^^^^^ reception/rated
          found: count 88, rate 50, unit lượt (reception/rated)
          the head holds over “Tiếp 88 lượt”, but lost the words to reception/rated over “Tiếp 88 lượt đạt 50%”, which captures 3 roles and not 2
          let one of the rules go over the other (“over”), or keep one from holding here
        """
      ])
  }

  @Test func namesTheRulesThatFindDifferentFactsInTheSameWords() throws {
    let joined = """
      rule reception/joined makes Reception
        head "tiếp" Number Unit "gồm" count:Number unit:Unit
        find "Tiếp 88 lượt gồm 7 đơn." => count 7 | count 88

      """
    let example = "  find \"Tiếp 88 lượt gồm 7 đơn.\" => count 88\n"
    let failures = try SmallPack.report(rules + example + joined).failures
    #expect(
      failures.map(\.description) == [
        """
        a.rules:\(SmallPack.firstLine + 4):8: failure[ambiguous]: reception/received: reception/joined, reception/received find \
        different facts in the same words
          Tiếp 88 lượt gồm 7 đơn.
          ^^^^^^^^^^^^ reception/received
          ^^^^^^^^^^^^^^^^^^^^^^ reception/joined
          found: count 88, unit lượt (reception/received)
          found: count 7, unit đơn (reception/joined)
          let one of the rules go over the other (“over”), or keep one from holding here
        """
      ])
  }

  @Test func saysWhichRoleIsLacking() throws {
    let rule = """
      rule reception/obliged makes Reception
        head "gặp" count:Number
        role actor!: Body before in sentence
        find "Gặp 88 lượt." => count 88
      """
    #expect(
      try SmallPack.report(rule).failures.map(\.notes) == [
        ["the head holds over “Gặp 88”, but makes nothing: the role actor, which it needs, is nowhere to be found"]
      ])
  }

  @Test(arguments: [
    ("count 4.188", "4188"), ("count \"4.188\"", "4188"), ("count \">4.188\"", ">4188"), ("total 4.188", nil),
    ("rate \"91,94\"", "91.94"), ("rate \"91,94%\"", "91.94"), ("rate \"91,90\"", nil),
  ]) func saysHowFiguresAreWritten(expected: String, written: String?) throws {
    let rule = """
      rule reception/rated makes Reception
        head "tiếp" count:Number unit:Unit "đạt" rate:Percent
        find "Tiếp hơn 4.188 lượt đạt 91,94%." => \(expected)
      """
    let failures = try SmallPack.report(rule).failures
    #expect(failures.map(\.reason.code) == ["wrong-value"])
    let remark = written.map { "      in examples this value is written \($0)" }
    #expect(failures.flatMap { $0.lines() }.first { $0.contains("in examples") } == remark)
  }

  @Test(arguments: [
    ("date 12/6/2020", "      in examples this value is written \"2020-06-12\""),
    ("date \"ngày 12/6/2020\"", "      in examples this value is written \"2020-06-12\""),
    ("parties \"huyện Tân Sơn\" parties \"xã Hạ\"", "      “Mỗ” is too much"),
    ("parties \"huyện Tân Sơn\" parties \"Mỗ ngày\"", "      the words overlap, but begin and end elsewhere"),
    ("parties \"huyện Tân Sơn\" parties \"sổ\"", "      the expected words stand in the sentence"),
  ]) func saysHowWordsDiffer(expected: String, remark: String) throws {
    let rule = """
      rule signing/signed makes Signing
        head parties:Body "ký với" parties:Body
        role date: Date after in sentence
        find "Huyện Tân Sơn ký với xã Hạ Mỗ ngày 12/6/2020, có vào sổ." => \(expected)
      """
    let failures = try SmallPack.report(rule).failures
    #expect(failures.flatMap { $0.lines() }.contains(remark), "\(failures)")
  }

  @Test(arguments: [
    ("count \"nhiều\"", "      “nhiều” is no figure; figures are written 1204 or 91.94"),
    ("count \"=>88\"", "      “=>” is no comparator; there are >=, <=, >, <, ~, and = for none"),
  ]) func saysWhatIsNoFigure(expected: String, remark: String) throws {
    #expect(try failure("find \"Tiếp 88 lượt.\" => \(expected)").lines().contains(remark))
  }

  @Test func foldsForNarrowTerminals() throws {
    let failure = try failure(#"find "Huyện Tân Sơn tiếp hơn 88 lượt." => count 80 actor "xã Hạ Mỗ""#)
    #expect(
      failure.lines(width: 26).dropFirst(4) == [
        "  Huyện Tân Sơn tiếp hơn",
        "  ^^^^^^^^^^^^^ actor",
        "                     ^^^",
        "  88 lượt.",
        "  ^^ count",
        "  ≠ count",
        "      expected  80",
        "      found     > 88",
        "  ≠ actor",
        "      expected  xã Hạ Mỗ",
        "      found     Huyện Tân Sơn",
      ])
  }

  @Test func writesJSON() throws {
    let report = try SmallPack.report(
      rules + "  find \"Tiếp hơn 88 lượt.\" => unit \"lượt\" count 80\n  not \"Tiếp 7 đơn.\"\n" + other)
    let first = SmallPack.firstLine
    #expect(
      String(decoding: report.json(showsGaps: true), as: UTF8.self) == """
        {"kind":"failure","code":"wrong-value","rule":"reception/received","file":"a.rules","line":\(first + 4),"column":8,\
        "message":"expected and found differ","sentence":"Tiếp hơn 88 lượt.","facts":[{"number":1,"roles":[\
        {"role":"unit","agrees":true,"expected":["lượt"],"found":[{"value":"lượt","text":"lượt","bytes":[15,22]}]},\
        {"role":"count","agrees":false,"expected":["80"],"found":[{"value":88,"comparator":">","text":"hơn 88","bytes":[7,14]}]}\
        ]}],"notes":[]}
        {"kind":"failure","code":"near-miss-found","rule":"reception/received","file":"a.rules","line":\(first + 5),"column":7,\
        "message":"the near-miss is found","sentence":"Tiếp 7 đơn.","found":[{"rule":"reception/received","roles":[\
        {"role":"count","found":[{"value":7,"text":"7","bytes":[7,8]}]},\
        {"role":"unit","found":[{"value":"đơn","text":"đơn","bytes":[9,14]}]}]}],"notes":[]}
        {"kind":"unreached","in":"rule reception/received","file":"a.rules","line":\(first + 2),"column":15,\
        "message":"no example has a second item of the list: each { count:Number unit:Unit } by (\\",\\" | \\"và\\")",\
        "patterns":["each { count:Number unit:Unit } by (\\",\\" | \\"và\\")"]}
        {"kind":"summary","rules":2,"examples":2,"nearMisses":1,"failures":2,"parts":5,"reached":2}

        """)
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
