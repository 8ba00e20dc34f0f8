/// Patterns that say what they said in an older pack and more: an alternative, or a word of a shared definition, was added.
///
/// Without the ways that the words and types open which are new to it, such a pattern is the old one; so it makes a
/// difference only in articles that have one of these words where a way can take it.
struct AddedWays {
  private let maker: FingerprintMaker

  init(in pack: RulePack) { maker = FingerprintMaker(pack) }

  /// A fingerprint in which such patterns are as they were, and what articles must have for what was added to hold.
  /// - Parameter new: of this pack.
  func leftOut(
    of new: PackFingerprint, since old: PackFingerprint
  ) -> (fingerprint: PackFingerprint, triggers: [AffectedArticles.Trigger]) {
    var (fingerprint, triggers) = (new, [AffectedArticles.Trigger]())
    let patterns = Dictionary(old.patterns.lazy.filter { $0.label != 0 }.map { ($0.label, $0) }) { first, _ in first }
    let rules = Dictionary(old.rules.map { ($0.name, $0) }) { first, _ in first }
    var number = -1
    for stratum in maker.pack.strata {
      for pattern in stratum.patterns {
        switch pattern.product {
        case .mention(_, let longest):
          number += 1
          guard let before = patterns[new.patterns[number].label], before.digest != new.patterns[number].digest,
            let trigger = trigger(pattern, stratum, longest: longest, new.patterns[number].change(from: before))
          else { continue }
          fingerprint.patterns[number].digest = before.digest
          triggers.append(trigger)
        case .rule(let rule):
          guard let before = rules[new.rules[Int(rule)].name], before.head != new.rules[Int(rule)].head,
            let trigger = trigger(pattern, stratum, longest: false, new.rules[Int(rule)].change(from: before))
          else { continue }
          fingerprint.rules[Int(rule)].head = before.head
          triggers.append(trigger)
        }
      }
    }
    return (fingerprint, triggers)
  }

  /// What a pattern was, which of its symbols are new to it, and what it needs.
  fileprivate struct Change {
    var digest: UInt64
    var symbols: Set<UInt32>
    var need: TraitNeed
  }

  /// Nil where a pattern without what is new is not what it was.
  private func trigger(
    _ pattern: PatternInfo, _ stratum: Stratum, longest: Bool, _ change: Change
  ) -> AffectedArticles.Trigger? {
    let (symbols, need) = (change.symbols, change.need)
    guard maker.digests.digest(pattern, stratum, longest: longest, without: symbols) == change.digest else { return nil }
    let view = maker.digests.view(of: pattern, stratum, without: symbols)
    let openings = view.removed.flatMap { state, way in
      atoms(of: way, from: state == pattern.entry ? [] : view.entering[state] ?? [], stratum)
    }
    return AffectedArticles.Trigger(traits: [], need: TraitNeed(all: need.all + [Array(Set(openings))]), isNew: true)
  }

  /// What an article must have for a way to be taken: its word with the one before it or behind it, where these are words.
  private func atoms(of way: Transition, from entering: [Transition], _ stratum: Stratum) -> [TraitNeed.Atom] {
    guard let word = word(way) else {
      if case .mention(let type, _, _) = way.test { return [.type(type)] }
      return [.traits([])]
    }
    let before = entering.map(self.word)
    if !before.isEmpty, !before.contains(nil) { return before.compactMap { $0 }.map { .traits(ArticleTrait.phrase([$0, word])) } }
    let behind = way.next < 0 ? [] : ways(from: way.next, stratum).map(self.word)
    if !behind.isEmpty, !behind.contains(nil) { return behind.compactMap { $0 }.map { .traits(ArticleTrait.phrase([word, $0])) } }
    return [.traits([.word(word)])]
  }

  private func word(_ way: Transition) -> UInt64? {
    if case .word(let word, _) = way.test { maker.words[Int(word)] } else { nil }
  }

  private func ways(from number: Int32, _ stratum: Stratum) -> ArraySlice<Transition> {
    let state = stratum.states[Int(number)]
    return stratum.transitions[Int(state.firstWord)..<Int(state.end)]
  }
}

extension PackFingerprint.PatternPart {
  fileprivate func change(from before: Self) -> AddedWays.Change {
    AddedWays.Change(digest: before.digest, symbols: Set(symbols).subtracting(before.symbols), need: need)
  }
}

extension PackFingerprint.RulePart {
  fileprivate func change(from before: Self) -> AddedWays.Change {
    AddedWays.Change(digest: before.head, symbols: Set(symbols).subtracting(before.symbols), need: need)
  }
}
