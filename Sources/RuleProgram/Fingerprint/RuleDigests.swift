/// Hashes of what rules say beside their heads: their events, searches, constants, and their standing to others.
struct RuleDigests {
  private let pack: RulePack
  private let searches: [UInt64]

  init(_ pack: RulePack, _ references: TypeReferences) {
    self.pack = pack
    searches = pack.searches.map { Self.content(of: $0, references) }
  }

  func content(ofRule number: Int) -> UInt64 {
    let rule = pack.rules[number]
    var hash = StableHash()
    combine(pack.events[Int(rule.event)], into: &hash)
    hash.combine(rule.searches.count)
    for search in rule.searches {
      hash.combine(pack.names[Int(search.role)])
      hash.combine(searches[Int(search.search)])
      hash.combine(search.isRequired)
    }
    hash.combine(rule.constants.flatMap { [$0.role, $0.value] })
    hash.combine(rule.over.map { pack.rules[Int($0)].name }.sorted())
    hash.combine(Set(rule.despite.map { pack.modifiers[Int($0)].name }).sorted())
    hash.combine(rule.partOf.map { pack.events[Int($0)].name })
    return hash.value
  }

  private func combine(_ event: EventType, into hash: inout StableHash) {
    hash.combine(event.name)
    hash.combine(event.roles.count)
    for role in event.roles {
      hash.combine([role.name, role.kind.rawValue, "\(role.identifies) \(role.isList)"])
      hash.combine(role.search < 0 ? 0 : searches[Int(role.search)])
    }
    hash.combine(event.ratio.map { [$0.count, $0.total, $0.rate ?? ""] } ?? [])
    hash.combine(event.inherited)
    hash.combine(event.sufficient)
    hash.combine(event.past)
  }

  private static func content(of search: RoleSearch, _ references: TypeReferences) -> UInt64 {
    var hash = StableHash()
    for step in search.steps {
      hash.combine([step.direction.rawValue, step.scope.rawValue, "\(step.intoBrackets)"])
      for types in [step.types, step.unlessAfter, step.unlessBefore] { hash.combine(types.map { references.uses[Int($0)] }) }
    }
    for fallback in search.fallbacks { hash.combine("\(fallback)") }
    return hash.value
  }
}

extension StableHash {
  fileprivate mutating func combine(_ texts: [String]) {
    combine(texts.count)
    for text in texts { combine(text) }
  }
}
