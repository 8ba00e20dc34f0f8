package import Records

extension Doubt {
  /// The names of the columns of `row`.
  package static let columns = [
    "verdict", "check", "stated", "computed", "claim", "why", "stored", "article", "line", "column", "start", "end", "fact",
    "event",
    "rule", "published", "url", "quote", "beside",
  ]

  /// The doubt as a row of a table.
  package var row: [String] {
    [
      verdict.rawValue, check.rawValue, stated?.written ?? "", computed?.written ?? "", claim, why, storedVerdict,
      source.article, source.place.map { String($0.line) } ?? "", source.place.map { String($0.column) } ?? "",
      String(source.bytes.start), String(source.bytes.end), source.fact, source.event, source.rule, source.published ?? "",
      source.url ?? "", source.quote,
      witnesses.map { "\($0.source.address) \($0.source.fact) \($0.claim)" }.joined(separator: " | "),
    ]
  }

  /// The doubt as a line of JSON Lines: `Documentation/auditing.md` says what is in it.
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("record", "figure")
      $0.member("verdict", verdict.rawValue)
      $0.member("check", check.rawValue)
      if let stated { $0.member("stated", stated) }
      if let computed { $0.member("computed", computed) }
      $0.member("claim", claim)
      $0.member("why", why)
      $0.member("stored", storedVerdict)
      source.write(to: &$0)
      if !witnesses.isEmpty {
        $0.array("beside") { json in for witness in witnesses { witness.write(to: &json) } }
      }
    }
  }

  /// What the store's finding says: as is computed here (`same`), something else, or `none`.
  private var storedVerdict: String {
    switch stored {
    case nil: check.isStored && verdict != .rounded ? "same" : "none"
    case "": "none"
    case let other?: other
    }
  }
}

extension Doubt.Check {
  /// Whether extraction makes findings of it.
  fileprivate var isStored: Bool {
    switch self {
    case .ratio, .countOverTotal, .parts, .periodOrder, .date: true
    case .rate, .future, .year, .series: false
    }
  }
}

extension Doubt.Witness {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("claim", claim)
      source.write(to: &$0)
    }
  }
}

extension DoubtReport {
  /// The doubts as rows, under the names of their columns.
  package var rows: [UInt8] {
    var csv = CSVWriter()
    csv.row(Doubt.columns)
    for doubt in doubts { csv.row(doubt.row) }
    return csv.bytes
  }

  /// An object a doubt, and one for the sums.
  package var json: [UInt8] {
    var json = JSONWriter()
    for doubt in doubts {
      doubt.write(to: &json)
      json.endLine()
    }
    json.object {
      $0.member("record", "summary")
      $0.member("articles", articles)
      $0.member("facts", facts)
      $0.member("unknownEvents", unknown)
      $0.object("counts") { json in
        for check in Doubt.Check.allCases {
          let verdicts = Doubt.Verdict.allCases.compactMap { verdict in
            counts[Kind(check: check, verdict: verdict)].map { (verdict, $0) }
          }
          if !verdicts.isEmpty {
            json.object(check.rawValue) { json in for (verdict, count) in verdicts { json.member(verdict.rawValue, count) } }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
