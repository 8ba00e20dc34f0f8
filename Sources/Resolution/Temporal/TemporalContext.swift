package import DocumentModel
import RuleProgram

/// What an article's unsaid years and unanchored words are resolved from.
package struct TemporalContext: Sendable, Hashable {
  /// The day of the article.
  package var published: CalendarTime?
  /// The latest full date that the text names, not after the day of the article where that is known.
  package var latestDate: CalendarTime?
  /// The latest term (`nhiệm kỳ 2020-2025`) that the text names, in years.
  package var term: ClosedRange<Int>?

  /// - Parameters:
  ///   - dates: the values of the text's dates.
  ///   - periods: the values of its periods; the ends of intervals count as dates.
  ///   - terms: those of the periods that are terms of office.
  package init(
    published: CalendarTime?, dates: [DateValue] = [], periods: [PeriodValue] = [], terms: [PeriodValue] = []
  ) {
    self.published = published?.dayAlone
    let days = (dates + periods.flatMap(Self.ends)).compactMap(Self.fullDate)
    latestDate = days.filter { day in published.map { day <= $0.dayAlone } ?? true }.max()
    term = terms.compactMap(Self.years).max { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// Reads the context from the mentions in an article's own zones; what stands in menus and lists of other articles
  /// would date it falsely.
  package init(published: CalendarTime?, mentions: [Mention], tokens: [Token], text: [UInt8]) {
    var dates: [DateValue] = []
    var periods: [PeriodValue] = []
    var terms: [PeriodValue] = []
    for index in mentions.indices where GrammarType(rawValue: mentions[index].type) != nil {
      let mention = mentions[index]
      switch mention.value {
      case .date(let value): dates.append(value)
      case .period(let value):
        periods.append(value)
        if Self.namesTerm(mention, tokens: tokens, text: text) { terms.append(value) }
      default: continue
      }
    }
    self.init(published: published, dates: dates, periods: periods, terms: terms)
  }

  /// Whether the mention begins with `nhiệm`: no other period begins with these two letters.
  private static func namesTerm(_ mention: Mention, tokens: [Token], text: [UInt8]) -> Bool {
    guard mention.type == GrammarType.period.rawValue, tokens.indices.contains(Int(mention.first)) else { return false }
    let span = tokens[Int(mention.first)].span
    return span.count > 4 && text[span.start] | 0x20 == UInt8(ascii: "n") && text[span.start + 1] | 0x20 == UInt8(ascii: "h")
  }

  private static func ends(_ period: PeriodValue) -> [DateValue] {
    switch period {
    case .interval(let low, let high): [low, high].compactMap(date)
    case .whole(let value): [value]
    default: []
    }
  }

  private static func date(_ bound: PeriodValue.Bound) -> DateValue? {
    if case .date(let value) = bound { return value }
    return nil
  }

  private static func fullDate(_ value: DateValue) -> CalendarTime? {
    guard let year = value.year, let month = value.month, let day = value.day else { return nil }
    return CalendarTime(year: year, month: month, day: day)
  }

  private static func years(_ period: PeriodValue) -> ClosedRange<Int>? {
    guard case .interval(.date(let low), .date(let high)) = period, let first = low.year, let last = high.year, first < last
    else { return nil }
    return first...last
  }
}
