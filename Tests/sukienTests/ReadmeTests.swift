import Foundation
import ProgramSupport
import TestSupport
import Testing

/// The README leads from a drop to a table: its commands are run one after the other, as they stand there.
@Suite struct ReadmeTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    for name in ["Rules", "Fixtures"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name), withDestinationURL: Fixtures.repository.appending(path: name))
    }
  }

  /// The commands of the tour. The review waits for somebody to decide; `ReviewTests` and the tests in a browser do.
  private func commands() throws -> [String] {
    let page = try MarkdownPage("README.md")
    let tour = try #require(page.blocks.first { $0.text.contains("sukien review") })
    return tour.text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("sukien review") }
  }

  @Test func theTourEndsWithATable() throws {
    let commands = try commands()
    #expect(commands.count >= 7)
    for command in commands {
      let run = try Program.run(in: folder, script: "sukien() { \"$0\" \"$@\"; }\n" + command)
      let isAudit = command.hasPrefix("sukien audit")
      #expect(run.status == 0 || isAudit && run.status == 1, "\(command)\n\(run.errors)")
    }
    #expect(try folder.read("report.html").contains("PetitionResolution"))
    #expect(try folder.read("table/facts.csv").contains("event"))
  }
}
