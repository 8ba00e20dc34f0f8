import DocumentModel

extension TemporalResolver {
  /// What a time that was put on the calendar was completed or counted from; nil where its words say it all.
  func anchor(of value: PeriodValue, as time: ResolvedTime) -> Derivation.Anchor? {
    switch value {
    case .samePeriod, .samePeriodOf: return .runningPeriod
    case .previousTerm, .termToDate: return .term
    default: break
    }
    guard time.inferred == .year || time.problem == .unanchored || value.countsFromArticle else { return nil }
    if let published = context.published { return .publication(published) }
    return context.latestDate.map { .latestDate($0) } ?? .nothing
  }
}

extension PeriodValue {
  /// Whether the words count from the day of the article.
  fileprivate var countsFromArticle: Bool {
    switch self {
    case .lastYears, .lastMonths, .yearToDate, .interval(_, .now): true
    case .whole(let date): date.deictic != nil && date.deictic != .sameDay
    default: false
    }
  }
}
