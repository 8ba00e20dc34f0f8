import DocumentModel
import RuleProgram

/// The places that sections of an article report on: the only one that a heading names, and what the rules call the topic
/// of a paragraph (`Riêng huyện X, …`), until another is stated or the section ends.
struct SectionTopics {
  private var byBlock: [Int: Focus.Place] = [:]

  /// No section is about anything else than its article.
  init() {}

  /// - Parameters:
  ///   - places: in the order of the text.
  ///   - main: what the article is about; what stands above it (`Hà Nội: …`) is no topic of a part.
  init(_ article: ArticleView, _ places: [NamedPlace], main: PlaceUnit?) {
    let blocks = article.segmented.blocks
    var stated = headings(article, places)
    var opening = Set(article.mentions { $0 == article.lexicon.topic }.flatMap { $0.tokens })
    for place in places where opening.contains(place.tokens.lowerBound) {
      opening.subtract(place.tokens)
      guard article.segmented.blocks[place.block].zone == .body, place.unit.rank >= main?.rank ?? 0 else { continue }
      stated[place.block] = Focus.Place(unit: place.unit, at: article.span(place.tokens))
    }
    guard !stated.isEmpty else { return }
    var (topic, section): (Focus.Place?, Int) = (nil, -1)
    for block in blocks.indices {
      if blocks[block].section != section { topic = nil }
      section = blocks[block].section
      topic = stated[block] ?? topic
      byBlock[block] = topic
    }
  }

  func topic(ofBlock block: Int) -> Focus.Place? { byBlock[block] }

  /// A heading that names several places names none that its section is about.
  private func headings(_ article: ArticleView, _ places: [NamedPlace]) -> [Int: Focus.Place] {
    var found: [Int: Focus.Place] = [:]
    var contested: Set<Int> = []
    for place in places where article.segmented.blocks[place.block].zone == .heading && (1...3).contains(place.unit.rank) {
      if let known = found[place.block], known.unit != place.unit { contested.insert(place.block) }
      found[place.block] = Focus.Place(unit: place.unit, at: article.span(place.tokens))
    }
    return found.filter { !contested.contains($0.key) }
  }
}
