import Pipeline
import Records
import Store

/// What a run came to, for people.
struct RunSummary {
  let totals: RunTotals
  let tally: Tally
  /// The first of what is to be looked at.
  let news: [FailureRecord]
  let size: (articles: Int, facts: Int)
  let elapsed: Duration
  let store: String
  let isInterrupted: Bool

  var text: String {
    Summary.text(of: countLines + ["", headline] + Summary.factLines(tally) + newsLines + ["", storeLine])
  }

  /// Both sums are what was found.
  private var countLines: [String] {
    let states = ArticleState.allCases.map { "\(totals[$0]) \($0.rawValue)" }.joined(separator: ", ")
    let passedOver = totals.passedOver > 0 ? "; \(Summary.counted(totals.passedOver, "file")) passed over" : ""
    return [
      "\(isInterrupted ? "Interrupted: " : "")\(Summary.counted(totals.found, "article")) found: \(states)\(passedOver)",
      "  \(totals.new) new, \(totals.changed) changed, \(totals.again) read again, \(totals.unchanged) unchanged"
        + "; \(totals.vanished) vanished",
    ]
  }

  private var headline: String {
    let speed = "\(Summary.size(tally.bytes)) in \(Summary.time(elapsed)), \(Summary.rate(bytes: tally.bytes, in: elapsed))"
    return "\(Summary.counted(tally.factCount, "fact")) in what was read (\(speed))"
  }

  private var newsLines: [String] {
    var lines: [String] = []
    let count = totals.unreported + totals.newlyPassedOver
    if count > 0 {
      lines += ["", "\(count) to be looked at:"] + news.map(Summary.line)
      if count > news.count { lines.append("  … and \(count - news.count) more, in the view problems and the table passedOver") }
    }
    if totals.remaining > 0 {
      let kinds = "\(Summary.counted(totals.remaining, "article")) failed or partial as before"
      lines += ["", "\(kinds); --retry-failed reads such articles again"]
    }
    return lines
  }

  private var storeLine: String {
    "\(Terminal.shown(store)) has \(Summary.counted(size.facts, "fact")) of \(Summary.counted(size.articles, "article"))"
  }
}

extension RunTotals {
  /// Whether there is something to be looked at that no finished run has told so far.
  var needsAttention: Bool { unreported + newlyPassedOver > 0 }
}
