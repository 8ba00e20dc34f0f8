import Testing
import UnicodeSupport

@testable import Segmentation

@Suite struct SegmentationWordsTests {
  @Test func everyListHasItsData() {
    for list in SegmentationWords.List.allCases { #expect(!PageWords.all[list].isEmpty, "\(list.rawValue)") }
  }

  @Test func allDataBelongToAList() {
    #expect(Set(PageWords.classes.keys).subtracting(SegmentationWords.List.allCases.map(\.rawValue)) == [])
  }

  @Test func longestPhraseWins() {
    var words = SegmentationWords()
    words[.relatedLabel] = ["tin", "tin liên quan"]
    words[.footerOpening] = ["tin liên"]
    let phrases = PhraseTable(words)
    let table = tokens("Tin Liên quan khác")
    let found = phrases.longest(WordLists(.relatedLabel, .footerOpening), in: table, at: 0, before: 4)
    #expect(found?.end == 3)
    #expect(phrases.longest(WordLists(.footerOpening), in: table, at: 0, before: 4)?.end == 2)
    #expect(phrases.longest(WordLists(.relatedLabel), in: table, at: 1, before: 4) == nil)
    #expect(phrases.covers(.relatedLabel, in: table, 0..<3) && !phrases.covers(.relatedLabel, in: table, 0..<4))
  }

  @Test func toneMayStandWhereItWill() {
    var words = SegmentationWords()
    words[.relatedLabel] = ["từ khóa"]
    #expect(PhraseTable(words).covers(.relatedLabel, in: tokens("TỪ KHOÁ"), 0..<2))
  }

  private func tokens(_ text: String) -> TokenTable {
    var table = TokenTable()
    var tokenizer = Tokenizer()
    var forms = FormTable()
    let bytes = Array(text.utf8)
    tokenizer.tokenize(bytes.span, forms: &forms, into: &table)
    return table
  }
}
