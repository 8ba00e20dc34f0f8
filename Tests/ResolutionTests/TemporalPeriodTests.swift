import DocumentModel
import Testing

@testable import Resolution

/// A period's words, what the grammar makes of them, the article's day and the value.
struct PeriodRow: Sendable, CustomTestStringConvertible {
  let words: String
  let value: PeriodValue
  let published: String
  let iso: String?
  let inferred: Bool
  var testDescription: String { "\(words) on \(published)" }

  init(_ words: String, _ value: PeriodValue, on published: String = "", _ iso: String?, inferred: Bool = false) {
    self.words = words
    self.value = value
    self.published = published
    self.iso = iso
    self.inferred = inferred
  }
}

private func day(_ day: Int, _ month: Int? = nil, _ year: Int? = nil) -> PeriodValue.Bound {
  .date(DateValue(year: year, month: month, day: day))
}
private func month(_ month: Int, _ year: Int? = nil) -> PeriodValue.Bound { .date(DateValue(year: year, month: month)) }
private func lastYear(_ first: Int, _ last: Int) -> PeriodValue {
  .interval(.date(DateValue(month: first, deictic: .year(-1))), .date(DateValue(month: last, deictic: .year(-1))))
}
private func year(_ year: Int) -> PeriodValue.Bound { .date(DateValue(year: year)) }

