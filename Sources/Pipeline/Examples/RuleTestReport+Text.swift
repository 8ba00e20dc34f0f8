import RuleProgram

extension RuleTestReport {
  /// The report as it is printed: what failed, what no example reaches, and what it all comes to.
  /// - Parameters:
  ///   - showsGaps: whether all is listed that no example reaches, and not just its number.
  ///   - width: the columns of the terminal; nil to have nothing folded.
  package func lines(showsGaps: Bool, width: Int? = nil) -> [String] {
    failures.flatMap { $0.lines(width: width) + [""] } + (coverage.map { showsGaps ? $0.lines : $0.hint } ?? []) + [summary]
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
    return ["\(gaps.count) \(gaps.count == 1 ? "place" : "places") of the patterns no example reaches; --coverage shows them"]
  }
}
