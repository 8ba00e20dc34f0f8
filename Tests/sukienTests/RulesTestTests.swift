import ProgramSupport
import Testing

@Suite struct RulesTestTests {
  private let folder: Program.Folder
  private let rules = """
    event Reception
      role count number identifies
    class Unit
      "lượt"
    rule reception/received makes Reception
      note "<unit> received"
      head "tiếp" count:Number Unit
      find "Xã Hạ Mỗ tiếp 88 lượt." => count 88
      not "Xã Hạ Mỗ tiếp 88 người."
    rule reception/sent makes Reception
      note "<unit> sent on"
      head "chuyển" count:Number Unit

    """

  init() throws {
    folder = try Program.Folder()
    try folder.write(rules, to: "Rules/a.rules")
  }

  private func test(_ arguments: String...) throws -> Program.Run {
    try Program.run(["rules", "test"] + arguments, in: folder)
  }

  @Test func zeroWhereAllHolds() throws {
    let run = try test()
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 part of the patterns is reached by no example; --coverage shows it\n2 rules, 1 example, 1 near-miss, 0 failures, 50% of the patterns reached ("))
    #expect(run.errors == "")
  }

  @Test func oneWhereAnExampleFails() throws {
    try folder.write(rules + "  find \"Xã Hạ Mỗ chuyển 88 lượt.\" => count 89\n", to: "Rules/a.rules")
    let run = try test()
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "Rules/a.rules:13:8: failure[wrong-value]: reception/sent: expected and found differ")
    #expect(lines.dropFirst().first == "  Xã Hạ Mỗ chuyển 88 lượt.")
    #expect(lines.dropFirst(2).first == "                  ^^ count")
    #expect(lines.last?.hasPrefix("2 rules, 2 examples, 1 near-miss, 1 failure, 100% of the patterns reached (") == true)
    #expect(try test("Rules", "--rule", "reception/received").status == 0)
    #expect(try test("Rules", "--rule", "reception").status == 1)
  }

  @Test func rulesOfAFileAndOfSeveralNames() throws {
    try folder.write(
      """
      rule issuing/issued makes Reception
        note "<count> issued"
        head "cấp" count:Number
        find "Xã Hạ Mỗ cấp 88 thẻ." => count 89

      """, to: "Rules/more/b.rules")
    #expect(try test("Rules/a.rules").output.hasPrefix("2 rules, 1 example, 1 near-miss, 0 failures ("))
    let run = try test("Rules/more/b.rules")
    #expect(run.output.hasPrefix("Rules/more/b.rules:4:8: failure[wrong-value]"))
    #expect(run.status == 1)
    #expect(try test("--rule", "reception/sent", "--rule", "reception/received", "Rules").status == 0)
    #expect(try test("--rule", "reception", "--rule", "issuing").output.contains("3 rules, 2 examples"))
    try folder.write("", to: "c.rules")
    #expect(try test("Rules", "c.rules").errors == "sukien: error: the file c.rules is none of the rules in Rules\n")
    #expect(try test("d.rules").errors == "sukien: error: there is no file d.rules\n")
  }

  @Test func listsWhatNoExampleReaches() throws {
    let run = try test("--coverage")
    #expect(
      run.output.hasPrefix(
        """
        rule reception/sent
          Rules/a.rules:12:8: the pattern is reached by no example: "chuyển" count:Number Unit

        2 rules, 1 example, 1 near-miss, 0 failures, 50% of the patterns reached (
        """))
    #expect(run.status == 0)
    let focused = try test("--coverage", "--rule", "reception/received")
    #expect(focused.output.hasPrefix("1 rule, 1 example, 1 near-miss, 0 failures, 100% of the patterns reached ("))
  }

  @Test func twoForAWrongRuleAndForAnUnknownOne() throws {
    let unknown = try test("--rule", "reception/recieved")
    #expect(unknown.status == 2)
    #expect(unknown.errors == "sukien: error: there is no rule reception/recieved; did you mean “reception/received”?\n")
    try folder.write("rule", to: "Rules/b.rules")
    let run = try test()
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Rules/b.rules:1:"))
  }
}
