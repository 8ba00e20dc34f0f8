import UnicodeSupport

/// Phrases of one or more words, under folding.
struct PhraseSet: Sendable {
  private let phrases: Set<[String]>
  private let longest: Int

  init(_ phrases: [String]) {
    self.phrases = Set(phrases.map { KeyFolding.fold($0).split(separator: " ").map(String.init) })
    longest = self.phrases.map(\.count).max() ?? 0
  }

  func contains(_ word: String) -> Bool { phrases.contains([word]) }

  /// Whether a phrase begins at a token.
  func starts(at token: Int, _ words: SentenceWords) -> Bool {
    (1...max(1, longest)).contains { count in phrases.contains((token..<token + count).compactMap(words.key)) }
  }

  /// How many words the longest phrase has that ends before a token.
  func length(endingAt token: Int, _ words: SentenceWords) -> Int? {
    (1...max(1, longest)).reversed().first { count in
      phrases.contains((token - count..<token).compactMap(words.key)) && words.key(token - count) != nil
    }
  }

  /// Whether a phrase begins at one of these tokens.
  func occurs(in tokens: Range<Int>, _ words: SentenceWords) -> Bool {
    tokens.contains { starts(at: $0, words) }
  }
}
