import DocumentModel
import Records
import RuleProgram
import Store

@testable import Auditing

/// Facts of an event of the tests' own, as short texts say them: `count 217 total 236 rate 91,94%`.
struct SampleFact {
  static let event = EventType(
    name: "Reception",
    roles: [
      role("actor", .organization), role("count", .number, identifies: true), role("total", .number), role("rate", .percent),
      role("level", .expanded, identifies: true), role("kind", .text, identifies: true), role("detail", .text),
      role("period", .period), role("date", .date), role("amount", .money, identifies: true),
    ],
    ratio: EventType.RatioCheck(count: "count", total: "total", rate: "rate"), inherited: ["actor"], sufficient: [],
    past: ["period", "date"])

  private static func role(_ name: String, _ kind: EventType.RoleKind, identifies: Bool = false) -> EventType.Role {
    EventType.Role(name: name, kind: kind, identifies: identifies, isList: false, search: -1)
  }

  /// A value with the words that state it.
  struct Value {
    var role: String
    var value: RoleValue.Value
    var words: String
    var comparator: Comparator?
    var inferred: RoleValue.Inference?
    var entity: String?

    init(
      _ role: String, _ number: Double, _ words: String, _ comparator: Comparator? = nil, inferred: RoleValue.Inference? = nil
    ) {
      (self.role, self.words, self.comparator, self.inferred) = (role, words, comparator, inferred)
      value = .number(number)
    }

    init(_ role: String, _ text: String, inferred: RoleValue.Inference? = nil, entity: String? = nil) {
      (self.role, self.words, self.inferred, self.entity) = (role, text, inferred, entity)
      value = .text(text)
    }
  }

  /// - Parameter text: the words of the fact; those of its values, one behind the other, unless others are given.
  static func fact(
    _ id: String, _ values: [Value], text: String? = nil, at start: Int = 0, partOf: String? = nil, findings: [Finding] = []
  ) -> FactRecord {
    var position = start
    let placed = values.map { value -> (String, FactRecord.Value) in
      let bytes = SourceSpan(position, position + value.words.utf8.count)
      position = bytes.end + 1
      return (
        value.role,
        FactRecord.Value(
          value.value, comparator: value.comparator, entity: value.entity, text: value.words, bytes: bytes, inferred: value.inferred)
      )
    }
    let words = text ?? values.map(\.words).joined(separator: " ")
    let span = SourceSpan(start, max(position, start + words.utf8.count))
    return FactRecord(
      id: id, article: "a.txt", sourceHash: "sha256:0", partOf: partOf, event: event.name, rule: "r", zone: .body,
      span: FactRecord.Place(bytes: span, codePoints: 0..<words.count, text: words),
      roles: placed.map { FactRecord.Role(name: $0.0, values: [$0.1]) }, findings: findings)
  }

  static func article(_ facts: [FactRecord], name: String = "a.txt", id: Int64 = 1, published: String? = nil) -> ArticleFacts {
    ArticleFacts(
      CurrentFacts.Article(id: id, name: name, document: name, published: published),
      facts.enumerated().map { CurrentFacts.Fact(row: Int64($0), record: $1) }, events: [event.name: event])
  }

  static func report(_ fact: FactRecord, article name: String, id: Int64 = 1) -> Report? {
    Report(
      CurrentFacts.Article(id: id, name: name, document: name), CurrentFacts.Fact(row: 0, record: fact), events: [event.name: event])
  }
}
