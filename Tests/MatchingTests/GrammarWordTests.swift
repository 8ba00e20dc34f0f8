import RuleProgram
import Testing
import UnicodeSupport

@Test func grammarWordsAreNamedByTheirKeys() {
  for word in GrammarWord.allCases {
    #expect(KeyFolding.fold(word.key) == word.key)
  }
}

@Test func grammarWordsAreTheFirstOfEveryVocabulary() {
  let vocabulary = Vocabulary()
  for word in GrammarWord.allCases {
    #expect(vocabulary.number(of: word.key) == word.rawValue)
  }
}

@Test func grammarTypesAreNumberedByTheirOrder() {
  #expect(GrammarType.allCases.map(\.rawValue) == Array(0..<9))
  #expect(GrammarType.allCases.map(\.name) == ["Number", "Percent", "Ratio", "Money", "Range", "Date", "Period", "Ordinal", "Deadline"])
}
