import DocumentModel
import Records
import RuleProgram

/// Holds the dates and periods of facts against the calendar and the day of their article.
struct TimeAudit {
  /// No administration that is reported on is older; a figure like this is a slip (`1015` for `2015`).
  private static let firstYear = 1900
  /// How many years a report may look ahead or span.
  private static let horizon = 60

  func doubts(_ article: ArticleFacts) -> [Doubt] {
    let published = article.article.published.flatMap { CalendarTime(iso: $0) }
    return article.facts.flatMap { known in calendar(article, known.record) + times(article, known, published) }
  }

  private func times(_ article: ArticleFacts, _ known: ArticleFacts.Known, _ published: CalendarTime?) -> [Doubt] {
    known.event.roles.filter { $0.kind == .period || $0.kind == .date }.flatMap { role in
      known.record.values(role.name).compactMap { value in
        let time = Time(article: article, fact: known.record, role: role, value: value, published: published)
        return order(time) ?? year(time) ?? (known.event.past.contains(role.name) ? future(time) : nil)
      }
    }
  }

  /// A date or period of a fact.
  private struct Time {
    var article: ArticleFacts
    var fact: FactRecord
    var role: EventType.Role
    var value: FactRecord.Value
    var published: CalendarTime?

    var text: String { value.value.written }

    var period: DayPeriod? { role.kind == .period ? DayPeriod(period: text) : DayPeriod(date: text) }

    func doubt(
      _ check: Doubt.Check, _ verdict: Doubt.Verdict, _ claim: String, _ why: String, computed: RoleValue.Value? = nil,
      stored: String? = nil
    ) -> Doubt {
      Doubt(
        check: check, verdict: verdict, claim: claim, why: why, stated: .text(text), computed: computed, stored: stored,
        source: FactSource(article.article, fact, [value]))
    }
  }

  private func order(_ time: Time) -> Doubt? {
    guard time.role.kind == .period, let period = time.period, period.first > period.last else { return nil }
    let ends = time.text.split(separator: "/").map(String.init)
    let isStored = time.fact.finding(.periodOrder) != nil
    return time.doubt(
      .periodOrder, .wrong, "\(time.role.name) from \(ends[0]) to \(ends[1])", "it ends before it begins",
      stored: isStored ? nil : "")
  }

  /// A year of another age, or a stretch of more years than anybody reports on.
  private func year(_ time: Time) -> Doubt? {
    let years = time.text.split(separator: "/").compactMap { Int($0.prefix(4)) }
    guard let first = years.first, let last = years.last else { return nil }
    let claim = "\(time.role.name) \(time.text)"
    if first < Self.firstYear { return time.doubt(.year, .suspicious, claim, "the year \(first) is long past") }
    if let published = time.published, last > published.year + Self.horizon {
      return time.doubt(
        .year, .suspicious, claim, "the year \(last) is far from \(published.year), when the article was published")
    }
    if last - first > Self.horizon { return time.doubt(.year, .suspicious, claim, "it spans \(last - first) years") }
    return nil
  }

  /// What is reported as done begins no later than the day of its article.
  private func future(_ time: Time) -> Doubt? {
    guard let published = time.published, let period = time.period, !time.value.isBorrowed,
      period.first > DayPeriod(published).first
    else { return nil }
    return time.doubt(
      .future, .suspicious, "\(time.role.name) \(time.text), published \(published.isoDay)",
      "what is reported as done is dated after the article", computed: .text(published.isoDay))
  }

  // MARK: Days that do not exist

  private func calendar(_ article: ArticleFacts, _ fact: FactRecord) -> [Doubt] {
    let written = WrittenDay.impossible(in: fact.span.text)
    let stored = fact.finding(.date)
    if written.isEmpty, stored == nil { return [] }
    let days = written.map(\.text).joined(separator: ", ")
    var source = FactSource(article.article, fact, [])
    source.words = written.map(\.text)
    return [
      Doubt(
        check: .date, verdict: .wrong, claim: days.isEmpty ? "a day that does not exist" : "\(days) does not exist",
        why: written.first?.reason ?? "the calendar has no such day", stated: days.isEmpty ? stored?.stated : .text(days),
        computed: nil, stored: stored == nil ? "" : nil, source: source)
    ]
  }
}
