import DocumentModel
import RuleProgram
import Testing

@testable import Resolution

@Test func latestDateIsFullAndNotAfterTheArticle() {
  let dates = [
    DateValue(year: 2016, month: 2, day: 3), DateValue(year: 2019, month: 2, day: 3), DateValue(month: 9, day: 3),
    DateValue(year: 2018, month: 2, day: 30),
  ]
  #expect(TemporalContext(published: nil, dates: dates).latestDate?.isoDay == "2019-02-03")
  #expect(TemporalContext(published: CalendarTime(iso: "2018-05-17"), dates: dates).latestDate?.isoDay == "2016-02-03")
}

@Test func endsOfIntervalsCountAsDates() {
  let interval = PeriodValue.interval(
    .date(DateValue(year: 2016, month: 2, day: 3)), .date(DateValue(year: 2017, month: 4, day: 5)))
  #expect(TemporalContext(published: nil, periods: [interval]).latestDate?.isoDay == "2017-04-05")
  #expect(TemporalContext(published: nil, periods: [.yearToDate]).latestDate == nil)
}

@Test func contextIsReadFromMentions() {
  let text = Array("Nhiệm kỳ 2011-2016 từ 2016-2018".utf8)
  let starts = [0, 8, 13, 17, 18, 23, 28, 32, 33].map(Int32.init)
  let tokens = zip(starts, starts.dropFirst() + [Int32(text.count)]).map { Token(start: $0, end: $1, form: 0, shape: .word) }
  func mention(_ first: Int32, _ low: Int, _ high: Int) -> Mention {
    let value = PeriodValue.interval(.date(DateValue(year: low)), .date(DateValue(year: high)))
    return Mention(type: GrammarType.period.rawValue, first: first, end: first + 2, value: .period(value))
  }
  let context = TemporalContext(
    published: nil, mentions: [mention(0, 2011, 2016), mention(5, 2016, 2018)], tokens: tokens, text: text)
  #expect(context.term == 2011...2016)
  #expect(context.latestDate == nil)
}
