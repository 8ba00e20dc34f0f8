import Foundation
import ProgramSupport
import TestSupport
import Testing

/// Follows `Documentation/tutorial.md` word by word, in a folder that holds what a clean copy of the repository holds.
@Suite struct TutorialTests {
  private let folder: Program.Folder
  private let tutorial: Tutorial

  init() throws {
    folder = try Program.Folder()
    for name in ["Rules", "Fixtures/articles", "Documentation/tutorial", "Output/README.md"] {
      let copy = folder.url.appending(path: name)
      try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Fixtures.repository.appending(path: name), to: copy)
    }
    tutorial = try Tutorial("Documentation/tutorial.md", in: folder)
  }

  @Test func followedWordByWordItEndsWithATestedRule() throws {
    var changed: [Int: String] = [:]
    for (index, block) in tutorial.page.blocks.enumerated() {
      switch block.language {
      case "rules": try tutorial.write(block)
      case "sh" where !block.has("once"):
        let run = try tutorial.run(block)
        #expect((run.status == 0) != block.has("fails"), "\(tutorial.page.place(of: block)): \(run.status)\n\(run.output)")
        let next = tutorial.page.blocks.dropFirst(index + 1).first
        guard let next, next.language == "text", !Tutorial.agree(next.text, run.output) else { continue }
        changed[next.line] = Tutorial.lasting(run.output)
        Issue.record("\(tutorial.page.place(of: next)):\n\(LineDiff.text(from: next.text, to: run.output))")
      default: break
      }
    }
    if try tutorial.page.record(changed) { Issue.record("recorded; read the diff and run again") }
    let test = try Program.run(["rules", "test", "--rule", "trees"], in: folder)
    #expect(test.status == 0, "\(test.output)")
  }

  @Test(arguments: [
    ("a\n⋮\nd\n", "a\nb\nc\nd\n", true), ("a\n⋮\n", "a\n", true), ("⋮\nd\n", "a\nb\n", false), ("a\n", "a\nb\n", false),
    ("took … s\n", "took 0.03 s\n", true), ("took … s\n", "took 0.03 min\n", false), ("x … y … z", "x 1 z 2 y 3 z", true),
    ("x … y\n", "x\n", false),
  ])
  func whatIsAnotherEachTimeMayDiffer(shown: String, printed: String, agrees: Bool) {
    #expect(Tutorial.agree(shown, printed) == agrees)
  }
}
