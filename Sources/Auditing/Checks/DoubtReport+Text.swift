import TextLayout

extension DoubtReport {
  /// The report for people: a few lines for each figure, then how many there are of each kind.
  package var lines: [String] {
    doubts.flatMap { $0.lines + [""] } + unseenLines + table + summary
  }

  /// What the audit came to, in a line or two.
  package var summary: [String] {
    let accused = Doubt.Verdict.allCases.filter(\.isAccusation).map { verdict in
      "\(counts.reduce(0) { $0 + ($1.key.verdict == verdict ? $1.value : 0) }) \(verdict.rawValue)"
    }
    let line = "\(Count.of(facts, "fact")) of \(Count.of(articles, "article")): \(accused.joined(separator: ", "))"
    let note = "\(Count.of(unknown, "fact")) of events that these rules do not have; nothing is known of their figures"
    return [line] + (unknown > 0 ? [note] : [])
  }

  private var unseenLines: [String] {
    unseen.isEmpty ? [] : ["not looked up in their text:"] + unseen.map { "  \($0)" } + [""]
  }

  /// How many figures of each check came to what; nothing where there is nothing to say.
  private var table: [String] {
    let verdicts = Doubt.Verdict.allCases.filter { verdict in counts.keys.contains { $0.verdict == verdict } }
    guard !verdicts.isEmpty else { return [] }
    let rows = Doubt.Check.allCases.compactMap { check -> [String]? in
      let cells = verdicts.map { counts[Kind(check: check, verdict: $0), default: 0] }
      return cells.contains { $0 > 0 } ? [check.rawValue] + cells.map(String.init) : nil
    }
    return TextTable([["check"] + verdicts.map(\.rawValue)] + rows, indent: 0).lines + [""]
  }
}

extension Doubt {
  /// What is wrong, where it stands, the words, and why.
  fileprivate var lines: [String] {
    ["\(check.rawValue) \(verdict.rawValue)  \(claim)"] + source.lines + ["    \(why)\(storedNote)"]
      + witnesses.flatMap { ["  beside \($0.claim)"] + $0.source.lines.map { "  " + $0 } }
  }

  private var storedNote: String {
    switch stored {
    case nil: ""
    case "": "; the store has no finding of it"
    case let verdict?: "; the store's finding is “\(verdict)”"
    }
  }
}

extension FactSource {
  /// Where it stands, and the words.
  fileprivate var lines: [String] {
    ["  \(address)  bytes \(bytes.start)..<\(bytes.end)  \(event)  rule \(rule)  fact \(fact)", "    \(quote)"]
  }
}
