import DocumentModel
import RuleProgram

/// The places that an article is about: one at each level of administration, and the one among them that it is most
/// about. `toàn quận` and `UBND quận` mean these.
struct Focus {
  struct Unit: Hashable {
    /// As the lexicon names the level, in small letters (`quận`).
    var level: String
    var name: String
    var rank: Int

    /// `quận Hoàn Kiếm`
    var fullName: String { name.isEmpty ? level : "\(level) \(name)" }
  }

  struct Candidate {
    var unit: Unit
    var weight = 0
    var first: TextSpan
  }

  /// The best unit of each rank, and where it is first named.
  private var best: [Int: (unit: Unit, at: TextSpan)] = [:]
  /// The best unit of each word for a level: a province beside a city of its rank.
  private var ofLevel: [String: Unit] = [:]
  private(set) var main: (unit: Unit, at: TextSpan)?
  /// All that were named, the heaviest first.
  let ranked: [Candidate]

  /// Counts the named places of the article's own text; what title and lead name counts for more.
  init(_ article: ArticleView, places: [(mention: Mention, unit: Unit)]) {
    var scores: [Unit: Candidate] = [:]
    for (mention, unit) in places where !unit.name.isEmpty {
      let sentence = article.sentence(ofToken: Int(mention.first))
      guard article.segmented.sentences.indices.contains(sentence) else { continue }
      var score = scores[unit] ?? Candidate(unit: unit, first: article.span(mention.tokens))
      score.weight += Self.weight(of: article.segmented.zone(ofSentence: sentence), sentence: sentence)
      scores[unit] = score
    }
    ranked = scores.values.sorted {
      ($0.weight, $0.unit.rank, -$0.first.start) > ($1.weight, $1.unit.rank, -$1.first.start)
    }
    for score in ranked where best[score.unit.rank] == nil { best[score.unit.rank] = (score.unit, score.first) }
    for score in ranked where ofLevel[score.unit.level] == nil { ofLevel[score.unit.level] = score.unit }
    main = ranked.first { (1...3).contains($0.unit.rank) }.map { ($0.unit, $0.first) }
  }

  /// What a reader is told beforehand (`Quận Hoàn Kiếm`), for texts that name no place themselves.
  mutating func assume(_ unit: Unit) {
    if main == nil { main = (unit, TextSpan(0, 0)) }
    if best[unit.rank] == nil { best[unit.rank] = (unit, TextSpan(0, 0)) }
  }

  /// The unit of a level that the article is about: of that very word, or of that rank.
  func unit(ofLevel level: String, rank: Int) -> Unit? {
    if let main, main.unit.level == level { return main.unit }
    guard let found = best[rank]?.unit else { return nil }
    return found.level == level ? found : rank <= 2 ? ofLevel[level] : nil
  }

  /// The unit that the units of a rank belong to: the one the article is most about, if it stands above them.
  func unit(above rank: Int) -> Unit? {
    guard let main = main?.unit else { return nil }
    if main.rank < rank { return main }
    return (1..<max(1, rank)).reversed().lazy.compactMap { best[$0]?.unit }.first
  }

  private static func weight(of zone: Zone, sentence: Int) -> Int {
    switch zone {
    case .title: 8
    case .lead: 4
    case .caption: 1
    default: sentence < 3 ? 3 : 2
    }
  }
}
