import ProgramSupport
import Testing

@Suite struct RulesDiffTests {
  private let folder: Program.Folder
  private let rules = "event E\n  role count number identifies\nrule e/found makes E\n  head \"tiếp\" count:Number\n"

  init() throws {
    folder = try Program.Folder()
    try folder.write(rules, to: "old/a.rules")
    try folder.write("Xã tiếp 12 lượt.", to: "drop/a.txt")
    try folder.write("Xã họp.", to: "drop/b.txt")
  }

  private func run(_ arguments: String...) throws -> Program.Run { try Program.run(["rules", "diff"] + arguments, in: folder) }

  @Test func zeroWhereNothingDiffers() throws {
    try folder.write(rules.replacing("tiếp\"", with: "tiếp\" Any{0,1}"), to: "new/a.rules")
    let run = try run("old", "new", "drop")
    #expect(run.status == 0 && run.output == "no difference in 2 articles, 1 fact\n" && run.errors == "")
  }

  @Test func oneWhereAFactDiffers() throws {
    try folder.write(rules.replacing("e/found", with: "e/other"), to: "new/a.rules")
    let run = try run("old", "new", "drop", "--jobs", "3")
    #expect(run.status == 1)
    #expect(
      run.output == """
        a.txt
          changed E 4..<13
            “tiếp 12”
              rule  e/found  →  e/other

        1 of 2 articles differs: 0 added, 0 lost, 1 changed; 0 facts alike
          E                        1 changed
            e/found → e/other      1 changed

        """)
    let json = try self.run("old", "new", "drop", "--format", "json")
    #expect(json.status == 1 && json.output.split(separator: "\n").count == 1)
    #expect(json.errors.hasPrefix("1 of 2 articles differs"))
  }

  @Test func anArticleThatFailsIsLookedAt() throws {
    try folder.write(rules, to: "new/a.rules")
    try folder.write("x", to: "drop/c.pdf")
    let run = try run("old", "new", "drop")
    #expect(run.status == 1 && run.errors.contains(#"{"article":"c.pdf","error":{"code":"#))
    #expect(run.output == "no difference in 2 articles, 1 fact\n1 not read or not wholly; see above\n")
  }

  @Test func twoForRulesThatDoNotHoldAndThreeForNothing() throws {
    try folder.write(rules + "rule x\n", to: "new/a.rules")
    #expect(try run("old", "new", "drop").status == 2)
    #expect(try run("old", "nowhere", "drop").status == 2)
    #expect(try run("old", "old", "nowhere").status == 2)
    #expect(try run("old", "old").status == 2)
  }
}
