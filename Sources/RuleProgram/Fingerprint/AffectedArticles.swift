/// The articles in which two packs can find different things: those that have what a part needs that only one of the packs
/// has, or that stands elsewhere in the other.
package struct AffectedArticles: Sendable {
  /// What an article must have for a part to make a difference in it.
  struct Trigger: Sendable {
    var traits: [ArticleTrait]
    var need = TraitNeed(all: [])
    /// Whether the part, and what its need speaks of, are the new pack's.
    var isNew = false
  }

  private let old: PackFingerprint
  private let new: PackFingerprint
  private let triggers: [Trigger]

  /// - Parameter pack: the new pack itself, where it is at hand.
  init(from old: PackFingerprint, to new: PackFingerprint, _ pack: RulePack?) {
    let added = pack.map { AddedWays(in: $0) }?.leftOut(of: new, since: old)
    let new = added?.fingerprint ?? new
    (self.old, self.new) = (old, new)
    let changed =
      Self.entries(old, new) + Self.types(old, new) + Self.patterns(old, new) + Self.scopes(old, new) + Self.rules(old, new)
    triggers = changed + (added?.triggers ?? [])
  }

  var isEmpty: Bool { triggers.isEmpty }

  package func contains(_ words: ArticleWords) -> Bool {
    var (before, after) = (NeedReader(old, words), NeedReader(new, words))
    return triggers.contains { trigger in
      words.has(trigger.traits) && (trigger.isNew ? after.holds(trigger.need) : before.holds(trigger.need))
    }
  }

  // MARK: What differs

  private static func entries(_ old: PackFingerprint, _ new: PackFingerprint) -> [Trigger] {
    let before = Dictionary(old.entries.map { ($0.identity, $0) }) { first, _ in first }
    let after = Dictionary(new.entries.map { ($0.identity, $0) }) { first, _ in first }
    let gone = old.entries.filter { after[$0.identity]?.content != $0.content }
    let come = new.entries.filter { before[$0.identity]?.content != $0.content }
    return (gone + come).map { Trigger(traits: $0.traits + ($0.needsHead ? [.anyHead] : [])) }
  }

  /// Types that stand in another order; those that only one pack has have parts of their own.
  private static func types(_ old: PackFingerprint, _ new: PackFingerprint) -> [Trigger] {
    let (before, after) = (old.types.map(\.label), new.types.map(\.label))
    let both = Set(before).intersection(after).subtracting([0])
    let moved = after.filter(both.contains).difference(from: before.filter(both.contains))
    let labels = Set(moved.insertions.map(\.label))
    return new.types.indices.filter { labels.contains(new.types[$0].label) }.map { type in
      Trigger(traits: [.anyHead], need: TraitNeed(all: [[.type(Int32(type))]]), isNew: true)
    }
  }

  private static func patterns(_ old: PackFingerprint, _ new: PackFingerprint) -> [Trigger] {
    let (before, after) = (old.patterns.filter { $0.label != 0 }, new.patterns.filter { $0.label != 0 })
    return after.map(\.identity).difference(from: before.map(\.identity)).map { change in
      let part = change.isNew ? after[change.place] : before[change.place]
      return Trigger(traits: part.needsHead ? [.anyHead] : [], need: part.need, isNew: change.isNew)
    }
  }

  private static func scopes(_ old: PackFingerprint, _ new: PackFingerprint) -> [Trigger] {
    let (before, after) = (old.scopes.sorted { $0.content < $1.content }, new.scopes.sorted { $0.content < $1.content })
    return after.map(\.content).difference(from: before.map(\.content)).map { change in
      let part = change.isNew ? after[change.place] : before[change.place]
      return Trigger(traits: [.anyHead], need: TraitNeed(all: [part.types.map { .type($0) }]), isNew: change.isNew)
    }
  }

  /// Where a rule has a head of the old pack, its head held in just the articles that say so.
  private static func rules(_ old: PackFingerprint, _ new: PackFingerprint) -> [Trigger] {
    let heads = Dictionary(old.rules.map { ($0.head, $0.name) }) { first, _ in first }
    return new.rules.map(\.identity).difference(from: old.rules.map(\.identity)).map { change in
      guard change.isNew else { return Trigger(traits: ArticleTrait.head(ofRule: old.rules[change.place].name)) }
      let rule = new.rules[change.place]
      if let name = heads[rule.head] { return Trigger(traits: ArticleTrait.head(ofRule: name)) }
      return Trigger(traits: [], need: rule.need, isNew: true)
    }
  }
}

extension PackFingerprint.PatternPart {
  fileprivate var identity: [UInt64] { [label, digest] }
}

extension PackFingerprint.RulePart {
  fileprivate struct Identity: Hashable {
    var name: String
    var head: UInt64
    var content: UInt64
  }

  fileprivate var identity: Identity { Identity(name: name, head: head, content: content) }
}

extension CollectionDifference.Change {
  fileprivate var isNew: Bool { if case .insert = self { true } else { false } }

  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  fileprivate var label: ChangeElement {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): element
    }
  }
}
