import ProgramSupport
import Testing

@Suite struct AuditFiguresTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    let rules = """
      event E
        role count number identifies
        role total number
        role rate percent
        ratio count, total, rate
      rule e/found makes E
        head "tiếp" part:Ratio
        role rate : Percent after in sentence

      """
    try folder.write(rules.replacing("part:Ratio", with: "count/total:Ratio"), to: "Rules/a.rules")
  }

  private func audit(_ arguments: String...) throws -> Program.Run {
    try Program.run(["audit", "figures", "s.sqlite"] + arguments, in: folder)
  }

  private func read(_ text: String) throws {
    try folder.write(text, to: "drop/a.txt")
    #expect(try Program.run(["run", "drop", "--store", "s.sqlite"], in: folder).status == 0)
  }

  @Test func oneWhereAFigureIsWrong() throws {
    try read("Tin\n\nXã tiếp 23/26 lượt, đạt 92,3%.\n")
    let run = try audit()
    #expect(run.status == 1 && run.errors == "")
    #expect(run.output.hasPrefix("ratio wrong  23/26 = 88,46 %, stated 92,3 %\n  a.txt:3:9  bytes 16..<43  E  rule e/found  fact "))
    #expect(run.output.contains("\n    Xã tiếp «23»/«26» lượt, đạt «92,3%».\n    92,3 % of 26 would be 24\n"))
    #expect(try audit().output == run.output)
    #expect(try audit("--verdict", "truncated").status == 0)
    #expect(try audit("--check", "parts").status == 0)
  }

  @Test func zeroWhereAFigureIsCutOff() throws {
    try read("Tin\n\nXã tiếp 217/236 lượt, đạt 91,94%.\n")
    #expect(try audit().status == 0)
    let run = try audit("--all")
    #expect(run.status == 0 && run.output.hasPrefix("ratio truncated  217/236 = 91,95 %, stated 91,94 %\n"))
  }

  @Test func linesOfJSONAndRows() throws {
    try read("Tin\n\nXã tiếp 23/26 lượt, đạt 92,3%.\n")
    let json = try audit("--format", "json")
    #expect(json.status == 1 && json.errors == "1 fact of 1 article: 1 wrong, 0 suspicious\n")
    #expect(json.output.hasPrefix(#"{"record":"figure","verdict":"wrong","check":"ratio","stated":92.3,"computed":88.46,"#))
    #expect(json.output.contains(#"{"record":"summary","articles":1,"facts":1,"unknownEvents":0,"counts":{"ratio":{"wrong":1}}}"#))
    let rows = try audit("--format", "csv").output.split(separator: "\r\n")
    #expect(rows.count == 2 && rows[0].hasPrefix("verdict,check,stated,computed,") && rows[1].hasPrefix("wrong,ratio,92.3,88.46,"))
  }

  @Test func wrongUsage() throws {
    #expect(try audit().status == 2)
    try read("Tin\n\nXã họp.\n")
    #expect(try audit().status == 0)
    #expect(try audit("--verdict", "nothing").status == 2)
    #expect(try audit("--all", "--verdict", "wrong").status == 2)
    #expect(try audit("--rules", "nowhere").status == 2)
    #expect(try Program.run(["audit", "figures"], in: folder).status == 2)
  }
}
