package import Records

extension AuditedFigure {
  /// The names of the columns of `row`.
  package static let columns = [
    "article", "line", "column", "start", "end", "zone", "verdict", "reason", "detail", "words", "rule", "kind", "text", "value",
    "pattern", "before", "behind",
  ]

  /// The figure as a row of a table.
  package var row: [String] {
    [
      article, String(line), String(column), String(bytes.start), String(bytes.end), zone.rawValue, standing.verdict.rawValue,
      standing.reason?.rawValue ?? "", standing.detail ?? "", standing.words ?? "", standing.rule ?? "", kind, text,
      value?.written ?? "", pattern, before, behind,
    ]
  }

  /// The figure as a member of JSON Lines: `Documentation/auditing.md` says what is in it.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("record", "figure")
      json.member("article", article)
      json.member("line", line)
      json.member("column", column)
      json.member("bytes", bytes)
      json.member("zone", zone.rawValue)
      json.member("verdict", standing.verdict.rawValue)
      if let reason = standing.reason { json.member("reason", reason.rawValue) }
      if let detail = standing.detail { json.member("detail", detail) }
      if let words = standing.words { json.member("words", words) }
      if let rule = standing.rule { json.member("rule", rule) }
      json.member("kind", kind)
      json.member("text", text)
      if let value { json.member("value", value) }
      json.member("pattern", pattern)
      json.member("before", before)
      json.member("behind", behind)
    }
  }

  /// The figure between its nearest words: `hỗ trợ <number> hộ nghèo`.
  package var pattern: String {
    (context.before.reversed().map(\.text) + ["<\(kind)>"] + context.behind.map(\.text)).joined(separator: " ")
  }
}
