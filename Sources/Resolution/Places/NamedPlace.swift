import DocumentModel

/// A place that the article names, and where.
struct NamedPlace {
  var tokens: Range<Int>
  var unit: PlaceUnit
  /// As the words have it.
  let name: String
  var sentence: Int
  var block: Int
  /// What naming it here counts for: more in the title and the lead than in the body.
  var weight: Int

  /// Nil where the words give no name, or stand in none of the article's own sentences.
  init?(_ mention: Mention, _ unit: PlaceUnit, in article: ArticleView) {
    let sentence = article.sentence(ofToken: Int(mention.first))
    guard !unit.name.isEmpty, article.segmented.sentences.indices.contains(sentence) else { return nil }
    tokens = mention.tokens
    self.unit = unit
    name = unit.name
    self.sentence = sentence
    block = article.segmented.sentences[sentence].block
    weight = Self.weight(of: article.segmented.zone(ofSentence: sentence), sentence: sentence)
  }

  private static let titleWeight = 8

  var isInTitle: Bool { weight == Self.titleWeight }

  private static func weight(of zone: Zone, sentence: Int) -> Int {
    switch zone {
    case .title: titleWeight
    case .lead: 4
    case .caption: 1
    default: sentence < 3 ? 3 : 2
    }
  }
}
