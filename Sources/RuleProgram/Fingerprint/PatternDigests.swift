import DocumentModel

/// Hashes of the programs of patterns: of all that they step over, require and note down, by name.
struct PatternDigests {
  /// Of the patterns that make mentions, by their types.
  private(set) var mentions: [Int32: UInt64] = [:]
  /// Of the heads, by their rules.
  private(set) var heads: [Int32: UInt64] = [:]

  private let pack: RulePack
  private let references: TypeReferences
  /// For each word of the vocabulary, what stands for it in traits.
  private let words: [UInt64]

  init(_ pack: RulePack, _ references: TypeReferences, words: [UInt64]) {
    self.pack = pack
    self.references = references
    self.words = words
    for stratum in pack.strata {
      for pattern in stratum.patterns {
        switch pattern.product {
        case .mention(let type, let longest): mentions[type] = digest(pattern, stratum, longest: longest)
        case .rule(let rule): heads[rule] = digest(pattern, stratum, longest: false)
        }
      }
    }
  }

  /// - Parameter without: symbols (`symbol(of:)`) whose ways are left out.
  func digest(_ pattern: PatternInfo, _ stratum: Stratum, longest: Bool, without symbols: Set<UInt32> = []) -> UInt64 {
    let view = view(of: pattern, stratum, without: symbols)
    let numbers = Dictionary(uniqueKeysWithValues: view.states.enumerated().map { ($1.number, $0) })
    // Of preferences and alternatives, which come first is all that counts.
    let preferences = Self.places(of: view.states.flatMap(\.ways).map(\.preference))
    let ranks = Self.places(of: view.states.flatMap(\.ways).compactMap { Self.rank(of: $0.test) })
    var hash = StableHash()
    hash.combine(longest)
    hash.combine(numbers[pattern.entry] ?? -1)
    var names: Set<Int32> = []
    for (number, ways) in view.states {
      hash.combine(stratum.states[Int(number)].isMerging)
      hash.combine(ways.count)
      for way in ways {
        hash.combine(numbers[way.next] ?? -1)
        hash.combine(preferences[way.preference] ?? -1)
        hash.combine(Self.rank(of: way.test).flatMap { ranks[$0] } ?? -1)
        combine(way, stratum, &names, into: &hash)
      }
    }
    // Captures over the same words stand in the order of their names.
    for name in names.sorted() { hash.combine(pack.names[Int(name)]) }
    return hash.value
  }

  private static func places(of numbers: [Int32]) -> [Int32: Int] {
    Dictionary(Set(numbers).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
  }

  private static func rank(of test: TokenTest) -> Int32? { if case .accept(_, let rank) = test { rank } else { nil } }

  func view(of pattern: PatternInfo, _ stratum: Stratum, without symbols: Set<UInt32>) -> PatternView {
    PatternView(pattern, stratum) { way in symbol(of: way.test).map(symbols.contains) ?? false }
  }

  /// What a word or a type is known by among those that a pattern steps over; nil for all else.
  func symbol(of test: TokenTest) -> UInt32? {
    switch test {
    case .word(let word, _): ArticleTrait.word(words[Int(word)]).number
    case .mention(let type, _, _): UInt32(truncatingIfNeeded: references.uses[Int(type)])
    default: nil
    }
  }

  /// All words and types that a pattern steps over, sorted.
  func symbols(of pattern: PatternInfo, _ stratum: Stratum) -> [UInt32] {
    let ways = pattern.states.lazy.map { stratum.states[Int($0)] }.flatMap { stratum.transitions[Int($0.firstWord)..<Int($0.firstOther)] }
    return Set(ways.compactMap { symbol(of: $0.test) }).sorted()
  }

  private func combine(_ way: Transition, _ stratum: Stratum, _ names: inout Set<Int32>, into hash: inout StableHash) {
    hash.combine(way.cost)
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
    case .accept: hash.combine("accept")
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