private let rows: [PeriodRow] = [
  PeriodRow("giai đoạn 2012-2016", .interval(year(2012), year(2016)), "2012-01-01/2016-12-31"),
  PeriodRow("giai đoạn 2012-2016", .interval(year(2012), year(2016)), on: "2015-03-01", "2012-01-01/2016-12-31"),
  PeriodRow("từ năm 2013 đến nay", .interval(year(2013), .now), on: "2018-05-17", "2013-01-01/2018-05-17"),
  PeriodRow("từ năm 2013 đến nay", .interval(year(2013), .now), "2013-01-01/.."),
  PeriodRow("6 tháng đầu năm ngoái", lastYear(1, 6), on: "2018-05-17", "2017-01-01/2017-06-30"),
  PeriodRow("quý IV năm ngoái", lastYear(10, 12), on: "2018-05-17", "2017-10-01/2017-12-31"),
  PeriodRow("quý IV năm ngoái", lastYear(10, 12), nil),
  PeriodRow("từ năm 2013", .interval(year(2013), .open), on: "2018-05-17", "2013-01-01/2018-05-17"),
  PeriodRow("từ năm 2020", .interval(year(2020), .open), on: "2018-05-17", "2020-01-01/.."),
  PeriodRow("từ tháng 3 đến nay", .interval(month(3), .now), on: "2018-05-17", "2018-03-01/2018-05-17", inferred: true),
  PeriodRow("từ tháng 9 đến nay", .interval(month(9), .now), on: "2018-05-17", "2017-09-01/2018-05-17", inferred: true),
  PeriodRow("từ 20/9 đến nay", .interval(day(20, 9), .now), on: "2018-05-17", "2017-09-20/2018-05-17", inferred: true),
  PeriodRow("từ 5/3/2016 đến 4/3/2017", .interval(day(5, 3, 2016), day(4, 3, 2017)), "2016-03-05/2017-03-04"),
  PeriodRow("từ 20/12 đến 8/1/2017", .interval(day(20, 12), day(8, 1, 2017)), "2016-12-20/2017-01-08"),
  PeriodRow("từ 20/12/2016 đến 8/1", .interval(day(20, 12, 2016), day(8, 1)), "2016-12-20/2017-01-08"),
  PeriodRow("từ 20/12/2016 đến 8/1", .interval(day(20, 12, 2016), day(8, 1)), on: "2019-02-01", "2016-12-20/2017-01-08"),
  PeriodRow("từ 5/3 đến 7/4", .interval(day(5, 3), day(7, 4)), on: "2018-05-17", "2018-03-05/2018-04-07", inferred: true),
  PeriodRow("từ 20/12 đến 8/1", .interval(day(20, 12), day(8, 1)), on: "2018-05-17", "2017-12-20/2018-01-08", inferred: true),
  PeriodRow("từ 5/3 đến 7/4", .interval(day(5, 3), day(7, 4)), nil),
  PeriodRow("ngày 5-7/3/2017", .interval(day(5), day(7, 3, 2017)), "2017-03-05/2017-03-07"),
  PeriodRow("ngày 5-7/3", .interval(day(5), day(7, 3)), on: "2018-03-17", "2018-03-05/2018-03-07", inferred: true),
  PeriodRow("ngày 5-7/3", .interval(day(5), day(7, 3)), on: "2018-03-06", "2017-03-05/2017-03-07", inferred: true),
  PeriodRow("từ ngày 30 đến 2/6/2017", .interval(day(30), day(2, 6, 2017)), "2017-05-30/2017-06-02"),
  PeriodRow("từ ngày 30 đến 2/1/2017", .interval(day(30), day(2, 1, 2017)), "2016-12-30/2017-01-02"),
  PeriodRow("từ ngày 31 đến 2/5/2017", .interval(day(31), day(2, 5, 2017)), nil),
  PeriodRow("từ tháng 3 đến tháng 9/2017", .interval(month(3), month(9, 2017)), "2017-03-01/2017-09-30"),
  PeriodRow("từ tháng 11 đến tháng 2/2017", .interval(month(11), month(2, 2017)), "2016-11-01/2017-02-28"),
  PeriodRow("từ tháng 3/2016 đến tháng 2/2020", .interval(month(3, 2016), month(2, 2020)), "2016-03-01/2020-02-29"),
  PeriodRow("từ 2013 đến ngày 4/6/2017", .interval(year(2013), day(4, 6, 2017)), "2013-01-01/2017-06-04"),
  PeriodRow(
    "từ đầu năm đến hết tháng 9", .interval(day(1, 1), month(9)), on: "2018-10-03", "2018-01-01/2018-09-30", inferred: true),
  PeriodRow(
    "từ đầu năm đến ngày 20/9", .interval(day(1, 1), day(20, 9)), on: "2018-10-03", "2018-01-01/2018-09-20", inferred: true),
  PeriodRow("năm 2017", .whole(DateValue(year: 2017)), "2017-01-01/2017-12-31"),
  PeriodRow("tháng 2/2016", .whole(DateValue(year: 2016, month: 2)), "2016-02-01/2016-02-29"),
  PeriodRow("tháng 2", .whole(DateValue(month: 2)), on: "2018-05-17", "2018-02-01/2018-02-28", inferred: true),
  PeriodRow("tháng 8", .whole(DateValue(month: 8)), on: "2018-05-17", "2017-08-01/2017-08-31", inferred: true),
  PeriodRow("ngày 4/6", .whole(DateValue(month: 6, day: 4)), on: "2018-06-05", "2018-06-04/2018-06-04", inferred: true),
  PeriodRow("hôm qua", .whole(DateValue(deictic: .day(-1))), on: "2018-06-01", "2018-05-31/2018-05-31"),
  PeriodRow("tháng trước", .whole(DateValue(deictic: .month(-1))), on: "2018-05-17", "2018-04-01/2018-04-30"),
  PeriodRow("năm ngoái", .whole(DateValue(deictic: .year(-1))), on: "2018-05-17", "2017-01-01/2017-12-31"),
  PeriodRow("năm nay", .whole(DateValue(deictic: .year(0))), on: "2018-05-17", "2018-01-01/2018-12-31"),
  PeriodRow("quý II/2017", .months(first: 4, last: 6, year: 2017), "2017-04-01/2017-06-30"),
  PeriodRow("quý I", .months(first: 1, last: 3, year: nil), on: "2018-04-02", "2018-01-01/2018-03-31", inferred: true),
  PeriodRow("quý I", .months(first: 1, last: 3, year: nil), on: "2018-03-25", "2018-01-01/2018-03-31", inferred: true),
  PeriodRow("quý IV", .months(first: 10, last: 12, year: nil), on: "2018-01-09", "2017-10-01/2017-12-31", inferred: true),
  PeriodRow("quý IV", .months(first: 10, last: 12, year: nil), on: "2018-12-20", "2018-10-01/2018-12-31", inferred: true),
  PeriodRow("6 tháng đầu năm", .months(first: 1, last: 6, year: nil), on: "2018-07-11", "2018-01-01/2018-06-30", inferred: true),
  PeriodRow("6 tháng đầu năm", .months(first: 1, last: 6, year: nil), on: "2018-05-28", "2018-01-01/2018-06-30", inferred: true),
  PeriodRow("6 tháng đầu năm", .months(first: 1, last: 6, year: nil), on: "2018-01-10", "2017-01-01/2017-06-30", inferred: true),
  PeriodRow("9 tháng năm 2017", .months(first: 1, last: 9, year: 2017), on: "2018-01-10", "2017-01-01/2017-09-30"),
  PeriodRow("6 tháng cuối năm 2017", .months(first: 7, last: 12, year: 2017), "2017-07-01/2017-12-31"),
  PeriodRow("quý I", .months(first: 1, last: 3, year: nil), nil),
  PeriodRow("4 năm qua", .lastYears(4), on: "2018-05-17", "2014-05-17/2018-05-17"),
  PeriodRow("4 năm qua", .lastYears(4), on: "2018-05-17T09:30", "2014-05-17/2018-05-17"),
  PeriodRow("3 năm qua", .lastYears(3), on: "2020-02-29", "2017-02-28/2020-02-29"),
  PeriodRow("4 năm qua", .lastYears(4), nil),
  PeriodRow("năm qua", .lastYears(1), on: "2018-02-17", "2017-01-01/2017-12-31"),
  PeriodRow("năm qua", .lastYears(1), on: "2018-05-17", "2017-05-17/2018-05-17"),
  PeriodRow("một năm qua", .lastMonths(12), on: "2018-02-17", "2017-02-17/2018-02-17"),
  PeriodRow("4 tháng qua", .lastMonths(4), on: "2018-03-31", "2017-11-30/2018-03-31"),
  PeriodRow("4 tháng qua", .lastMonths(4), nil),
  PeriodRow("từ đầu năm đến nay", .yearToDate, on: "2018-05-17", "2018-01-01/2018-05-17"),
  PeriodRow("từ đầu năm đến nay", .yearToDate, nil),
  PeriodRow("nhiệm kỳ qua", .previousTerm, on: "2018-05-17", nil),
  PeriodRow("cùng kỳ", .samePeriod(yearsBack: 1), on: "2018-05-17", nil),
]

