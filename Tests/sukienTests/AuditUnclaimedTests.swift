import ProgramSupport
import Testing

@Suite struct AuditUnclaimedTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    try folder.write("event E\n  role count number identifies\nrule e/found makes E\n  head \"tiếp\" count:Number\n", to: "Rules/a.rules")
    try folder.write("Xã tiếp 12 lượt.", to: "drop/a.txt")
    try folder.write("Xã tiếp 5 lượt và trồng 300 cây, làm ngày 5/6/2020.", to: "drop/b.txt")
  }

  private func audit(_ arguments: String...) throws -> Program.Run {
    try Program.run(["audit", "unclaimed"] + arguments, in: folder)
  }

  @Test func zeroWhereNothingIsUnclaimed() throws {
    let run = try audit("drop/a.txt")
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.hasSuffix("1 figure in 1 article: 1 claimed, 0 unclaimed, 0 set apart; facts have 100.0% of what is counted or measured\n"))
  }

  @Test func oneWhereAFigureIs() throws {
    let run = try audit("drop", "--jobs", "3")
    #expect(run.status == 1)
    #expect(run.output.contains("<number> cây  1\n  b.txt:1:25  bytes 33..<36 (title)\n    Xã tiếp 5 lượt và trồng «300» cây, làm ngày 5/6/2020.\n"))
    #expect(try audit("drop", "--jobs", "1").output == run.output)
  }

  @Test func everyFigureIsALineOfJSON() throws {
    let run = try audit("drop", "--format", "json")
    let lines = run.output.split(separator: "\n")
    #expect(run.status == 1 && lines.count { $0.contains("\"record\":\"figure\"") } == 5)
    #expect(lines.last?.contains("\"record\":\"summary\",\"articles\":2") == true)
    #expect(run.errors.hasPrefix("4 figures in 2 articles: 2 claimed, 1 unclaimed, 1 set apart"))
  }

  @Test func everyFigureIsARowOfATable() throws {
    let rows = try audit("drop", "--format", "csv").output.split(separator: "\r\n")
    #expect(rows.count == 5 && rows[0].hasPrefix("article,line,column,start,end,zone,verdict,reason,"))
    #expect(rows[3].hasPrefix("b.txt,1,25,33,36,title,unclaimed,,,,,number,300,300,và trồng <number> cây,"))
  }

  @Test func wrongUsage() throws {
    #expect(try audit("drop", "--show", "nothing").status == 2)
    #expect(try audit("drop", "--top", "-1").status == 2)
    #expect(try audit("nowhere").status == 2)
    #expect(try audit("drop", "--rules", "drop").status == 2)
  }
}
