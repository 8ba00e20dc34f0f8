import Testing

@testable import DocumentModel

@Suite struct CalendarTimeTests {
  @Test(arguments: [
    ("2020-06-02", "2020-06-02"), ("2020-06-02T10:54", "2020-06-02T10:54"), ("2020-06-02 10:54", "2020-06-02T10:54"),
    ("2020-06-02T10:54:59", "2020-06-02T10:54"), ("2020-06-02T10:54:00+07:00", "2020-06-02T10:54"),
    ("2020-06-02T10:54:00.123Z", "2020-06-02T10:54"), ("2020-06-02T10:54Z", "2020-06-02T10:54"),
    ("2020-06-02T10:54:00+0700", "2020-06-02T10:54"), ("2020-02-29", "2020-02-29"), ("2000-02-29T00:00", "2000-02-29T00:00"),
    ("0987-12-31T23:59", "0987-12-31T23:59"),
  ])
  func reads(text: String, iso: String) {
    #expect(CalendarTime(iso: text)?.iso == iso)
  }

  @Test(arguments: [
    "", "2020", "2020-6-2", "2020-06", "2020-06-31", "2019-02-29", "1900-02-29", "2020-13-01", "2020-00-01", "2020-01-00",
    "0000-01-01", "+020-01-01", "2020-+1-01", "20-06-2020", "2020/06/02", "2020-06-02T", "2020-06-02T10", "2020-06-02T24:00",
    "2020-06-02T10:60", "2020-06-02T-1:30", "2020-06-02T10:54x", "2020-06-02T10:54:0", "2020-06-02x10:54", "2020-06-02T10:54+7",
    "２０２０-06-02", "2020-06-02T10:54:00 AM",
  ])
  func refuses(text: String) {
    #expect(CalendarTime(iso: text) == nil)
  }

  @Test func refusesWhatIsNoDay() {
    #expect(CalendarTime(year: 2021, month: 2, day: 29) == nil)
    #expect(CalendarTime(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarTime(year: 2021, month: 1, day: 1, minute: 1_440) == nil)
    #expect(CalendarTime(year: 2021, month: 1, day: 1, minute: -1) == nil)
  }

  @Test func order() {
    let texts = ["2019-12-31T23:59", "2020-06-02", "2020-06-02T00:00", "2020-06-02T10:54", "2020-06-03", "2020-07-01"]
    let times = texts.compactMap(CalendarTime.init(iso:))
    #expect(times.count == texts.count)
    #expect(times.shuffled().sorted() == times)
    for (a, b) in zip(times, times.dropFirst()) { #expect(a < b && !(b < a) && a != b) }
  }

  @Test func lengthsOfMonths() {
    #expect((1...12).map { CalendarTime.days(in: $0, of: 2023) } == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    #expect([2000, 2020, 2024].allSatisfy(CalendarTime.isLeap))
    #expect(![1900, 2100, 2023].contains(where: CalendarTime.isLeap))
  }
}
