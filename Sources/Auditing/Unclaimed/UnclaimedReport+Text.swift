import DocumentModel
import TextLayout

extension UnclaimedReport {
  /// The report for people: the groups, the greatest first, then what the figures come to.
  package var lines: [String] {
    guard total.total > 0 else { return ["no figures in \(Self.counted(articleCount, "article"))"] }
    var lines = groupLines("unclaimed figures, by the words beside them", groups)
    for reason in shown { lines += groupLines("set apart: \(reason.title)", groups(of: reason)) }
    return lines + zoneLines + causeLines + articleLines + summary
  }

  /// What the figures of all articles come to, in one or two lines.
  package var summary: [String] {
    let counts = "\(total.claimed) claimed, \(total.unclaimed) unclaimed, \(total.setApart) set apart"
    let quantities = total.claimedQuantities + total.unclaimed
    let share = quantities == 0 ? "" : "; facts have \(Self.percent(total.claimedQuantities, of: quantities)) of what is counted or measured"
    return ["\(Self.counted(total.total, "figure")) in \(Self.counted(articleCount, "article")): \(counts)\(share)"]
  }

  // MARK: Groups

  private func groupLines(_ title: String, _ groups: [ContextGroup]) -> [String] {
    guard !groups.isEmpty else { return [] }
    let listed = top == 0 ? groups[...] : groups.prefix(top)
    var lines = [title, ""] + listed.flatMap(Self.lines)
    let left = groups.dropFirst(listed.count)
    if !left.isEmpty {
      lines += ["… and \(Self.counted(left.reduce(0) { $0 + $1.count }, "figure")) in \(Self.counted(left.count, "more group")); --top lists more", ""]
    }
    return lines
  }

  private static func lines(_ group: ContextGroup) -> [String] {
    let beside = group.neighbours(4).map { $0.count == 1 ? $0.word : "\($0.word) \($0.count)" }.joined(separator: ", ")
    let spread = group.articleCount == 1 ? "\(group.count)" : "\(group.count) in \(group.articleCount) articles"
    let side = group.pattern.hasPrefix("<") ? "after" : "before"
    let head = "\(group.pattern)  \(spread)" + (beside.isEmpty || group.count == 1 ? "" : "  (\(side) \(beside))")
    return [head] + group.quotes.flatMap(quote) + [""]
  }

  private static func quote(_ figure: AuditedFigure) -> [String] {
    let standing = figure.standing
    let cause = [standing.rule.map { "rule \($0)" }, standing.detail, standing.words.map { "“\($0)”" }].compactMap { $0 }
    let place = "\(figure.address)  bytes \(figure.bytes.start)..<\(figure.bytes.end) (\(figure.zone.rawValue))"
    return ["  \(place)\(cause.isEmpty ? "" : "  \(cause.joined(separator: ": "))")", "    \(figure.before)«\(figure.text)»\(figure.behind)"]
  }

  // MARK: Counts

  private static let columns = ["claimed", "unclaimed", "set apart"]

  private var zoneLines: [String] {
    let rows = Zone.allCases.compactMap { zone in zones[zone].map { [zone.rawValue] + Self.cells($0) } }
    return TextTable([["zone"] + Self.columns] + rows, indent: 0).lines + [""]
  }

  private var articleLines: [String] {
    let ranked = articles.filter { $0.counts.unclaimed > 0 }.sorted {
      ($1.counts.unclaimed, $0.name) < ($0.counts.unclaimed, $1.name)
    }
    guard !ranked.isEmpty else { return [] }
    let listed = top == 0 ? ranked[...] : ranked.prefix(top)
    let more = ranked.count > listed.count ? ["… and \(Self.counted(ranked.count - listed.count, "more article"))"] : []
    return TextTable([["article"] + Self.columns] + listed.map { [$0.name] + Self.cells($0.counts) }, indent: 0).lines + more + [""]
  }

  private var causeLines: [String] {
    guard !causes.isEmpty else { return [] }
    let reasons = FigureStanding.Reason.allCases.flatMap { reason -> [[String]] in
      let found = causes.filter { $0.key.reason == reason }
      guard !found.isEmpty else { return [] }
      let details = found.filter { $0.key.detail != nil }.sorted { ($1.value, $0.key.detail ?? "") < ($0.value, $1.key.detail ?? "") }
      let sum = found.reduce(0) { $0 + $1.value }
      let named = details.prefix(4).map { "\($0.key.detail ?? "") \($0.value)" } + (details.count > 4 ? ["…"] : [])
      return [[reason.rawValue, String(sum), reason.title + (named.isEmpty ? "" : ": \(named.joined(separator: ", "))")]]
    }
    return ["set apart, and why (--show NAME lists them)"] + TextTable(reasons).lines + [""]
  }

  private static func cells(_ counts: FigureCounts) -> [String] { [counts.claimed, counts.unclaimed, counts.setApart].map(String.init) }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// One place behind the point, rounded down: what is not all is never 100%.
  private static func percent(_ part: Int, of whole: Int) -> String { "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10)%" }
}
