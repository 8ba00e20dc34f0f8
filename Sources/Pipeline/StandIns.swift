import DocumentModel
import RuleProgram
import UnicodeSupport

// Stand-ins for stages that are being written; each goes when its stage joins.

struct Matcher: ~Copyable {
  init(pack: RulePack) {}
  mutating func match(text: NormalizedText, segmented: SegmentedText, forms: borrowing FormTable) -> MatchSet { MatchSet() }
}

struct Resolver {
  init(pack: RulePack) {}
  func resolve(text: NormalizedText, segmented: SegmentedText, matches: MatchSet, metadata: ArticleMetadata) -> [Fact] { [] }
}
