/// Cuts a pack into the parts of its fingerprint.
struct FingerprintMaker {
  /// Classes with more phrases are taken to stand in every article.
  private static let greatestClass = 64

  let pack: RulePack
  /// For each word of the vocabulary, what stands for it in traits.
  let words: [UInt64]
  private let phrases: [(words: [Int32], terminals: [LexiconTrie.Terminal])]
  private let uses: TypeUses
  /// For each type, its pattern's place among all that make mentions.
  private var patternOfType: [Int32: Int32] = [:]
  let references: TypeReferences
  let digests: PatternDigests
  private var sources: [PackFingerprint.TypePart.Source] = []

  init(_ pack: RulePack) {
    self.pack = pack
    words = (0..<Int32(pack.vocabulary.count)).map { ArticleTrait.hash(ofWord: Array(pack.vocabulary.key(of: $0).utf8).span) }
    phrases = pack.lexicon.phrases
    uses = TypeUses(pack)
    var references = TypeReferences(pack, uses)
    digests = PatternDigests(pack, references, words: words)
    references.name(digests.mentions)
    self.references = references
    var count: Int32 = 0
    for stratum in pack.strata {
      for case .mention(let type, _) in stratum.patterns.map(\.product) {
        patternOfType[type] = count
        count += 1
      }
    }
    sources = makeSources()
  }

  /// - Parameters:
  ///   - engine: what else decides what comes out.
  ///   - lists: the lists that segmentation reads, each with its phrases cut and folded as text is.
  func fingerprint(engine: String, lists: [String: [[String]]]) -> PackFingerprint {
    let entries = lexiconEntries + listEntries(lists) + placeEntries
    return PackFingerprint(
      engine: engine, levels: levels, hasUnits: !pack.gazetteer.isEmpty, entries: entries.sorted { $0.identity < $1.identity },
      types: zip(references.orderLabels, sources).map { PackFingerprint.TypePart(label: $0, source: $1) },
      patterns: patterns, scopes: scopes, rules: rules)
  }

  // MARK: What is needed

  private func makeSources() -> [PackFingerprint.TypePart.Source] {
    var entries = [[[ArticleTrait]]](repeating: [], count: pack.types.count)
    for phrase in phrases {
      let traits = ArticleTrait.phrase(phrase.words.map { words[Int($0)] })
      for type in Set(phrase.terminals.map(\.type)) { entries[Int(type)].append(traits) }
    }
    return pack.types.indices.map { type in
      if pack.types[type].kind == .grammar { return .anything }
      if let pattern = patternOfType[Int32(type)] { return .pattern(pattern) }
      return entries[type].count > Self.greatestClass ? .anything : .phrases(entries[type])
    }
  }

  private func need(of pattern: PatternInfo) -> TraitNeed {
    TraitNeed(all: pattern.required.compactMap { keys in
      let atoms = keys.map(atom)
      return atoms.contains(where: isAnything) ? nil : atoms
    })
  }

  private func atom(_ key: Int32) -> TraitNeed.Atom {
    switch pack.wakes.keys[Int(key)] {
    case .type(let type): .type(type)
    case .phrase(let phrase): .traits(ArticleTrait.phrase(phrase.map { words[Int($0)] }))
    }
  }

  private func isAnything(_ atom: TraitNeed.Atom) -> Bool {
    if case .type(let type) = atom, case .anything = sources[Int(type)] { true } else { false }
  }

  // MARK: Parts

  private var patterns: [PackFingerprint.PatternPart] {
    pack.strata.flatMap { stratum in
      stratum.patterns.compactMap { pattern in
        guard case .mention(let type, _) = pattern.product, let digest = digests.mentions[type] else { return nil }
        return PackFingerprint.PatternPart(
          label: uses.isInline(type) ? 0 : references.labels[Int(type)], digest: digest, symbols: digests.symbols(of: pattern, stratum),
          need: need(of: pattern), needsHead: !uses.byPatterns[Int(type)])
      }
    }
  }

