import DocumentModel
import RuleLanguage

extension DiagnosticReport {
  /// So many problems of one file are written out as text; how many more there are is said.
  static let mostShown = 100
  /// Rules that grew without examples would bury everything else below what these do not reach.
  static let mostUnreachedShown = 20

  /// Every problem with its line and the words in it, and at the end what they come to.
  /// - Parameter shown: spells out what must not be written to a terminal.
  package func lines(_ shown: (String) -> String) -> [String] {
    let unreached = diagnostics.count { isUnreached($0) }
    guard unreached > Self.mostUnreachedShown else { return problems(diagnostics, shown) + [summary] }
    let hint = "\(unreached) parts of the patterns are reached by no example: sukien rules test --coverage shows them"
    return problems(diagnostics.filter { !isUnreached($0) }, shown) + [hint, summary]
  }

  private func isUnreached(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.code == .unreached && diagnostic.severity == .warning
  }

  /// Only what makes rules wrong, for commands that cannot go on.
  package func errors(_ shown: (String) -> String) -> [String] {
    problems(diagnostics.filter { $0.severity == .error }, shown)
  }

  private var summary: String {
    let rules = ruleCount.map { Self.count($0, "rule") + ", " } ?? ""
    return "\(rules)\(Self.count(errorCount, "error")), \(Self.count(warningCount, "warning"))"
  }

  private func problems(_ diagnostics: [Diagnostic], _ shown: (String) -> String) -> [String] {
    var lines: [String] = []
    var rest = diagnostics[...]
    while let file = rest.first?.location.file {
      let ofFile = rest.prefix { $0.location.file == file }
      rest = rest.dropFirst(ofFile.count)
      // Errors first, where not all find room.
      let ranked = ofFile.indices.sorted { (rank(ofFile[$0]), $0) < (rank(ofFile[$1]), $1) }
      for index in ranked.prefix(Self.mostShown).sorted() { lines += self.lines(of: ofFile[index], shown) }
      if let more = remainder(ranked.dropFirst(Self.mostShown).map { ofFile[$0] }) { lines.append(shown("\(file): \(more)")) }
    }
    return lines
  }

  private func rank(_ diagnostic: Diagnostic) -> Int { diagnostic.severity == .error ? 0 : 1 }

  private func remainder(_ more: [Diagnostic]) -> String? {
    guard !more.isEmpty else { return nil }
    let errors = more.count { $0.severity == .error }
    return "\(Self.count(errors, "more error")) and \(Self.count(more.count - errors, "more warning")) are not shown; "
      + "--diagnostics json shows all"
  }

  private func lines(of diagnostic: Diagnostic, _ shown: (String) -> String) -> [String] {
    var lines = [shown(diagnostic.description)] + excerpt(diagnostic.location, diagnostic.end, shown)
    for note in diagnostic.notes {
      lines.append(shown("\(note.location): note: \(note.message)"))
      lines += excerpt(note.location, note.end, shown)
    }
    return lines
  }

  private func excerpt(_ start: SourceLocation, _ end: SourceLocation, _ shown: (String) -> String) -> [String] {
    texts[start.file].flatMap { SourceExcerpt($0, from: start, to: end, shown: shown) }?.lines ?? []
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
