import Foundation
import Records
package import Store
import TextLayout

/// How good the rules are by what was decided: of each rule, of each event, and of all, with what a random sample says.
package struct PrecisionReport: Sendable {
  private let rows: [Precision]
  private let rate: ErrorRate

  package init(_ store: Store, sample: ReviewSample) throws(StoreError) {
    rows = try store.precision(by: .event) + store.precision(by: .rule)
    let reviews = Dictionary(try store.reviews().map { ($0.factID, $0) }) { first, _ in first }
    rate = ErrorRate(sample, of: try store.currentFacts(), reviews)
  }

  private var decided: [Precision] { rows.filter { $0.decided + $0.lost + $0.again > 0 } }

  // MARK: Text

  package var lines: [String] {
    guard !decided.isEmpty else { return ["nothing was decided yet", ""] + [summary] }
    let all = rows.filter { $0.kind == .event }.reduce(Precision(.event, "all")) { $0 + $1 }
    let tables = Precision.Kind.allCases.reversed().flatMap { kind in
      [kind.rawValue == "event" ? "events" : "rules", ""] + table(decided.filter { $0.kind == kind } + [all]) + [""]
    }
    return tables + [summary]
  }

  /// What the random sample says.
  package var summary: String {
    guard let share = rate.rate else { return "error rate: nothing of the random sample was decided" }
    let skipped = rate.skipped > 0 ? "; \(rate.skipped) passed over" : ""
    let interval = "\(Self.percent(rate.interval.low)) to \(Self.percent(rate.interval.high))"
    return "error rate by the random sample: \(rate.errors) of \(rate.decided), \(Self.percent(share)), "
      + "with 95 % confidence \(interval) of \(rate.population) facts\(skipped)"
  }

  private func table(_ rows: [Precision]) -> [String] {
    let head = ["", "right", "corrected", "rejected", "decided", "precision", "95 %", "lost", "again", "unreviewed"]
    return TextTable([head] + rows.map(Self.cells)).lines
  }

  private static func cells(_ row: Precision) -> [String] {
    let share = row.share.map(percent) ?? "–"
    let interval = row.share == nil ? "–" : "\(percent(row.interval.low)) to \(percent(row.interval.high))"
    let counts = [row.accepted, row.corrected, row.rejected, row.decided].map(String.init)
    return [row.name] + counts + [share, interval] + [row.lost, row.again, row.unreviewed].map(String.init)
  }

  private static func percent(_ share: Double) -> String { String(format: "%.1f%%", share * 100) }

  // MARK: For programs

  private static let columns = [
    "kind", "name", "accepted", "corrected", "rejected", "decided", "precision", "low", "high", "lost", "again", "unreviewed",
  ]

  /// JSON Lines: an object a rule or an event, and the error rate.
  package var json: [UInt8] {
    var json = JSONWriter()
    for row in rows {
      json.object { Self.write(row, to: &$0) }
      json.endLine()
    }
    json.object {
      $0.member("kind", "sample")
      rate.write(to: &$0)
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ row: Precision, to json: inout JSONWriter) {
    json.member("kind", row.kind.rawValue)
    json.member("name", row.name)
    for (name, count) in counts(row) { json.member(name, count) }
    if let share = row.share {
      json.member("precision", share)
      json.member("low", row.interval.low)
      json.member("high", row.interval.high)
    }
  }

  private static func counts(_ row: Precision) -> [(String, Int)] {
    [
      ("accepted", row.accepted), ("corrected", row.corrected), ("rejected", row.rejected), ("decided", row.decided),
      ("lost", row.lost), ("again", row.again), ("unreviewed", row.unreviewed),
    ]
  }

  package var csv: [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.columns)
    for row in rows {
      let counts = Dictionary(uniqueKeysWithValues: Self.counts(row).map { ($0, String($1)) })
      let bounds = row.share.map { _ in row.interval }
      let shares = ["precision": row.share, "low": bounds?.low, "high": bounds?.high]
      csv.row(Self.columns.map { name in
        switch name {
        case "kind": row.kind.rawValue
        case "name": row.name
        default: counts[name] ?? (shares[name] ?? nil).map(DecimalText.shortest) ?? ""
        }
      })
    }
    return csv.bytes
  }
}
