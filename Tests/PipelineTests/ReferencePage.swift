import RuleLanguage
import RuleProgram
import TestSupport
import Testing

@testable import Pipeline

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
  var examples: [MarkdownPage.Block] { blocks { !$0.has("error") && !$0.has("warning") } }
  /// The blocks that show a mistake, each with the block that shows what the program says about it.
  var mistakes: [(block: MarkdownPage.Block, told: MarkdownPage.Block?)] {
    page.blocks.indices.compactMap { index in
      let block = page.blocks[index]
      guard block.language == "rules", block.has("error") || block.has("warning") else { return nil }
      let next = index + 1 < page.blocks.count ? page.blocks[index + 1] : nil
      return (block, next?.language == "text" ? next : nil)
    }
  }

  private func blocks(where isWanted: (MarkdownPage.Block) -> Bool) -> [MarkdownPage.Block] {
    page.blocks.filter { $0.language == "rules" && isWanted($0) }
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
}
