import ProgramSupport
import Testing

@Suite struct RulesExplainTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    try folder.write(
      """
      event Reception
        role count number identifies
      class Unit
        "lượt"
      rule reception/received makes Reception
        note "<unit> received"
        head "tiếp" count:Number Unit
        find "Xã Hạ Mỗ tiếp 88 lượt." => count 88

      """, to: "Rules/a.rules")
    try folder.write("Tin của xã\n\nNăm qua, xã Hạ Mỗ tiếp hơn 1.088 lượt. Xã không nói gì thêm.\n", to: "a.txt")
  }

  private func explain(_ arguments: String...) throws -> Program.Run {
    try Program.run(["rules", "explain"] + arguments, in: folder)
  }

  @Test func tellsTheFactsInText() throws {
    let run = try explain("a.txt")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output.contains(
        """
            Năm qua, xã Hạ Mỗ tiếp hơn 1.088 lượt.
                              ^^^^^^^^^^^^^^^^^^^
          head
            “tiếp”  "tiếp"  Rules/a.rules:7:8
            “hơn 1.088”  count:Number → > 1088  Rules/a.rules:7:15
            “lượt”  Unit  Rules/a.rules:4:3
        """))
  }

  @Test func tellsTheFactsInJSON() throws {
    let run = try explain("a.txt", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.hasPrefix(#"{"fact":"f"#))
    #expect(run.output.contains(#""event":"Reception","rule":"reception/received","note":"<unit> received","file":"Rules/a.rules","line":5"#))
  }

  @Test func asksForAByteOrAFact() throws {
    let nothing = try explain("a.txt", "--at", "70")
    #expect(nothing.status == 0)
    #expect(nothing.output.hasPrefix("no fact here\n"))
    let fact = try explain("a.txt", "--at", "40")
    #expect(fact.output.hasPrefix("Reception f"))
    let id = String(try #require(fact.output.split(separator: " ").dropFirst().first))
    #expect(try explain("a.txt", "--fact", String(id.prefix(6))).output == fact.output)
  }

  @Test func twoForAQuestionWithoutAnAnswer() throws {
    let unknown = try explain("a.txt", "--fact", "fzz")
    #expect(unknown.status == 2)
    #expect(unknown.errors == "sukien: error: no fact has the id fzz\n")
    let behind = try explain("a.txt", "--at", "5000")
    #expect(behind.status == 2)
    #expect(behind.errors == "sukien: error: byte 5000 lies behind the last word of a.txt\n")
    #expect(try explain("a.txt", "--at", "3", "--fact", "f").status == 2)
    #expect(try explain("b.txt").status == 2)
  }

  @Test func saysThatThereIsNone() throws {
    try folder.write("Tin của xã\n\nKhông có gì mới.\n", to: "b.txt")
    let run = try explain("b.txt")
    #expect(run.status == 0 && run.output == "")
    #expect(run.errors == "sukien: there is no fact in b.txt\n")
  }
}
