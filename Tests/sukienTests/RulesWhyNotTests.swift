import ProgramSupport
import Testing

@Suite struct RulesWhyNotTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    try folder.write(
      """
      event Reception
        role count number identifies
        role date date by day
      class Unit
        "lượt"
      search day
        Date around in sentence
      rule reception/received makes Reception
        head "tiếp" count:Number Unit
        find "Xã Hạ Mỗ tiếp 88 lượt." => count 88

      """, to: "Rules/a.rules")
  }

  private func whyNot(_ arguments: String..., shell: String = "") throws -> Program.Run {
    try Program.run(["rules", "why-not"] + arguments, in: folder, shell: shell)
  }

  @Test func marksTheWordAtWhichItStopped() throws {
    let run = try whyNot("reception/received", "Xã Hạ Mỗ tiếp 88 luợt.")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output == """
        reception/received  Rules/a.rules:8:6
          does not hold here

          Xã Hạ Mỗ tiếp 88 luợt.
                   ~~~~~~~ ^^^^
          it passed
            “tiếp”  "tiếp"  Rules/a.rules:9:8
            “88”  count:Number → 88  Rules/a.rules:9:15
          it stopped at “luợt”
          it wanted
            Unit  Rules/a.rules:9:28
              “luợt” is near to the entry “lượt” of Unit: only signs on its letters differ  Rules/a.rules:5:3
          spelt so, the head would hold
          every match has Unit; the sentence has not

        """)
  }

  @Test func zeroWhereTheRuleFindsIt() throws {
    let run = try whyNot("reception/received", "Ngày 3/6, xã tiếp 88 lượt.", "--published", "2020-07-01")
    #expect(run.status == 0)
    #expect(run.output.contains("  finds a fact here\n"))
    #expect(run.output.contains("count 88, date 2020-06-03 (from year)\n"))
  }

  @Test func readsStandardInputAndFiles() throws {
    let text = "Xã tiếp 88 khách."
    let given = try whyNot("reception/received", text)
    try folder.write(text, to: "a.txt")
    #expect(try whyNot("reception/received", "@a.txt").output == given.output)
    #expect(try whyNot("reception/received", "-", shell: "< a.txt").output == given.output)
    let missing = try whyNot("reception/received", "@b.txt")
    #expect(missing.status == 2)
    #expect(missing.errors == "sukien: error: b.txt cannot be read\n")
  }

  @Test func tellsItInJSON() throws {
    let run = try whyNot("reception/received", "Xã tiếp 88 khách.", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(#"{"rule":"reception/received","file":"Rules/a.rules","line":8,"column":6,"verdict":"stopped","#))
    #expect(run.output.hasSuffix("}\n"))
  }

  @Test func twoForAnUnknownRule() throws {
    let run = try whyNot("reception/recieved", "Xã tiếp 88 lượt.")
    #expect(run.status == 2)
    #expect(run.errors == "sukien: error: there is no rule reception/recieved; did you mean “reception/received”?\n")
  }

  @Test func saysThatThereIsNothingToRead() throws {
    let run = try whyNot("reception/received", " ")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("has nothing to read: the text has no sentence of an article’s body\n"))
  }
}
