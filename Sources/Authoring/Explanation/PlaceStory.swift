import DocumentModel
import Records
import RuleProgram

/// What stands at a place of an article at which there is no fact, and what became of it.
package struct PlaceStory {
  /// The sentence with a mark under the word.
  package let sentence: [String]
  package let nodes: [ExplanationNode]

  /// - Parameter token: the word that is asked about.
  init(_ article: TracedReading, token: Int) {
    let number = article.sentence(ofToken: token)
    sentence = number.map { Self.sentence(article, $0, token) } ?? []
    let isRead = number.map { article.segmented.zone(ofSentence: $0).givesFacts } ?? false
    guard isRead else {
      nodes = [ExplanationNode(.outcome, "this part of the page is not read for facts")]
      return
    }
    let mentions = Self.mentions(article, token)
    let heads = Self.heads(article, token)
    let nothing = heads.isEmpty ? [ExplanationNode(.outcome, "no rule’s head holds over this word")] : []
    nodes =
      (mentions.isEmpty ? [] : [ExplanationNode(.mention, "readings of these words", children: mentions)])
      + [ExplanationNode(.rivals, "heads", children: heads + nothing)]
  }

  private static func sentence(_ article: TracedReading, _ number: Int, _ token: Int) -> [String] {
    let mark = UnderlinedText.Mark(span: article.segmented.tokens[token].span, sign: "^")
    let text = UnderlinedText(article.reading.text, article.segmented.sentences[number].span, marks: [mark])
    return [article.address(ofSentence: number)] + text.lines.map { "  " + $0 }
  }

  /// What the word is read as, and what it is a part of: the longest first.
  private static func mentions(_ article: TracedReading, _ token: Int) -> [ExplanationNode] {
    article.matches.mentions.indices
      .filter { article.matches.mentions[$0].tokens.contains(token) && !article.isHidden(article.matches.mentions[$0]) }
      .sorted { article.matches.mentions[$0].tokens.count > article.matches.mentions[$1].tokens.count }
      .map { MentionStory(article: article).node(Int32($0)) }
  }

  private static func heads(_ article: TracedReading, _ token: Int) -> [ExplanationNode] {
    article.trace.heads.indices.filter { article.trace.heads[$0].tokens.contains(token) }.map { number in
      var node = HeadStory(article: article).node(number)
      node.children = OutcomeStory(article: article).nodes(ofHead: number)
      node.children += ElementTree(article: article).nodes(article.trace.heads[number].elements)
      return node
    }
  }
}
