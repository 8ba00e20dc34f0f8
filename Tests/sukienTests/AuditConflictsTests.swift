import ProgramSupport
import Testing

/// With the rules that the repository has.
@Suite struct AuditConflictsTests {
  private let folder: Program.Folder

  init() throws { folder = try Program.Folder() }

  private func audit(_ arguments: String...) throws -> Program.Run {
    try Program.run(["audit", "conflicts", "s.sqlite"] + arguments, in: folder)
  }

  private func read(_ said: String...) throws {
    for (number, words) in said.enumerated() {
      try folder.write("Tin tiếp dân\n\nNgày đăng 05/7/2022 | 08:15\n\n\(words) lượt công dân.\n", to: "drop/\(number).txt")
    }
    let run = try Program.run(["run", "drop", "--store", "s.sqlite"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func oneWhereArticlesDisagree() throws {
    try read("Năm 2021, UBND huyện Tân Lĩnh đã tiếp 312", "Trong năm 2021, UBND Huyện Tân Lĩnh tiếp 321")
    let run = try audit()
    #expect(run.status == 1 && run.errors == "")
    #expect(
      run.output.hasPrefix(
        "Ủy ban nhân dân huyện Tân Lĩnh · CitizenReception · unit lượt công dân · period 2021-01-01/2021-12-31\n  disagree: count 312 ≠ 321\n"))
    #expect(run.output.contains("\n  count 321\n    1.txt:5:42  bytes "))
    #expect(run.output.hasSuffix("reported by more than one article: 1 disagree, 0 agree, 0 in the same words\n"))
    #expect(try audit().output == run.output)
    let json = try audit("--format", "json")
    #expect(json.status == 1 && json.output.contains(#""differences":[{"role":"count","figures":["312","321"]}]"#))
    let rows = try audit("--format", "csv")
    #expect(rows.status == 1 && rows.output.split(separator: "\r\n").count == 3)
  }

  @Test func zeroWhereTheyAgree() throws {
    try read("Năm 2021, UBND huyện Tân Lĩnh đã tiếp hơn 300", "Trong năm 2021, UBND huyện Tân Lĩnh tiếp 312")
    #expect(try audit().status == 0)
    let run = try audit("--agreeing")
    #expect(run.status == 0 && run.output.contains("\n  agree, 2 sources\n"))
  }

  @Test func wrongUsage() throws {
    #expect(try audit().status == 2)
    try read("Năm 2021, UBND huyện Tân Lĩnh đã tiếp 312")
    #expect(try audit("--format", "xml").status == 2)
    #expect(try audit("--rules", "nowhere").status == 2)
  }
}
