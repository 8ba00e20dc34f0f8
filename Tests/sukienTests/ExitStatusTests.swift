import Foundation
import ProgramSupport
import Testing

@Suite struct ExitStatusTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    try folder.write("", to: "Rules/none.rules")
    try folder.write("Huyện An Lạc tổ chức hội nghị.", to: "in/a.txt")
  }

  private func run(_ arguments: String..., shell: String = "") throws -> Program.Run {
    try Program.run(arguments, in: folder, shell: shell)
  }

  @Test func zeroWhereAllWentWell() throws {
    let run = try run("extract", "in", "--to", "out/facts.jsonl")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors.contains("1 article, 0 facts"))
    #expect(try folder.names() == ["Rules", "in", "out"])
  }

  @Test func zeroForHelp() throws {
    let run = try run("extract", "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: sukien extract"))
  }

  @Test(arguments: [
    ["extract"], ["extract", "nowhere"], ["extract", "in", "--jobs", "0"], ["extract", "in", "--published", "2020-02-30"],
    ["extract", "in", "--encoding", "koi8-r"], ["extract", "in", "--rules", "nowhere"], ["extract", "in", "--format", "xml"],
    ["extract", "in", "--to", "-", "--format", "csv"], ["extract", "in", "--to", "facts.csv", "--format", "csv"],
    ["extract", "in", "--to", "facts.csv"], ["stage", "read", "in"], ["fly"],
  ])
  func twoForWrongUsage(arguments: [String]) throws {
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
    #expect(run.output == "")
    #expect(try folder.names() == ["Rules", "in"])
  }

  @Test func twoForAWrongRule() throws {
    try folder.write("rule", to: "Rules/broken.rules")
    for command in [["extract", "in"], ["rules", "check"]] {
      let run = try Program.run(command, in: folder)
      #expect(run.status == 2)
      #expect((run.errors + run.output).contains("Rules/broken.rules:1:"))
    }
    #expect(try folder.names() == ["Rules", "in"])
  }

  @Test func strictnessMakesTwoOfWarnings() throws {
    try folder.write("class Unit\n  \"a\"\n", to: "Rules/a.rules")
    let lenient = try run("rules", "check", "Rules")
    #expect(lenient.status == 0 && lenient.output.hasPrefix("Rules/a.rules:1:7: warning[unused]: "))
    let strict = try run("rules", "check", "Rules", "--strict")
    #expect(strict.status == 2 && strict.output.hasPrefix("Rules/a.rules:1:7: error[unused]: "))
    for form in ["json", "sarif"] {
      let written = try run("rules", "check", "--strict", "--diagnostics", form)
      #expect(written.status == 2 && written.output.hasPrefix("{") && written.output.contains("\"unused\""))
    }
  }

  @Test func threeWhereNothingCanBeWritten() throws {
    try folder.write("", to: "file")
    let below = try run("extract", "in", "--to", "file/facts.jsonl")
    #expect(below.status == 3)
    #expect(below.errors.contains("cannot write file/facts.jsonl: "))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func threeWhereTheDiskIsFull() throws {
    let full = try run("extract", "in", "--to", "out/", "--format", "csv", "--failures", "/dev/full")
    #expect(full.status == 0)
    let rows = try run("rules", "check", shell: "> /dev/full")
    #expect(rows.status == 3)
    #expect(rows.errors.contains("cannot write standard output"))
  }

  @Test func aReaderThatLeavesIsNoFailure() throws {
    let run = try run("rules", "check", shell: "2>&1 | true; echo done")
    #expect(run.output == "done\n")
  }
}
