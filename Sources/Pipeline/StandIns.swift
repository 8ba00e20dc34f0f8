import DocumentModel
import RuleLanguage
import RuleProgram
import UnicodeSupport

// Stand-ins for stages that are being written; each goes when its stage joins.

struct Segmenter {
  mutating func segment(_ text: NormalizedText, forms: inout FormTable) -> SegmentedText {
    SegmentedText(published: nil, title: nil, blocks: [], sentences: [], tokens: [])
  }
}

struct Matcher: ~Copyable {
  init(pack: RulePack) {}
  mutating func match(text: NormalizedText, segmented: SegmentedText, forms: borrowing FormTable) -> MatchSet { MatchSet() }
}

struct Resolver {
  init(pack: RulePack) {}
  func resolve(text: NormalizedText, segmented: SegmentedText, matches: MatchSet, metadata: ArticleMetadata) -> [Fact] { [] }
}

extension SegmentedText { func printed(over text: NormalizedText, tokens: Bool) -> String { "" } }
