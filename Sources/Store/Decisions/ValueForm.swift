package import DocumentModel
package import RuleProgram

/// Reads a value as a person writes it into the form in which a role of a kind holds it.
///
///     number   "39.055" → 39055    "1,5" → 1.5     ">= 92" → 92, comparator >=
///     percent  "91,94%" → 91.94
///     date     "14/7/2015" → "2015-07-14"   "7/2018" → "2018-07"   "2018"
///     period   "2016-2020" → "2016-01-01/2020-12-31"   "2016-01-01/.." stays
package struct ValueForm: Sendable {
  package let kind: EventType.RoleKind

  package init(_ kind: EventType.RoleKind) { self.kind = kind }

  /// - Returns: the value and what bounds it; nil where it is none of this kind.
  package func read(_ written: String) -> (value: RoleValue.Value, comparator: Comparator?)? {
    let written = written.trimmed
    switch kind {
    case .number, .percent, .money:
      let (comparator, rest) = Self.comparator(written)
      return number(rest).map { (.number($0), comparator) }
    case .date: return CalendarText.date(written).map { (.text($0), nil) }
    case .period: return CalendarText.period(written).map { (.text($0), nil) }
    case .code: return Self.text(String(written.filter { !$0.isWhitespace }))
    case .organization, .place, .person, .position, .ordinal, .text, .expanded, .passage: return Self.text(written)
    }
  }

  /// How a value of this kind is written, for whoever wrote it otherwise.
  package var advice: String {
    switch kind {
    case .number, .money: "a number, as 39055, 39.055 or 1,5, with >=, <=, >, < or ~ in front of it where it is a bound"
    case .percent: "a percentage, as 91,94 or 91.94%, with >=, <=, >, < or ~ in front of it where it is a bound"
    case .date: "a day, a month or a year, as 2015-07-14, 14/7/2015, 2018-07 or 2018"
    case .period: "two days with a stroke between them, as 2016-01-01/2020-12-31, .. for an open end, or a year, or 2016-2020"
    case .organization, .place, .person, .position, .ordinal, .text, .expanded, .passage, .code: "words"
    }
  }

  private static func text(_ text: String) -> (value: RoleValue.Value, comparator: Comparator?)? {
    text.isEmpty ? nil : (.text(text), nil)
  }

  private static func comparator(_ written: String) -> (Comparator?, String) {
    let written = written.replacing("≥", with: ">=").replacing("≤", with: "<=")
    // Those of two characters are listed first.
    guard let comparator = Comparator.allCases.first(where: { written.hasPrefix($0.rawValue) }) else { return (nil, written) }
    return (comparator, String(written.dropFirst(comparator.rawValue.count)).trimmed)
  }

  private func number(_ written: String) -> Double? {
    var digits = written
    if kind == .percent, digits.hasSuffix("%") { digits = String(digits.dropLast()).trimmed }
    if kind == .money { digits = digits.replacing(/\s*(đồng|đ)$/, with: "") }
    // Dots stand between thousands where all groups behind them have three digits, as Vietnamese has it; else for decimals.
    if digits.wholeMatch(of: /-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?/) != nil {
      digits = digits.replacing(".", with: "")
    }
    digits = digits.replacing(",", with: ".")
    guard digits.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil, let number = Double(digits), number.isFinite else { return nil }
    return number
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