  private var rules: [PackFingerprint.RulePart] {
    let rules = RuleDigests(pack, references)
    var parts = pack.rules.indices.map { number in
      PackFingerprint.RulePart(
        name: pack.rules[number].name, head: digests.heads[Int32(number)] ?? 0, content: rules.content(ofRule: number), symbols: [],
        need: TraitNeed(all: []))
    }
    for stratum in pack.strata {
      for pattern in stratum.patterns {
        guard case .rule(let rule) = pattern.product else { continue }
        parts[Int(rule)].symbols = digests.symbols(of: pattern, stratum)
        parts[Int(rule)].need = need(of: pattern)
      }
    }
    return parts
  }

  private var scopes: [PackFingerprint.ScopePart] {
    let labels = references.labels
    let modifiers = pack.modifiers.map { modifier in
      var hash = StableHash("modifier", modifier.name, "\(modifier.scope)")
      hash.combine(modifier.types.map { labels[Int($0)] }.sorted())
      return PackFingerprint.ScopePart(content: hash.value, types: modifier.types)
    }
    let breakdowns = BreakdownWords.Kind.allCases.flatMap { kind in
      (pack.breakdown.types[kind] ?? []).map { type in
        var hash = StableHash("breakdown", kind.rawValue)
        hash.combine(labels[Int(type)])
        return PackFingerprint.ScopePart(content: hash.value, types: [type])
      }
    }
    return modifiers + breakdowns
  }

  // MARK: Entries

  private var lexiconEntries: [PackFingerprint.Entry] {
    phrases.compactMap { phrase in
      let terminals = phrase.terminals.filter { pack.types[Int($0.type)].kind != .hidden || uses.byScopes[Int($0.type)] }
      guard !terminals.isEmpty else { return nil }
      let hashes = phrase.words.map { words[Int($0)] }
      var (identity, content) = (StableHash("phrase"), StableHash())
      identity.combine(hashes)
      for terminal in terminals {
        content.combine(references.labels[Int(terminal.type)])
        content.combine(pack.entries[Int(terminal.entry)], terminal.casing)
      }
      return PackFingerprint.Entry(
        identity: identity.value, content: content.value, traits: ArticleTrait.phrase(hashes),
        needsHead: !terminals.contains { uses.byPatterns[Int($0.type)] })
    }
  }

  private func listEntries(_ lists: [String: [[String]]]) -> [PackFingerprint.Entry] {
    var names: [[String]: Set<String>] = [:]
    for (name, phrases) in lists { for phrase in phrases { names[phrase, default: []].insert(name) } }
    return names.map { phrase, names in
      var (identity, content) = (StableHash("list"), StableHash())
      for word in phrase { identity.combine(word) }
      for name in names.sorted() { content.combine(name) }
      let hashes = phrase.map { ArticleTrait.hash(ofWord: Array($0.utf8).span) }
      return PackFingerprint.Entry(
        identity: identity.value, content: content.value, traits: ArticleTrait.phrase(hashes), needsHead: false)
    }
  }

  private var placeEntries: [PackFingerprint.Entry] {
    let spellings = PackFingerprint.Entry(
      identity: StableHash("spellings").value, content: pack.gazetteer.keys.digest, traits: [.anyPlace], needsHead: true)
    return [spellings] + pack.gazetteer.digests.map { key, content in
      var identity = StableHash("place")
      for byte in key { identity.combine(byte) }
      return PackFingerprint.Entry(identity: identity.value, content: content, traits: ArticleTrait.place(key), needsHead: true)
    }
  }

  /// What the levels of administration are called bears on every name that is composed.
  private var levels: UInt64 {
    var hash = StableHash()
    let level = pack.type(named: Gazetteer.levelClass)
    for entry in pack.entries where entry.type == level {
      hash.combine(entry, [])
      hash.combine(entry.phrase)
    }
    return hash.value
  }
}

extension StableHash {
  fileprivate mutating func combine(_ entry: LexiconEntry, _ casing: [LexiconTrie.Casing]) {
    combine(casing.count)
    for casing in casing { combine(casing.rawValue) }
    combine(entry.canonical != nil)
    combine(entry.canonical ?? "")
    combine(entry.attributes.count)
    for attribute in entry.attributes {
      combine(attribute.name)
      combine(attribute.value)
    }
  }
}