@Test(arguments: rows) func periodIsResolved(row: PeriodRow) {
  let result = TemporalResolver(TemporalContext(published: CalendarTime(iso: row.published))).period(row.value)
  #expect(result.iso == row.iso)
  #expect((result.inferred == .year) == row.inferred)
}

@Test func endsOutOfOrderAreAFinding() {
  let result = TemporalResolver(TemporalContext(published: nil)).period(.interval(year(2016), year(2012)))
  #expect(result == ResolvedTime(iso: "2016-01-01/2012-12-31", problem: .endsOutOfOrder))
  #expect(result.finding(ofPeriod: true) == Finding(.periodOrder, .wrong, stated: .text("2016-01-01/2012-12-31")))
}

@Test func monthsTakeTheYearOfTheTextWhereTheDayIsUnknown() {
  let context = TemporalContext(published: nil, dates: [DateValue(year: 2017, month: 3, day: 9), DateValue(month: 8, day: 1)])
  let result = TemporalResolver(context).period(.months(first: 1, last: 3, year: nil))
  #expect(result == ResolvedTime(iso: "2017-01-01/2017-03-31", inferred: .year))
}

/// The article's day, the terms that it names, and what `nhiệm kỳ qua` and `từ đầu nhiệm kỳ đến nay` are.
private let terms: [(published: String, terms: [(Int, Int)], previous: String?, toDate: String?)] = [
  ("2016-03-02", [(2016, 2021)], "2011-01-01/2016-12-31", "2016-01-01/2016-03-02"),
  ("", [(2016, 2021)], "2011-01-01/2016-12-31", nil),
  ("2016-03-02", [(2011, 2016), (2016, 2021)], "2011-01-01/2016-12-31", "2016-01-01/2016-03-02"),
  ("2016-03-02", [(2011, 2016)], "2011-01-01/2016-12-31", "2011-01-01/2016-03-02"),
  ("2014-03-02", [(2011, 2016)], "2006-01-01/2011-12-31", "2011-01-01/2014-03-02"),
  ("2017-03-02", [(2017, 2022)], "2012-01-01/2017-12-31", "2017-01-01/2017-03-02"),
  ("2025-03-02", [(2016, 2021)], "2016-01-01/2021-12-31", nil),
]

@Test(arguments: terms.indices) func termsCountFromTheLatestOneNamed(index: Int) {
  let row = terms[index]
  let context = TemporalContext(
    published: CalendarTime(iso: row.published), terms: row.terms.map { .interval(year($0.0), year($0.1)) })
  let resolver = TemporalResolver(context)
  #expect(resolver.period(.previousTerm).iso == row.previous)
  #expect(resolver.period(.termToDate).iso == row.toDate)
}

private let earlier: [(running: PeriodValue, same: PeriodValue, iso: String?)] = [
  (.months(first: 1, last: 6, year: 2018), .samePeriod(yearsBack: 1), "2017-01-01/2017-06-30"),
  (.months(first: 1, last: 2, year: 2020), .samePeriod(yearsBack: 1), "2019-01-01/2019-02-28"),
  (.months(first: 1, last: 2, year: 2021), .samePeriod(yearsBack: 1), "2020-01-01/2020-02-29"),
  (.yearToDate, .samePeriod(yearsBack: 1), "2017-01-01/2017-05-17"),
  (.whole(DateValue(year: 2018, month: 4)), .samePeriodOf(year: 2016), "2016-04-01/2016-04-30"),
  (.interval(year(2016), year(2017)), .samePeriodOf(year: 2015), "2014-01-01/2015-12-31"),
  (.samePeriod(yearsBack: 1), .samePeriod(yearsBack: 1), nil),
]

@Test(arguments: earlier.indices) func samePeriodIsTheRunningOneEarlier(index: Int) {
  let row = earlier[index]
  let resolver = TemporalResolver(TemporalContext(published: CalendarTime(iso: "2018-05-17")))
  #expect(resolver.period(row.same, running: row.running).iso == row.iso)
}
