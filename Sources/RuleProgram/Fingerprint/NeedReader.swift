/// Tells whether an article has what patterns of a pack need, each type being looked into once.
struct NeedReader {
  private let pack: PackFingerprint
  private let words: ArticleWords
  private var known: [Int32: Bool] = [:]

  init(_ pack: PackFingerprint, _ words: ArticleWords) {
    self.pack = pack
    self.words = words
  }

  mutating func holds(_ need: TraitNeed) -> Bool {
    for atoms in need.all {
      var isThere = false
      for atom in atoms where !isThere { isThere = holds(atom) }
      guard isThere else { return false }
    }
    return true
  }

  private mutating func holds(_ atom: TraitNeed.Atom) -> Bool {
    switch atom {
    case .traits(let traits): words.has(traits)
    case .type(let type): has(type)
    }
  }

  private mutating func has(_ type: Int32) -> Bool {
    if let known = known[type] { return known }
    // No pattern is made of itself; should bytes from outside say so, nothing is ruled out.
    known[type] = true
    let found =
      switch pack.types[Int(type)].source {
      case .anything: true
      case .phrases(let phrases): phrases.contains(where: words.has)
      case .pattern(let pattern): holds(pack.patterns[Int(pattern)].need)
      }
    known[type] = found
    return found
  }
}
