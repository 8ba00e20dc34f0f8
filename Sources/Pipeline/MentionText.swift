package import DocumentModel
import Records
package import RuleProgram

/// The value of a mention as it is shown: what the words say, before the calendar or the article's context is asked.
package struct MentionText {
  private let pack: RulePack

  /// - Parameter pack: the pack whose entries the values point into.
  package init(pack: RulePack) { self.pack = pack }

  /// Nil for a mention that is its words.
  package func value(_ value: MentionValue) -> RoleValue.Value? {
    switch value {
    case .none, .ordinal: nil
    case .number(let number), .percent(let number), .money(let number): .number(number.value)
    case .ratio(let count, let total): .text("\(text(count.value))/\(text(total.value))")
    case .range(let low, let high): .text("\(text(low))..\(text(high))")
    case .date(let date): .text(text(date))
    case .period(let period): .text(text(period))
    case .entry(let index): pack.entries[Int(index)].canonical.map { .text($0) }
    }
  }

  package func comparator(_ value: MentionValue) -> Comparator? {
    switch value {
    case .number(let number), .percent(let number), .money(let number): number.comparator
    case .ratio(let count, _): count.comparator
    default: nil
    }
  }

  private func text(_ number: Double) -> String { DecimalText.shortest(number) }

  /// `2018-07-??`: what is unsaid is left open.
  private func text(_ date: DateValue) -> String {
    switch date.deictic {
    case .day(let days): return "day\(signed(days))"
    case .month(let months): return "month\(signed(months))"
    case .year(let years): return joined([signed(years, "year"), part(date.month, 2), part(date.day, 2)])
    case .sameDay: return "same day"
    case nil: return joined([part(date.year, 4), part(date.month, 2), part(date.day, 2)])
    }
  }

  private func text(_ period: PeriodValue) -> String {
    switch period {
    case .interval(let start, let end): "\(text(start))/\(text(end))"
    case .whole(let date): text(date)
    case .months(let first, let last, let year): "\(part(year, 4))-\(part(first, 2))..\(part(last, 2))"
    case .lastYears(let years): "last \(years) years"
    case .lastMonths(let months): "last \(months) months"
    case .yearToDate: "year to date"
    case .previousTerm: "previous term"
    case .termToDate: "term to date"
    case .samePeriod(let years): "same period, \(years) years back"
    case .samePeriodOf(let year): "same period of \(year)"
    }
  }

  private func text(_ bound: PeriodValue.Bound) -> String {
    switch bound {
    case .date(let date): text(date)
    case .now: "now"
    case .open: ".."
    }
  }

  private func part(_ number: Int?, _ width: Int) -> String {
    guard let number else { return String(repeating: "?", count: width) }
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: "-") }

  private func signed(_ number: Int, _ unit: String = "") -> String { "\(unit)\(number < 0 ? "" : "+")\(number)" }
}
