import RuleLanguage
import RuleProgram
import TestSupport
import Testing

@testable import Authoring
import Pipeline

/// A page whose blocks in the rule language are read by the tests.
///
/// The block marked `shared` stands beside each of the others; apart from it, a block is a pack of its own.
struct ReferencePage {
  let page: MarkdownPage
  private let shared: RulePackLoader.File

  /// - Parameter name: the page's path in the repository.
  init(_ name: String) throws {
    page = try MarkdownPage(name)
    let block = try #require(page.blocks.first { $0.language == "rules" && $0.has("shared") }, "\(name) has no shared block")
    shared = RulePackLoader.File(path: "shared.rules", bytes: Array(block.text.utf8))
  }

  /// The blocks that run.
  var examples: [MarkdownPage.Block] { page.blocks.filter { $0.language == "rules" && ($0.marks.isEmpty || $0.has("shared")) } }
  /// The blocks that show a mistake, each with the block that shows what the program says about it.
  var mistakes: [(block: MarkdownPage.Block, told: MarkdownPage.Block?)] { followed { $0.has("error") || $0.has("warning") } }
  /// The same for blocks whose examples fail.
  var failures: [(block: MarkdownPage.Block, told: MarkdownPage.Block?)] { followed { $0.has("fails") } }

  private func followed(
    where isWanted: (MarkdownPage.Block) -> Bool
  ) -> [(block: MarkdownPage.Block, told: MarkdownPage.Block?)] {
    page.blocks.indices.compactMap { index in
      let block = page.blocks[index]
      guard block.language == "rules", isWanted(block) else { return nil }
      let next = index + 1 < page.blocks.count ? page.blocks[index + 1] : nil
      return (block, next?.language == "text" ? next : nil)
    }
  }

  /// What compiling a block, beside the shared one, comes to.
  func outcome(_ block: MarkdownPage.Block) throws -> RulePackLoader.Outcome {
    let own = RulePackLoader.File(path: "example.rules", bytes: Array(block.text.utf8))
    let reader = try PhraseReader()
    return RulePackLoader(read: reader.words(of:), outside: .known).load(block.has("shared") ? [shared] : [shared, own])
  }

  /// What `sukien rules check` says about a block.
  /// - Parameter isWanted: which problems are meant.
  func told(_ block: MarkdownPage.Block, where isWanted: (Diagnostic) -> Bool) throws -> String {
    var outcome = try outcome(block)
    outcome.diagnostics.removeAll { $0.location.file != "example.rules" || !isWanted($0) }
    return DiagnosticReport(outcome).lines { $0 }.dropLast().map { "\($0)\n" }.joined()
  }

  /// What `sukien rules test` says about the examples of a block.
  func failed(_ block: MarkdownPage.Block) throws -> String {
    let pack = try #require(try outcome(block).pack, "\(page.place(of: block)) does not compile")
    var tester = try RuleTester(pack: pack)
    return tester.run().failures.map { "\($0)\n" }.joined(separator: "\n")
  }

  /// Holds what blocks are followed by to what the program says, or records it.
  func check(
    _ blocks: [(block: MarkdownPage.Block, told: MarkdownPage.Block?)], saying: (MarkdownPage.Block) throws -> String
  ) throws {
    var changed: [Int: String] = [:]
    #expect(!blocks.isEmpty)
    for (block, told) in blocks {
      let place = page.place(of: block)
      guard let told else {
        Issue.record("\(place): what the program says must follow the block, as a block of text")
        continue
      }
      let actual = try saying(block)
      guard actual != told.text || actual.isEmpty else { continue }
      changed[told.line] = actual
      Issue.record("\(place):\n\(LineDiff.text(from: told.text, to: actual))")
    }
    if try page.record(changed) { Issue.record("recorded; read the diff and run again") }
  }
}
