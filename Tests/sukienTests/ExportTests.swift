import Foundation
import ProgramSupport
import Store
import TestSupport
import Testing

/// `export` and `import`, as used.
@Suite struct ExportTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    try folder.write("Quý II/2022, UBND xã An Bình đã tiếp 217 lượt công dân 🙂, nhận 12 đơn.\n", to: "drop/tin.txt")
    let rules = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
    _ = try Program.run(["run", "drop", "--store", "facts.sqlite", "--rules", rules], in: folder)
  }

  private func export(_ arguments: String...) throws -> Program.Run {
    try Program.run(["export", "facts.sqlite"] + arguments, in: folder)
  }

  @Test(arguments: ["csv", "web-annotation", "brat", "label-studio", "doccano"])
  func everyFormatIsAFolderThatSaysWhatItIs(format: String) throws {
    let run = try export("--as", format, "--to", "out/here")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    #expect(run.errors.contains("2 facts") && run.errors.contains("out/here"))
    #expect(try folder.read("out/here/README.md").contains("Offsets count Unicode code points"))
    // An export takes the place of an earlier one, whatever its format.
    #expect(try export("--as", "brat", "--to", "out/here").status == 0)
    #expect(try folder.read("out/here/tin.ann").contains("CitizenReception"))
  }

  @Test func aFolderWithOtherFilesIsLeftAlone() throws {
    try folder.write("mine", to: "out/notes.txt")
    let run = try export("--as", "brat", "--to", "out")
    #expect(run.status == 2 && run.errors.contains("no export"))
    #expect(try folder.read("out/notes.txt") == "mine")
    let file = try export("--as", "brat", "--to", "out/notes.txt")
    #expect(file.status == 2 && file.errors.contains("is a file"))
  }

  @Test func wrongUsageIsTold() throws {
    #expect(try export("--as", "xml", "--to", "out").status == 2)
    #expect(try export("--as", "brat", "--to", "out", "--profile", "lossless").status == 2)
    #expect(try export("--as", "csv", "--to", "out", "--decimal", "comma").status == 2)
    #expect(try export("--as", "csv", "--to", "out", "--offset-unit", "utf-16").status == 2)
    #expect(try Program.run(["export", "none.sqlite", "--as", "csv", "--to", "out"], in: folder).status == 2)
    #expect(try Program.run(["import", "none.sqlite", "--from", "label-studio", "x.json"], in: folder).status == 2)
    #expect(try Program.run(["import", "facts.sqlite", "--from", "label-studio", "x.json"], in: folder).status == 2)
    try folder.write("no JSON", to: "x.json")
    let run = try Program.run(["import", "facts.sqlite", "--from", "label-studio", "x.json"], in: folder)
    #expect(run.status == 2 && run.errors.contains("is no JSON of Label Studio"))
    #expect(try !folder.names().contains("out"))
  }

  @Test func anArticleWithoutItsBytesIsMissingAndTold() throws {
    let store = try Store.open(at: folder.path("facts.sqlite"))
    try store.write { try $0.execute(sql: "DELETE FROM source") }
    try store.close()
    let run = try export("--as", "csv", "--to", "out")
    #expect(run.status == 1 && run.errors.contains("1 article left out") && run.errors.contains("tin.txt"))
    #expect(try folder.read("out/export.json").contains("noSource"))
  }

  @Test func whatAnAnnotatorWritesAnewComesBackOnce() throws {
    _ = try export("--as", "label-studio", "--to", "out")
    let author = #""annotations":[{"completed_by":{"email":"lan@example.org"},"#
    let tasks = try folder.read("out/tasks.json").replacing(#""predictions":[{"model_version":"sukien","#, with: author)
      .replacing(#""text":["217"]"#, with: #""text":["218"]"#)
    try folder.write(tasks, to: "back.json")
    let first = try Program.run(["import", "facts.sqlite", "--from", "label-studio", "back.json"], in: folder)
    #expect(first.status == 0 && first.errors.contains("1 corrected"), "\(first.errors)")
    let second = try Program.run(["import", "facts.sqlite", "--from", "label-studio", "back.json"], in: folder)
    #expect(second.status == 0 && second.errors.contains("0 corrected") && second.errors.contains("1 known before"))
    _ = try export("--as", "csv", "--to", "tables")
    #expect(try folder.read("tables/values.csv").contains(",218,218,"))
    let drifted = tasks.replacing("An Bình đã tiếp", with: "An Bình có tiếp")
    try folder.write(drifted, to: "drifted.json")
    let third = try Program.run(["import", "facts.sqlite", "--from", "label-studio", "drifted.json"], in: folder)
    #expect(third.status == 1 && third.errors.contains("not taken: the text of the task is another"))
  }
}
