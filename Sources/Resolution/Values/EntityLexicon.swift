import RuleProgram

/// What the resolution has to know of a rule pack's entities: told once for a pack, not once for an article.
struct EntityLexicon: Sendable {
  /// The types that entities are composed of, by the names that all packs give them; -1 where a pack has none.
  let place: Int32
  let organization: Int32
  let position: Int32
  let person: Int32
  let honorific: Int32
  let abbreviation: Int32
  let topic: Int32
  /// The levels of administration (`quận`), each with its rank: 1 province … 4 below the commune.
  let ranks: [String: Int]
  /// What the units of a level are together (`các phường`).
  let plurals: [String: String]

  /// The rank of a level that the lexicon does not know.
  static let unknownRank = 9

  init(_ pack: RulePack) {
    place = pack.type(named: EntityType.place.rawValue)
    organization = pack.type(named: EntityType.organization.rawValue)
    position = pack.type(named: EntityType.position.rawValue)
    person = pack.type(named: EntityType.person.rawValue)
    honorific = pack.type(named: EntityType.honorific.rawValue)
    abbreviation = pack.type(named: EntityType.abbreviation.rawValue)
    topic = pack.type(named: EntityType.topic.rawValue)
    let level = pack.type(named: EntityType.level.rawValue)
    var ranks: [String: Int] = [:]
    var plurals: [String: String] = [:]
    for entry in pack.entries where entry.type == level {
      let name = entry.canonical ?? entry.phrase
      ranks[name] = entry.attribute("rank").flatMap { Int($0) } ?? Self.unknownRank
      if let plural = entry.attribute("plural") { plurals[name] = plural }
    }
    self.ranks = ranks
    self.plurals = plurals
  }

  func rank(of level: String) -> Int { ranks[level] ?? Self.unknownRank }
}
