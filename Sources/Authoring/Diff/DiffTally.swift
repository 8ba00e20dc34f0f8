import TextLayout

/// What the differences of a whole drop come to, by event and rule.
package struct DiffTally: Sendable {
  private struct Key: Hashable {
    var event: String
    /// The rule, or `old → new`; empty for the event as a whole.
    var rule: String
  }

  private var counts: [Key: [FactChange.Kind: Int]] = [:]
  private var articles = 0
  private var differing = 0
  private var same = 0

  package init() {}

  package var isEmpty: Bool { counts.isEmpty }

  package mutating func add(_ diff: ArticleDiff) {
    articles += diff.tally.articles
    differing += diff.changes.isEmpty ? 0 : 1
    same += diff.same
    for change in diff.changes {
      let event = change.fact?.event ?? ""
      for rule in ["", change.rule] { counts[Key(event: event, rule: rule), default: [:]][change.kind, default: 0] += 1 }
    }
  }

  /// A headline, and a line for each event and each of its rules.
  package var lines: [String] {
    let articles = "\(articles) article\(articles == 1 ? "" : "s")"
    guard !isEmpty else { return ["no difference in \(articles), \(Self.facts(same))"] }
    let totals = FactChange.Kind.allCases.map { kind in
      "\(counts.filter { $0.key.rule.isEmpty }.reduce(0) { $0 + ($1.value[kind] ?? 0) }) \(kind.rawValue)"
    }
    return ["\(differing) of \(articles) differ\(differing == 1 ? "s" : ""): \(totals.joined(separator: ", ")); \(Self.facts(same)) alike"]
      + TextTable(rows).lines
  }

  private var rows: [[String]] {
    counts.keys.sorted { ($0.event, $0.rule) < ($1.event, $1.rule) }.map { key in
      let cells = FactChange.Kind.allCases.map { kind in counts[key]?[kind].map { "\($0) \(kind.rawValue)" } ?? "" }
      return [key.rule.isEmpty ? key.event : "  \(key.rule)"] + cells
    }
  }

  private static func facts(_ count: Int) -> String { "\(count) fact\(count == 1 ? "" : "s")" }
}
