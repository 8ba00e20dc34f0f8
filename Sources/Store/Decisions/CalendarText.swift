import DocumentModel

/// Days, months, years and periods as people write them, read into ISO 8601.
enum CalendarText {
  /// `2015-07-14`, `2018-07` or `2018`; nil where the words are none, or the day does not exist.
  static func date(_ text: String) -> String? { part(text)?.iso }

  /// An interval of days, both ends included; a month or a year stands for the whole of it. An end may be left open by `..`,
  /// not both. Nil where it ends before it begins.
  static func period(_ text: String) -> String? {
    if let whole = part(text) { return "\(whole.first.isoDay)/\(whole.last.isoDay)" }
    for separator in ["/", " - ", "-", "–"] {
      let ends = text.components(at: separator)
      if let interval = interval(ends) { return interval }
    }
    return nil
  }

  private static func interval(_ ends: [String]) -> String? {
    guard ends.count == 2 else { return nil }
    let (start, end) = (part(ends[0]), part(ends[1]))
    guard start != nil || ends[0] == open, end != nil || ends[1] == open, start != nil || end != nil else { return nil }
    if let start, let end, end.last < start.first { return nil }
    return "\(start?.first.isoDay ?? open)/\(end?.last.isoDay ?? open)"
  }

  private static let open = ".."

  /// A day, a month or a year.
  private struct Part {
    var iso: String
    var first: CalendarTime
    var last: CalendarTime
  }

  private static func part(_ text: String) -> Part? {
    if let match = text.wholeMatch(of: /([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?/) {
      return part(match.1, match.2, match.3)
    }
    if let match = text.wholeMatch(of: /(?:(?:([0-9]{1,2})[\/.-])?([0-9]{1,2})[\/.-])([0-9]{4})/) {
      return part(match.3, match.2, match.1)
    }
    return nil
  }

  private static func part(_ year: Substring, _ month: Substring?, _ day: Substring?) -> Part? {
    let (month, day) = (month.flatMap { Int($0) }, day.flatMap { Int($0) })
    guard let year = Int(year), let first = CalendarTime(year: year, month: month ?? 1, day: day ?? 1) else { return nil }
    let lastMonth = month ?? 12
    let lastDay = day ?? CalendarTime.days(in: lastMonth, of: year)
    guard let last = CalendarTime(year: year, month: lastMonth, day: lastDay) else { return nil }
    let length = day != nil ? 10 : month != nil ? 7 : 4
    return Part(iso: String(first.isoDay.prefix(length)), first: first, last: last)
  }
}

extension String {
  /// The parts between a separator, of which there is one; the whole where there is none, or more.
  fileprivate func components(at separator: String) -> [String] {
    let parts = split(separator: separator, omittingEmptySubsequences: false).map { String($0).trimmed }
    return parts.count == 2 ? parts : [self]
  }
}
