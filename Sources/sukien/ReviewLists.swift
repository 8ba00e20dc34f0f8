import Records
import Review
import Store

/// What came of a review, for authors of rules.
struct ReviewLists {
  private let store: Store
  private let format: AuditFormat

  init(_ store: Store, format: AuditFormat) {
    self.store = store
    self.format = format
  }

  func worklist() throws {
    let list = try Worklist(store)
    try format.write(text: list.lines, json: list.json, csv: list.csv, summary: [list.summary])
    if !list.isEmpty { throw ExitStatus.attention }
  }

  func precision(_ sample: ReviewSample) throws {
    let report = try PrecisionReport(store, sample: sample)
    try format.write(text: report.lines, json: report.json, csv: report.csv, summary: [report.summary])
  }

  func gold(to folder: String) throws {
    let outcome = try GoldWriter(store, to: folder).write()
    var lines = [
      "\(Summary.counted(outcome.articles, "article")), \(Summary.counted(outcome.facts, "fact")), \(outcome.rejected) rejected; "
        + "in \(Terminal.shown(folder))/gold, with the articles in \(Terminal.shown(folder))/texts"
    ]
    for reason in GoldWriter.LeftOut.Reason.allCases {
      let left = outcome.leftOut.filter { $0.reason == reason }
      guard !left.isEmpty else { continue }
      lines += ["", "\(Summary.counted(left.count, "article")) left out, \(reason.rawValue):"]
      lines += left.prefix(Summary.listed).map { "  \(Terminal.shown($0.article))" }
      if left.count > Summary.listed { lines.append("  … and \(left.count - Summary.listed) more") }
    }
    Terminal.write(Summary.text(of: lines))
  }
}
