import DocumentModel
import RuleProgram
import UnicodeSupport

/// Reads the contexts of an article's figures.
struct ContextReader {
  /// What stands beside figures is told in so many words.
  private static let length = 2

  private let article: AuditedReading
  private let functionWords: PhraseSet
  /// The longest phrase of the lexicon that starts at a token.
  private var phrases: [Int32: Mention] = [:]

  init(_ article: AuditedReading, functionWords: PhraseSet) {
    self.article = article
    self.functionWords = functionWords
    for mention in article.matches.mentions where article.pack.types[Int(mention.type)].kind == .lexicon {
      if let known = phrases[mention.first], known.end >= mention.end { continue }
      phrases[mention.first] = mention
    }
  }

  func context(of figure: Figure) -> FigureContext {
    let words = SentenceWords(
      segmented: article.segmented, text: article.reading.text,
      sentence: article.segmented.sentences[figure.sentence].tokens)
    return FigureContext(before: before(figure, words), behind: behind(figure, words))
  }

  private func behind(_ figure: Figure, _ words: SentenceWords) -> [FigureContext.Word] {
    var found: [FigureContext.Word] = []
    var token = figure.tokens.upperBound
    while found.count < Self.length, isWord(token, words) {
      if let phrase = phrases[Int32(token)], words.sentence.contains(Int(phrase.end) - 1), phrase.tokens.allSatisfy({ isWord($0, words) }) {
        found.append(word(phrase))
        token = Int(phrase.end)
        if phrase.tokens.count > 1 { break }
      } else {
        found.append(word(token, words))
        token += 1
      }
    }
    return found.first.map { functionWords.contains($0.key) } == true ? [] : trimmed(found)
  }

  private func before(_ figure: Figure, _ words: SentenceWords) -> [FigureContext.Word] {
    var found: [FigureContext.Word] = []
    var token = figure.tokens.lowerBound - 1
    while found.count < Self.length, isWord(token, words) {
      found.append(word(token, words))
      token -= 1
    }
    return found
  }

  /// A word of no meaning at the end does not belong to what is counted.
  private func trimmed(_ words: [FigureContext.Word]) -> [FigureContext.Word] {
    words.count == 2 && functionWords.contains(words[1].key) ? [words[0]] : words
  }

  private func isWord(_ token: Int, _ words: SentenceWords) -> Bool {
    words.sentence.contains(token) && article.segmented.tokens[token].shape.contains(.word)
  }

  private func word(_ token: Int, _ words: SentenceWords) -> FigureContext.Word {
    let text = article.reading.text.string(article.segmented.tokens[token].span)
    return FigureContext.Word(key: KeyFolding.fold(text), text: text.lowercased())
  }

  private func word(_ phrase: Mention) -> FigureContext.Word {
    let words = article.reading.text.string(article.segmented.span(ofTokens: phrase.tokens))
    var text = words.lowercased()
    if case .entry(let entry) = phrase.value { text = article.pack.entries[Int(entry)].canonical ?? text }
    return FigureContext.Word(key: KeyFolding.fold(text), text: text, isEntry: phrase.tokens.count > 1)
  }
}
