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
    #expect(run.output.hasPrefix("2 rules, 1 example, 1 near-miss, 0 failures ("))
    #expect(run.errors == "")
  }

  @Test func oneWhereAnExampleFails() throws {
    try folder.write(rules + "  find \"Xã Hạ Mỗ chuyển 88 lượt.\" => count 89\n", to: "Rules/a.rules")
    let run = try test()
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "Rules/a.rules:13:8: failure[wrong-value]: reception/sent: expected and found differ")
    #expect(lines.dropFirst().first == "  Xã Hạ Mỗ chuyển [88] lượt.")
    #expect(lines.last?.hasPrefix("2 rules, 2 examples, 1 near-miss, 1 failure (") == true)
    #expect(try test("Rules", "--rule", "reception/received").status == 0)
    #expect(try test("Rules", "--rule", "reception").status == 1)
  }

  @Test func twoForAWrongRuleAndForAnUnknownOne() throws {
    let unknown = try test("--rule", "reception/recieved")
    #expect(unknown.status == 2)
    #expect(unknown.errors == "sukien: error: there is no rule reception/recieved\n")
    try folder.write("rule", to: "Rules/b.rules")
    let run = try test()
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Rules/b.rules:1:"))
  }
}
