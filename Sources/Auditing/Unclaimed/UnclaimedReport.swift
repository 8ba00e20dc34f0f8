import DocumentModel

/// The figures of a drop that no fact has, gathered article by article; nothing in it holds an article's text.
package struct UnclaimedReport: Sendable {
  /// What is set apart, by its reason and what more there is to say.
  struct Cause: Hashable {
    var reason: FigureStanding.Reason
    var detail: String?
  }

  /// The reasons whose figures are listed too.
  let shown: [FigureStanding.Reason]
  let top: Int
  private(set) var articleCount = 0
  private(set) var total = FigureCounts()
  private(set) var zones: [Zone: FigureCounts] = [:]
  private(set) var articles: [(name: String, counts: FigureCounts)] = []
  private(set) var causes: [Cause: Int] = [:]
  private var unclaimed: ContextTally
  private var others: [FigureStanding.Reason: ContextTally] = [:]

  /// - Parameters:
  ///   - top: how many groups, and articles, are listed; 0 for all.
  ///   - quotes: how many figures of each group are quoted.
  ///   - showing: reasons for which figures are set apart; these are listed too.
  package init(top: Int, quotes: Int, showing shown: [FigureStanding.Reason] = []) {
    self.top = top
    self.shown = shown
    unclaimed = ContextTally(quotes: quotes)
    for reason in shown { others[reason] = ContextTally(quotes: quotes) }
  }

  /// Whether every figure is claimed or set apart.
  package var isEmpty: Bool { total.unclaimed == 0 }

  package mutating func add(_ audit: ArticleAudit) {
    articleCount += audit.tally.articles
    var counts = FigureCounts()
    for figure in audit.figures {
      counts.add(figure)
      total.add(figure)
      zones[figure.zone, default: FigureCounts()].add(figure)
      if figure.standing.verdict == .unclaimed { unclaimed.add(figure, of: articleCount) }
      if let reason = figure.standing.reason {
        causes[Cause(reason: reason, detail: figure.standing.detail), default: 0] += 1
        others[reason]?.add(figure, of: articleCount)
      }
    }
    if counts.total > 0 { articles.append((audit.article, counts)) }
  }

  /// The groups of the unclaimed, the greatest first.
  package var groups: [ContextGroup] { unclaimed.ranked }

  /// The groups of what is set apart for a reason.
  func groups(of reason: FigureStanding.Reason) -> [ContextGroup] { others[reason]?.ranked ?? [] }
}
