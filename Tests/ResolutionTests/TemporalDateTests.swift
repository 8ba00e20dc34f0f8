import DocumentModel
import Testing

@testable import Resolution

/// A date's words, what the grammar makes of them, the article's day, the latest full date of its text, and the value.
struct DateRow: Sendable, CustomTestStringConvertible {
  let words: String
  let value: DateValue
  let published: String
  let latest: String
  let iso: String?
  let inferred: Bool
  var testDescription: String { "\(words) on \(published)" }

  init(
    _ words: String, _ value: DateValue, on published: String = "", latest: String = "", _ iso: String?, inferred: Bool = false
  ) {
    self.words = words
    self.value = value
    self.published = published
    self.latest = latest
    self.iso = iso
    self.inferred = inferred
  }

  var context: TemporalContext {
    var context = TemporalContext(published: CalendarTime(iso: published))
    context.latestDate = CalendarTime(iso: latest)
    return context
  }
}

private func day(_ day: Int, _ month: Int, _ year: Int? = nil) -> DateValue { DateValue(year: year, month: month, day: day) }
private func month(_ month: Int, _ year: Int? = nil) -> DateValue { DateValue(year: year, month: month) }

private let rows: [DateRow] = [
  DateRow("23/8/2017", day(23, 8, 2017), on: "2019-01-04", "2017-08-23"),
  DateRow("23/8/2017", day(23, 8, 2017), "2017-08-23"),
  DateRow("tháng 8/2017", month(8, 2017), "2017-08"),
  DateRow("năm 2017", DateValue(year: 2017), "2017"),
  DateRow("23/8", day(23, 8), on: "2017-09-10", "2017-08-23", inferred: true),
  DateRow("23/8", day(23, 8), on: "2017-08-23", "2017-08-23", inferred: true),
  DateRow("23/8", day(23, 8), on: "2017-08-23T07:15", "2017-08-23", inferred: true),
  DateRow("23/8", day(23, 8), on: "2017-08-22", "2016-08-23", inferred: true),
  DateRow("28/12", day(28, 12), on: "2018-01-03", "2017-12-28", inferred: true),
  DateRow("1/1", day(1, 1), on: "2018-01-01", "2018-01-01", inferred: true),
  DateRow("2/1", day(2, 1), on: "2018-01-01", "2017-01-02", inferred: true),
  DateRow("29/2", day(29, 2), on: "2019-05-01", "2016-02-29", inferred: true),
  DateRow("29/2", day(29, 2), on: "2020-02-29", "2020-02-29", inferred: true),
  DateRow("29/2", day(29, 2), on: "2020-02-28", "2016-02-29", inferred: true),
  DateRow("29/2", day(29, 2), on: "1903-02-28", "1896-02-29", inferred: true),
  DateRow("6/11", day(6, 11), latest: "2017-08-23", "2017-11-06", inferred: true),
  DateRow("6/2", day(6, 2), latest: "2017-08-23", "2018-02-06", inferred: true),
  DateRow("23/8", day(23, 8), latest: "2017-08-23", "2017-08-23", inferred: true),
  DateRow("6/11", day(6, 11), on: "2018-03-01", latest: "2018-02-01", "2017-11-06", inferred: true),
  DateRow("6/11", day(6, 11), nil),
  DateRow("tháng 4", month(4), on: "2018-04-01", "2018-04", inferred: true),
  DateRow("tháng 4", month(4), on: "2018-04-20", "2018-04", inferred: true),
  DateRow("tháng 4", month(4), on: "2018-03-31", "2017-04", inferred: true),
  DateRow("tháng 12", month(12), on: "2018-01-05", "2017-12", inferred: true),
  DateRow("tháng 4", month(4), latest: "2018-04-15", "2018-04", inferred: true),
  DateRow("tháng 3", month(3), latest: "2018-04-15", "2019-03", inferred: true),
  DateRow("31/4", day(31, 4), on: "2018-06-01", nil),
  DateRow("30/2/2018", day(30, 2, 2018), on: "2018-06-01", nil),
  DateRow("29/2/2018", day(29, 2, 2018), on: "2018-06-01", nil),
  DateRow("ngày 5", DateValue(day: 5), on: "2018-06-01", nil),
  DateRow("hôm nay", DateValue(deictic: .day(0)), on: "2018-03-01", "2018-03-01"),
  DateRow("hôm qua", DateValue(deictic: .day(-1)), on: "2018-03-01", "2018-02-28"),
  DateRow("hôm qua", DateValue(deictic: .day(-1)), on: "2020-03-01", "2020-02-29"),
  DateRow("hôm kia", DateValue(deictic: .day(-2)), on: "2018-01-01", "2017-12-30"),
  DateRow("hôm nay", DateValue(deictic: .day(0)), latest: "2018-03-01", nil),
  DateRow("tháng này", DateValue(deictic: .month(0)), on: "2018-03-31", "2018-03"),
  DateRow("tháng trước", DateValue(deictic: .month(-1)), on: "2018-03-31", "2018-02"),
  DateRow("tháng trước", DateValue(deictic: .month(-1)), on: "2018-01-31", "2017-12"),
  DateRow("năm nay", DateValue(deictic: .year(0)), on: "2018-01-31", "2018"),
  DateRow("năm ngoái", DateValue(deictic: .year(-1)), on: "2018-01-31", "2017"),
  DateRow("tháng 7 năm ngoái", DateValue(month: 7, deictic: .year(-1)), on: "2018-01-31", "2017-07"),
  DateRow("ngày 4/6 năm nay", DateValue(month: 6, day: 4, deictic: .year(0)), on: "2018-09-01", "2018-06-04"),
]

@Test(arguments: rows) func dateIsResolved(row: DateRow) {
  let result = TemporalResolver(row.context).date(row.value)
  #expect(result.iso == row.iso)
  #expect((result.inferred == .year) == row.inferred)
}

@Test func sameDayIsTheLastOneNamed() {
  let resolver = TemporalResolver(TemporalContext(published: CalendarTime(iso: "2018-03-01")))
  let value = DateValue(deictic: .sameDay)
  #expect(resolver.date(value, previous: CalendarTime(iso: "2018-02-20")).iso == "2018-02-20")
  #expect(resolver.date(value) == ResolvedTime(iso: nil, problem: .unanchored))
}

@Test func impossibleDaysAreAFinding() {
  let resolver = TemporalResolver(TemporalContext(published: CalendarTime(iso: "2018-03-01")))
  let result = resolver.date(day(31, 4))
  #expect(result.problem == .noSuchDay)
  #expect(result.finding(ofPeriod: false) == Finding(.date, .wrong))
}

@Test func inferredYearsAreAFindingOfDates() {
  let resolver = TemporalResolver(TemporalContext(published: CalendarTime(iso: "2018-03-01")))
  let result = resolver.date(day(20, 2))
  #expect(result.finding(ofPeriod: false) == Finding(.year, .inferred, computed: .text("2018-02-20")))
  #expect(result.finding(ofPeriod: true) == nil)
  #expect(resolver.date(day(20, 2, 2018)).finding(ofPeriod: false) == nil)
}
