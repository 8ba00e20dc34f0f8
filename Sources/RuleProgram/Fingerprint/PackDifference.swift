/// What the change from one rule pack to another can bear on.
///
///     let difference = PackDifference(from: old, to: new)
///     if difference.affects(words) { … process the article again … }
///
/// An article that is not affected has the same facts, limits and `ArticleWords` under both packs; so what was kept of it
/// holds for the new pack too.
package enum PackDifference: Sendable {
  /// Why every article has to be processed again.
  package enum Reason: String, Sendable {
    /// Another program, or other settings: articles that failed may be read now.
    case engine = "the program or its settings changed"
    case levels = "the levels of administration changed"
    case units = "there are administrative units now, or none any more"
  }

  /// No article is affected: examples, notes and the like do not count.
  case nothing
  case some(AffectedArticles)
  case everything([Reason])

  /// - Parameter pack: the new pack itself, where it is at hand: with it, articles are left out in which no word stands of
  ///   an alternative that was added to a pattern.
  package init(from old: PackFingerprint, to new: PackFingerprint, of pack: RulePack? = nil) {
    var reasons: [Reason] = []
    if old.engine != new.engine { reasons.append(.engine) }
    if old.levels != new.levels { reasons.append(.levels) }
    if old.hasUnits != new.hasUnits { reasons.append(.units) }
    guard reasons.isEmpty else {
      self = .everything(reasons)
      return
    }
    let affected = AffectedArticles(from: old, to: new, pack)
    self = affected.isEmpty ? .nothing : .some(affected)
  }

  /// Whether the change can make a difference in an article.
  /// - Parameter words: what was kept of it when it was processed with the old pack; nil for one that could not be read,
  ///   which no rule can help.
  package func affects(_ words: ArticleWords?) -> Bool {
    switch self {
    case .nothing: false
    case .some(let affected): words.map(affected.contains) ?? false
    case .everything(let reasons): words != nil || reasons.contains(.engine)
    }
  }
}
