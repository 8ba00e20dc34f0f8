import Records
package import Store

/// What the reviewers have found wrong, for the authors of the rules: by rule, with the quotes and the reasons.
package struct Worklist: Sendable {
  private let items: [WorklistItem]
  private let precisions: [String: Precision]

  package init(_ store: Store) throws(StoreError) {
    items = try store.worklist()
    precisions = Dictionary(uniqueKeysWithValues: try store.precision(by: .rule).map { ($0.name, $0) })
  }

  package var isEmpty: Bool { items.isEmpty }

  // MARK: Text

  package var lines: [String] {
    guard !isEmpty else { return ["nothing was rejected or corrected, and nothing is lost"] }
    return rules.flatMap { name, items in [headline(name)] + items.flatMap(Self.lines) + [""] } + [summary]
  }

  /// What there is, in one line.
  package var summary: String {
    let counts = WorklistItem.Problem.allCases.map { problem in "\(items.count { $0.problem == problem }) \(problem.rawValue)" }
    return "\(rules.count) rule\(rules.count == 1 ? "" : "s"): \(counts.joined(separator: ", "))"
  }

  /// Those with most to look at first.
  private var rules: [(name: String, items: [WorklistItem])] {
    Dictionary(grouping: items, by: \.rule).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { ($0.key, $0.value) }
  }

  private func headline(_ rule: String) -> String {
    guard let precision = precisions[rule], precision.decided > 0 else { return rule }
    return "\(rule)  \(precision.accepted) of \(precision.decided) right"
  }

  private static func lines(_ item: WorklistItem) -> [String] {
    let change = "\(item.role ?? "words"): \(item.extracted ?? "none") → \(item.corrected ?? "none")"
    let said = item.comment.map { ["    \(item.reviewer): \($0.replacing("\n", with: " "))"] } ?? []
    return [
      "  \(item.problem.rawValue)  \(item.article)  \(item.factID)", "    “\(item.quote.replacing("\n", with: " "))”",
      "    \(item.problem == .corrected ? change : item.summary)",
    ] + said
  }

  // MARK: For programs

  private static let columns = [
    "rule", "event", "problem", "article", "quote", "summary", "role", "extracted", "corrected", "comment", "reviewer", "at",
    "id",
  ]

  private static func values(_ item: WorklistItem) -> [String?] {
    [
      item.rule, item.event, item.problem.rawValue, item.article, item.quote, item.summary, item.role, item.extracted,
      item.corrected, item.comment, item.reviewer, item.at, item.factID,
    ]
  }

  /// JSON Lines, an object an item.
  package var json: [UInt8] {
    var json = JSONWriter()
    for item in items {
      json.object { json in for (name, value) in zip(Self.columns, Self.values(item)) { json.optional(name, value) } }
      json.endLine()
    }
    return json.bytes
  }

  package var csv: [UInt8] {
    var csv = CSVWriter()
    csv.row(Self.columns)
    for item in items { csv.row(Self.values(item).map { $0 ?? "" }) }
    return csv.bytes
  }
}
