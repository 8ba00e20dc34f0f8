import TestSupport
import Testing

@testable import RuleProgram

/// What is kept of an article's words: all that it has is found, of what it has not hardly anything.
@Suite struct ArticleWordsTests {
  private func word(_ text: String) -> UInt64 { ArticleTrait.hash(ofWord: Array(text.utf8).span) }

  @Test(arguments: [0, 1, 2, 10, 1000, 20_000]) func whatIsThereIsFound(count: Int) {
    var random = SplitMix(seed: UInt64(count))
    let traits = Set((0..<count).map { _ in ArticleTrait.word(random.next()) })
    let words = ArticleWords(traits)
    #expect(traits.allSatisfy(words.has) && words.has(Array(traits)))
    let strangers = (0..<10_000).map { _ in ArticleTrait.word(random.next()) }.filter { !traits.contains($0) }
    #expect(strangers.count(where: words.has) < 250)
    #expect(words.bytes.count <= max(17, 2 + count * 10 / 8))
  }

  @Test func theBytesAreTheSameEverywhere() {
    let traits = ArticleTrait.head(ofRule: "a/b") + ArticleTrait.place([0x61])
    let words = ArticleWords(Set(traits + [.word(word("xã")), .pair(word("hội"), word("nghị")), .anyHead, .anyPlace]))
    #expect(words.bytes == [1, 131, 209, 102, 160, 6, 43, 56, 200, 5, 87, 128, 136, 42, 89, 0, 20])
    #expect(ArticleWords(bytes: words.bytes) == words)
  }

  @Test func nothingIsRuledOutOfOtherBytes() {
    for bytes: [UInt8] in [[], [0, 1, 2], [2, 0, 0]] { #expect(ArticleWords(bytes: bytes).has(.anyHead)) }
    #expect(!ArticleWords([]).has(.anyHead))
  }

  @Test func neighboursStandInTheirOrder() {
    let (one, other) = (word("giải"), word("quyết"))
    let words = ArticleWords([.word(one), .word(other), .pair(one, other)])
    #expect(words.has(ArticleTrait.phrase([one, other])) && words.has(ArticleTrait.phrase([other])))
    #expect(!words.has(ArticleTrait.phrase([other, one])))
    #expect(!words.has(ArticleTrait.phrase([one, other, word("đơn")])))
  }
}
