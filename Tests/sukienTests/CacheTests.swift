import Foundation
import ProgramSupport
import Testing

/// Compiled rules are kept, whoever else keeps them at the same time, and change nothing.
@Suite struct CacheTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder(hasOwnCache: true)
    try folder.write("event E\n  role count number identifies\nrule e/found makes E\n  head \"tiếp\" count:Number\n", to: "Rules/a.rules")
    try folder.write("Xã tiếp 12 lượt.", to: "a.txt")
  }

  private func extract(_ arguments: String..., shell: String = "") throws -> Program.Run {
    try Program.run(["extract", "a.txt", "--to", "-"] + arguments, in: folder, shell: shell)
  }

  private func kept() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.cache.path(percentEncoded: false))) ?? [] }

  @Test func whatIsKeptFindsTheSame() throws {
    let anew = try extract("--no-cache")
    #expect(anew.status == 0 && anew.output.contains("\"value\":12") && kept() == [])
    #expect(try extract().output == anew.output)
    #expect(kept().count == 1)
    #expect(try extract().output == anew.output)
    let file = folder.cache.appending(path: kept()[0])
    try Data("damaged".utf8).write(to: file)
    #expect(try extract().output == anew.output)
    #expect(try Data(contentsOf: file).count > 1000)
  }

  @Test func aChangeOfTheRulesIsSeenAtOnce() throws {
    #expect(try extract().output.contains("\"value\":12"))
    try folder.write("event E\n  role count number identifies\nrule e/found makes E\n  head \"họp\" count:Number\n", to: "Rules/a.rules")
    #expect(try extract().output == "")
    #expect(kept().count == 2)
  }

  @Test func whatCheckRefusesIsRefused() throws {
    try folder.write("class page.opner\n  \"bản in\"\n", to: "Rules/b.rules")
    let run = try extract()
    #expect(run.status == 2 && run.output == "" && run.errors.contains("error[unknown-list]") && kept() == [])
    #expect(try extract("--no-cache").errors == run.errors)
    #expect(try Program.run(["rules", "check"], in: folder).status == 2)
  }

  @Test func twoProgramsAtOnceFindTheSame() throws {
    let one = try extract("--no-cache").output
    let both = try extract(shell: "& \"$0\" \"$@\"; wait")
    #expect(both.output == one + one)
    #expect(kept().count == 1)
  }
}
