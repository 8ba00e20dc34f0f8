import DocumentModel

extension VerificationReport {
  /// Everything, for people.
  package var lines: [String] {
    let groups = Drift.Code.allCases.filter { counts[$0] != nil }.flatMap(lines)
    return groups + summary
  }

  /// The sums alone.
  package var summary: [String] {
    let counts = [(articleCount, "article"), (factCount, "fact"), (spanCount, "span")].map(Self.counted)
    return files.map(line) + absent.map { "\($0) is not there; its articles were proved against the bytes in the store" }
      + ["\(counts.joined(separator: ", ")) looked at"]
      + [isEmpty ? "Everything stands as it was found." : "\(Self.counted(total, "thing")) drifted."]
  }

  private func line(_ files: Files) -> String {
    let parts = [
      "\(files.same) of \(Self.counted(files.known, "file")) as they were read", "\(files.changed) changed",
      "\(files.vanished) there no more", "\(files.new) not read yet",
    ]
    return "\(files.path): \(parts.joined(separator: ", "))"
  }

  private func lines(_ code: Drift.Code) -> [String] {
    let drifts = listed.filter { $0.code == code }
    let count = counts[code] ?? 0
    let rest = count > drifts.count ? ["  … and \(count - drifts.count) more; --top 0 lists all"] : []
    return ["\(code.heading) (\(count))"] + drifts.flatMap(lines) + rest + [""]
  }

  private func lines(_ drift: Drift) -> [String] {
    let place = [
      drift.article, drift.place.map { "bytes \($0.start)–\($0.end)" }, drift.fact.map { "fact \($0)" },
      drift.code == .rule ? nil : drift.rule.map { "rule \($0)" },
    ].compactMap { $0 }
    let head = ([drift.subject] + place).joined(separator: "  ")
    return ["  \(head)"] + Self.indented("stored", drift.stored) + Self.indented("found ", drift.found)
  }

  /// Texts of rules have several lines; their first ones tell which they are.
  private static func indented(_ label: String, _ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rest = lines.count > 12 ? ["           …"] : []
    return lines.prefix(12).enumerated().map { $0 == 0 ? "    \(label) \($1)" : "           \($1)" } + rest
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension Drift.Code {
  /// What has happened, and what to do.
  var heading: String {
    switch self {
    case .store: "store: SQLite finds the file damaged; take a backup"
    case .source: "source: the bytes of the article in the store are not those that were read"
    case .file: "file: what lies in the drop is not what was read; sukien run reads it"
    case .record: "record: what the store says cannot be read"
    case .column: "column: a table says something else than the fact's line of JSON"
    case .quote: "quote: at these bytes stand other words"
    case .value: "value: the rules find something else in the same fact"
    case .unfounded: "unfounded: the rules do not find this fact"
    case .missing: "missing: the rules find a fact that the store does not have"
    case .rule: "rule: edited since the articles were read; sukien run reads what that affects"
    case .rules: "rules: changed since the articles were read, though every declaration is as it was"
    }
  }
}
