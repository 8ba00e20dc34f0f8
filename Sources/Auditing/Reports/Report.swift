import DocumentModel
import Records
import RuleProgram
import Store

/// A fact of an article, as one of several that report on the same thing.
struct Report: Sendable {
  var article: CurrentFacts.Article
  var fact: FactRecord
  var event: EventType
  var subject: Subject
  var body: ReportedBody

  init?(_ article: CurrentFacts.Article, _ fact: CurrentFacts.Fact, events: [String: EventType]) {
    guard let event = events[fact.record.event], let subject = Subject(fact.record, event),
      let body = ReportedBody(fact.record, event)
    else { return nil }
    self.article = article
    self.fact = fact.record
    self.event = event
    self.subject = subject
    self.body = body
  }

  /// The values that say when.
  var times: [(role: String, value: FactRecord.Value)] {
    event.roles.filter(\.isTime).compactMap { role in fact.values(role.name).first.map { (role.name, $0) } }
  }

  /// The one period that it covers; nil where it has none, an open one, or a day of its own.
  var period: DayPeriod? {
    guard times.count == 1, let time = times.first, event.role(time.role)?.kind == .period else { return nil }
    return DayPeriod(period: time.value.value.written)
  }
}
