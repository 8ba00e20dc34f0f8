import GRDB

/// How many of the facts that were decided are right as they were found, of one rule or one event.
package struct Precision: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case rule, event
  }

  package var kind: Kind
  package var name: String
  package var accepted = 0
  package var corrected = 0
  package var rejected = 0
  /// Found right once, and found no more though their words are there.
  package var lost = 0
  /// To be reviewed again, since they say something else now.
  package var again = 0
  package var unreviewed = 0

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  init(_ kind: Kind, _ row: Row) {
    self.init(kind, row["name"])
    accepted = row["accepted"]
    corrected = row["corrected"]
    rejected = row["rejected"]
    lost = row["lost"]
    again = row["again"]
    unreviewed = row["unreviewed"]
  }

  package var decided: Int { accepted + corrected + rejected }
  /// Nil where nothing was decided.
  package var share: Double? { decided == 0 ? nil : Double(accepted) / Double(decided) }
  /// What the share says of all facts, if those that were decided are as good as the others.
  package var interval: WilsonInterval { WilsonInterval(hits: accepted, of: decided, population: decided + again + unreviewed) }

  /// Both together.
  package static func + (a: Precision, b: Precision) -> Precision {
    var sum = a
    sum.accepted += b.accepted
    sum.corrected += b.corrected
    sum.rejected += b.rejected
    sum.lost += b.lost
    sum.again += b.again
    sum.unreviewed += b.unreviewed
    return sum
  }
}

extension Store {
  /// By rule or by event, in the order of their names.
  package func precision(by kind: Precision.Kind) throws(StoreError) -> [Precision] {
    let (view, column) = kind == .rule ? ("precisionByRule", "rule") : ("precisionByEvent", "event")
    return try read { db in
      try Row.fetchAll(db, sql: "SELECT *, \(column) AS name FROM \(view) ORDER BY 1").map { Precision(kind, $0) }
    }
  }
}
