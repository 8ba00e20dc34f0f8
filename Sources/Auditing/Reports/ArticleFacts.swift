import Records
package import RuleProgram
package import Store

/// The facts of one article with what the rules say of their events.
package struct ArticleFacts: Sendable {
  struct Known: Sendable {
    /// The row of `fact`.
    var row: Int64
    var record: FactRecord
    var event: EventType
  }

  package let article: CurrentFacts.Article
  /// In the order of the text; events that the rules do not have are left out.
  let facts: [Known]

  package init(_ article: CurrentFacts.Article, _ facts: [CurrentFacts.Fact], events: [String: EventType]) {
    self.article = article
    self.facts = facts.compactMap { fact in
      events[fact.record.event].map { Known(row: fact.row, record: fact.record, event: $0) }
    }
  }
}
