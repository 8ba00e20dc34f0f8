import RuleProgram

extension RuleTestReport {
  /// The same, with the failures of these files before the others.
  package func changedFirst(_ files: Set<String>) -> RuleTestReport {
    var report = self
    report.failures = failures.filter { files.contains($0.location.file) } + failures.filter { !files.contains($0.location.file) }
    return report
  }

  /// The report as it is printed: what failed, what no example reaches, and what it all comes to.
  /// - Parameters:
  ///   - showsGaps: whether all is listed that no example reaches, and not just its number.
  ///   - width: the columns of the terminal; nil to have nothing folded.
  package func lines(showsGaps: Bool, width: Int? = nil) -> [String] {
    failures.flatMap { $0.lines(width: width) + [""] } + (showsGaps ? coverage?.lines ?? [] : [])
      + ((showsGaps ? [] : coverage?.hint ?? []) + [summary]).flatMap { WrappedText.lines($0, indent: "", width: width ?? .max) }
  }
}

extension RuleCoverage {
  /// What no example reaches, below the declaration that it stands in.
  fileprivate var lines: [String] {
    let byOwner = Dictionary(grouping: gaps, by: \.owner)
    var seen: Set<PatternElement.Owner> = []
    let owners = gaps.map(\.owner).filter { seen.insert($0).inserted }
    return owners.flatMap { [$0.description] + (byOwner[$0] ?? []).map { "  \($0)" } + [""] }
  }

  fileprivate var hint: [String] {
    guard !gaps.isEmpty else { return [] }
    guard gaps.count > 1 else { return ["1 part of the patterns is reached by no example; --coverage shows it"] }
    return ["\(gaps.count) parts of the patterns are reached by no example; --coverage shows them"]
  }
}
