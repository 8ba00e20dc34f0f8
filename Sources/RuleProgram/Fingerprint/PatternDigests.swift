import DocumentModel

/// Hashes of the programs of patterns: of all that they step over, require and note down, by name.
struct PatternDigests {
  /// Of the patterns that make mentions, by their types.
  private(set) var mentions: [Int32: UInt64] = [:]
  /// Of the heads, by their rules.
  private(set) var heads: [Int32: UInt64] = [:]

  private let pack: RulePack
  private let references: TypeReferences

  init(_ pack: RulePack, _ references: TypeReferences) {
    self.pack = pack
    self.references = references
    for stratum in pack.strata {
      for pattern in stratum.patterns {
        switch pattern.product {
        case .mention(let type, let longest): mentions[type] = digest(pattern, stratum, longest: longest)
        case .rule(let rule): heads[rule] = digest(pattern, stratum, longest: false)
        }
      }
    }
  }

  private func digest(_ pattern: PatternInfo, _ stratum: Stratum, longest: Bool) -> UInt64 {
    var hash = StableHash()
    hash.combine(longest)
    hash.combine(pattern.entry - pattern.states.lowerBound)
    var names: Set<Int32> = []
    for number in pattern.states {
      let state = stratum.states[Int(number)]
      hash.combine(state.isMerging)
      for way in stratum.transitions[Int(state.firstWord)..<Int(state.end)].sorted(by: { $0.preference < $1.preference }) {
        combine(way, pattern, stratum, &names, into: &hash)
      }
    }
    // Captures over the same words stand in the order of their names.
    for name in names.sorted() { hash.combine(pack.names[Int(name)]) }
    return hash.value
  }

  private func combine(
    _ way: Transition, _ pattern: PatternInfo, _ stratum: Stratum, _ names: inout Set<Int32>, into hash: inout StableHash
  ) {
    hash.combine(way.next < 0 ? -1 : way.next - pattern.states.lowerBound)
    hash.combine(way.cost)
    hash.combine(way.preference)
    combine(way.test, into: &hash)
    for index in way.firstGuard..<way.endGuard { combine(stratum.guards[Int(index)], stratum, into: &hash) }
    for index in way.firstAction..<way.endAction { combine(stratum.actions[Int(index)], &names, into: &hash) }
  }

  private func combine(_ test: TokenTest, into hash: inout StableHash) {
    switch test {
    case .word(let word, let casing):
      hash.combine("word")
      hash.combine(pack.vocabulary.key(of: word))
      hash.combine(casing.rawValue)
    case .mention(let type, let constraint, let recorded):
      hash.combine("mention")
      hash.combine(references.uses[Int(type)])
      hash.combine(constraint < 0 ? "" : "\(pack.constraints[Int(constraint)])")
      hash.combine(recorded)
    case .shape(let required, let forbidden):
      hash.combine("shape")
      hash.combine(required.rawValue)
      hash.combine(forbidden.rawValue)
    case .gap(let wide): hash.combine(wide ? "wide gap" : "gap")
    case .brackets: hash.combine("brackets")
    case .accept(_, let rank):
      hash.combine("accept")
      hash.combine(rank)
    }
  }

  private func combine(_ required: Guard, _ stratum: Stratum, into hash: inout StableHash) {
    switch required {
    case .look(let types, let ahead, let negated):
      hash.combine("look \(ahead) \(negated)")
      // Of which of them something stands there makes no difference.
      hash.combine(stratum.typeSets[Int(types)].map { references.uses[Int($0)] }.sorted())
    case .lookShape(let required, let forbidden, let ahead, let negated):
      hash.combine("look shape \(ahead) \(negated)")
      hash.combine(required.rawValue)
      hash.combine(forbidden.rawValue)
    case .sentenceStart: hash.combine("sentence start")
    case .sentenceEnd: hash.combine("sentence end")
    }
  }

  private func combine(_ action: Action, _ names: inout Set<Int32>, into hash: inout StableHash) {
    switch action {
    case .open(let name, let side):
      hash.combine("open \(side)")
      hash.combine(pack.names[Int(name)])
      names.insert(name)
    case .close(let name):
      hash.combine("close")
      hash.combine(pack.names[Int(name)])
    case .itemStart: hash.combine("item start")
    case .itemEnd: hash.combine("item end")
    // Only traced packs have them, which find the same.
    case .enter, .leave: break
    }
  }
}
