import DocumentModel
import RuleProgram

/// The places that an article is about: one at each level of administration, and the one among them that it is most
/// about. `toàn quận` and `UBND quận` mean these. A section that reports on a place of its own is about that one.
struct Focus {
  struct Candidate {
    var unit: PlaceUnit
    var weight = 0
    var first: TextSpan
  }

  /// A unit, and where it is named.
  struct Place {
    var unit: PlaceUnit
    var at: TextSpan
  }

  /// The best unit of each rank.
  private var best: [Int: PlaceUnit] = [:]
  /// The best unit of each word for a level: a province beside a city of its rank.
  private var ofLevel: [String: PlaceUnit] = [:]
  private(set) var main: Place?
  /// All that were named, the heaviest first.
  let ranked: [Candidate]
  /// What each block is about beside the article.
  private var topics = SectionTopics()
  private let linker: PlaceLinker
  private let gazetteer: Gazetteer
  private let day: Int32?
  /// Whether another unit of the level of the main one is named as much.
  private var isMainContested = false
  private let places: [NamedPlace]
  /// The levels of which units are named that no list has: what lists say of who belongs to whom is not to be trusted there.
  private var unlisted: Set<String>
  /// The block that a token stands in.
  private let block: (Int) -> Int

  /// Counts the named places of the article's own text; what title and lead name counts for more.
  init(_ article: ArticleView, _ linker: PlaceLinker, assuming known: PlaceUnit?, day: Int32?) {
    var scores: [PlaceUnit: Candidate] = [:]
    for place in linker.places {
      var score = scores[place.unit] ?? Candidate(unit: place.unit, first: article.span(place.tokens))
      score.weight += place.weight
      scores[place.unit] = score
    }
    ranked = scores.values.sorted {
      ($0.weight, $0.unit.rank, -$0.first.start) > ($1.weight, $1.unit.rank, -$1.first.start)
    }
    self.linker = linker
    self.day = day
    places = linker.places
    unlisted = Set(linker.places.lazy.map(\.unit).filter { $0.link.units.isEmpty }.map(\.level))
    gazetteer = article.pack.gazetteer
    block = { token in
      let sentence = article.sentence(ofToken: token)
      return article.segmented.sentences.indices.contains(sentence) ? article.segmented.sentences[sentence].block : -1
    }
    let main = ranked.first { (1...3).contains($0.unit.rank) }
    let rival = ranked.first { $0.unit.rank == main?.unit.rank && $0.unit != main?.unit }
    self.main = main.map { Place(unit: $0.unit, at: $0.first) }
    if let main, let rival {
      isMainContested = rival.weight * 2 >= main.weight
      // What names units of one whole alike is about the whole.
      if let whole = whole(of: main, rival) { self.main = Place(unit: whole, at: main.first) }
    }
    topics = SectionTopics(article, linker.places, main: self.main?.unit)
    for score in ranked where best[score.unit.rank] == nil { best[score.unit.rank] = score.unit }
    for score in ranked where ofLevel[score.unit.level] == nil { ofLevel[score.unit.level] = score.unit }
    if let known { assume(linker.linked(known)) }
  }

  /// The unit that two belong to which are named about as much, none of them in the title.
  private func whole(of one: Candidate, _ other: Candidate) -> PlaceUnit? {
    guard other.weight * 4 >= one.weight * 3, let first = one.unit.link.known, let second = other.unit.link.known,
      !places.contains(where: { $0.unit == one.unit && $0.isInTitle }), let whole = parent(of: first), whole == parent(of: second)
    else { return nil }
    return PlaceUnit(whole, in: gazetteer)
  }

  private func parent(of unit: Int32) -> Int32? {
    gazetteer.parent(of: unit, on: day ?? gazetteer.units[Int(unit)].to - 1)
  }

  /// What a reader is told beforehand (`Quận Hoàn Kiếm`), for texts that name no place themselves.
  private mutating func assume(_ unit: PlaceUnit) {
    if main == nil { main = Place(unit: unit, at: TextSpan(0, 0)) }
    if best[unit.rank] == nil { best[unit.rank] = unit }
    if unit.link.units.isEmpty { unlisted.insert(unit.level) }
  }

  /// What the words at a token are about: what their section is about, else the article.
  func main(at token: Int) -> Place? { topics.topic(ofBlock: block(token)) ?? main }

  /// The unit of a level that the words at a token are about: of that very word, or of that rank.
  func unit(ofLevel level: String, rank: Int, at token: Int) -> PlaceUnit? {
    let (block, main) = (block(token), main(at: token)?.unit)
    if let main, main.level == level {
      let isOwn = topics.topic(ofBlock: block) != nil || !isMainContested
      return isOwn ? main : nearest(level, before: token, in: block) ?? main
    }
    if !unlisted.contains(level), let above = main.flatMap({ unit(ofLevel: level, above: $0) }) { return above }
    if let near = nearest(level, before: token, in: block) { return near }
    guard let found = best[rank] else { return rank <= 2 ? ofLevel[level] : nil }
    return found.level == level ? found : rank <= 2 ? ofLevel[level] : nil
  }

  /// The unit that the units of a rank belong to: the one the words are most about, if it stands above them.
  func unit(above rank: Int, at token: Int) -> PlaceUnit? {
    guard let main = main(at: token)?.unit else { return nil }
    if main.rank < rank { return main }
    return (1..<max(1, rank)).reversed().lazy.compactMap { best[$0] }.first
  }

  /// The unit of a level that a known unit belongs to, named or not.
  private func unit(ofLevel level: String, above unit: PlaceUnit) -> PlaceUnit? {
    guard var here = unit.link.known else { return nil }
    while let next = parent(of: here) {
      if gazetteer.level(of: next) == level { return PlaceUnit(next, in: gazetteer) }
      here = next
    }
    return nil
  }

  /// The last unit of a level that the block names before a token.
  private func nearest(_ level: String, before token: Int, in block: Int) -> PlaceUnit? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return places[..<low].suffix(Self.reach).last { $0.block == block && $0.unit.level == level }?.unit
  }

  /// How many named places are looked at for the nearest.
  private static let reach = 20
}

extension PlaceUnit {
  /// A unit of the gazetteer.
  init(_ unit: Int32, in gazetteer: Gazetteer) {
    self.init(
      level: gazetteer.level(of: unit), name: gazetteer.name(of: unit), rank: Int(gazetteer.units[Int(unit)].rank),
      link: PlaceLink(units: [unit], count: 1))
  }
}
