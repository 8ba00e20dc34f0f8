import DocumentModel
import RuleProgram
import TestSupport
import Testing
import UnicodeSupport

@testable import Matching

/// Mentions amid brackets, asked for from every token, against looking at them all.
@Suite struct VisibleMentionsTests {
  @Test func findsWhatLookingAtAllFinds() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      let words = (0..<1 + random.below(24)).map { _ in ["(", ")", "a", "a", ";"][random.below(5)] }
      var forms = FormTable()
      let text = SampleText([words], forms: &forms)
      let layout = Layout(text.segmented, words: text.numbers(in: try Self.pack()))
      let mentions = words.indices.filter { words[$0] == "a" }.map {
        Mention(type: 0, first: Int32($0), end: Int32(min(words.count, $0 + 1 + random.below(2))))
      }
      var visible = VisibleMentions(mentions.indices.map(Int32.init))
      for token in words.indices {
        let start = random.below(token + 1)
        let found = visible.first(
          from: Int32(start), before: Int32(token), endingBy: Int32(token + 1), mentions, layout)
        let expected = mentions.firstIndex {
          (start..<token).contains(Int($0.first)) && layout.isVisible(Int($0.first), from: token) && Int($0.end) <= token + 1
        }
        #expect(found == expected.map(Int32.init), "\(words) from \(token)")
      }
    }
  }

  private static func pack() throws -> RulePack {
    var random = SplitMix(seed: 1)
    return try SamplePack.make(&random).get().pack
  }
}
