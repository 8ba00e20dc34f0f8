/// What types are called in a fingerprint: by their names, or, where they have none, by what they hold.
struct TypeReferences {
  /// For each type, what its own parts are known by; no two types have the same.
  private(set) var labels: [UInt64]
  /// For each type, what it is called where a pattern or a search names it: phrases that stand nowhere but there are
  /// called by their words.
  private(set) var uses: [UInt64]
  /// The labels of those types whose order makes a difference; 0 for others. Mentions over the same words are looked at in
  /// the order of their types, but for phrases without a name, which the resolution does not see.
  private(set) var orderLabels: [UInt64]
  private let types: [MentionType]
  private let typeUses: TypeUses

  init(_ pack: RulePack, _ typeUses: TypeUses) {
    types = pack.types
    self.typeUses = typeUses
    var ordinals: [String: Int] = [:]
    let ofPhrases = Set(pack.entries.map(\.type))
    labels = pack.types.enumerated().map { number, type in
      // Types without a name are called by whoever wrote them, who may have several.
      let name = "\(type.kind) \(ofPhrases.contains(Int32(number))) \(type.name)"
      defer { ordinals[name, default: 0] += 1 }
      return StableHash(name, type.kind == .hidden ? "\(ordinals[name] ?? 0)" : "").value
    }
    uses = labels
    orderLabels = zip(labels, pack.types).map { $1.kind == .grammar || $1.kind == .hidden ? 0 : $0 }
    for (type, hash) in Self.phraseHashes(pack) { uses[type] = hash }
  }

  /// Calls hidden patterns by what they say.
  /// - Parameter digests: of the patterns that make mentions, by type.
  mutating func name(_ digests: [Int32: UInt64]) {
    var ordinals: [UInt64: Int] = [:]
    for (type, digest) in digests.sorted(by: { $0.key < $1.key }) where types[Int(type)].kind == .hidden {
      var hash = StableHash("hidden pattern")
      hash.combine(digest)
      if typeUses.isInline(type) {
        uses[Int(type)] = hash.value
      } else {
        hash.combine(ordinals[digest] ?? 0)
        ordinals[digest, default: 0] += 1
        (labels[Int(type)], uses[Int(type)], orderLabels[Int(type)]) = (hash.value, hash.value, hash.value)
      }
    }
  }

  /// Of the phrases of each hidden type, in the order in which they are written.
  private static func phraseHashes(_ pack: RulePack) -> [Int: UInt64] {
    var hashes: [Int: [(entry: Int32, hash: UInt64)]] = [:]
    for phrase in pack.lexicon.phrases {
      for terminal in phrase.terminals where pack.types[Int(terminal.type)].kind == .hidden {
        var hash = StableHash()
        for word in phrase.words { hash.combine(pack.vocabulary.key(of: word)) }
        for casing in terminal.casing { hash.combine(casing.rawValue) }
        hashes[Int(terminal.type), default: []].append((terminal.entry, hash.value))
      }
    }
    return hashes.mapValues { list in
      var hash = StableHash("phrases")
      hash.combine(list.sorted { $0.entry < $1.entry }.map(\.hash))
      return hash.value
    }
  }
}
