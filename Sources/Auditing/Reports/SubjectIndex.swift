import RuleProgram
import Store

/// Finds the facts of a store that report on the same thing. In: the facts of all articles, one article after the other.
/// Out: groups of facts with one subject.
///
/// A fact costs a few bytes here, however long it is: those of a group are read again when their turn comes.
struct SubjectIndex: Sendable {
  private struct Entry {
    var key: Int
    var row: Int64
  }

  private let events: [String: EventType]
  private var entries: [Entry] = []

  init(events: [String: EventType]) { self.events = events }

  /// How many facts have a subject.
  var count: Int { entries.count }

  mutating func add(_ article: ArticleFacts) {
    let records = Dictionary(article.facts.map { ($0.record.id, $0) }) { first, _ in first }
    for fact in article.facts {
      guard let subject = Subject(fact.record, fact.event) else { continue }
      // A part that only its place in a list tells from its total tells no other article what it is.
      if let total = fact.record.partOf.flatMap({ records[$0] }), let whole = Subject(total.record, total.event),
        whole.event == subject.event, whole.identity == subject.identity, whole.detail == subject.detail,
        whole.body == subject.body
      {
        continue
      }
      entries.append(Entry(key: subject.groupKey, row: fact.row))
    }
  }

  /// Gives the groups of two facts or more, in no order that means anything.
  func forEachGroup(_ facts: CurrentFacts, _ body: ([Report]) throws -> Void) throws {
    let sorted = entries.sorted { ($0.key, $0.row) < ($1.key, $1.row) }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
      if end - start > 1 {
        let reports = try sorted[start..<end].compactMap { entry in
          try facts.fact(entry.row).flatMap { Report($0.article, $0.fact, events: events) }
        }
        // Two subjects may have one key.
        for group in Dictionary(grouping: reports, by: \.subject.group).values where group.count > 1 { try body(group) }
      }
      start = end
    }
  }
}

extension Subject {
  /// What all facts of a group share.
  struct Group: Hashable {
    var event: String
    var body: String
    var isPart: Bool
    var identity: [String]
  }

  var group: Group { Group(event: event, body: body, isPart: isPart, identity: identity) }

  fileprivate var groupKey: Int { group.hashValue }
}
