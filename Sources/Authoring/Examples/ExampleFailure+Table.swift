import TextLayout

extension ExampleFailure.Comparison {
  /// Expected and found side by side; below each other where the terminal is too narrow for that.
  func lines(width: Int?) -> [String] {
    let cells = rows.map { [($0.agrees ? "  " : "≠ ") + $0.role, $0.expected.joined(separator: " and "), $0.shownFound] }
    let table = Self.table([["  role", "expected", "found"]] + cells)
    let isWide = table.allSatisfy { $0.displayWidth <= width ?? .max }
    let lines = isWide ? table.dropFirst().map { [$0] } : cells.map(Self.stacked)
    let remarked = zip(rows, lines).flatMap { row, lines in lines + (row.remark.map { ["    \($0)"] } ?? []) }
    return (isWide ? Array(table.prefix(1)) : []) + remarked
  }

  private static func table(_ rows: [[String]]) -> [String] {
    let widths = (0..<2).map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    return rows.map { "\($0[0].padded(to: widths[0]))  \($0[1].padded(to: widths[1]))  \($0[2])" }
  }

  private static func stacked(_ cells: [String]) -> [String] {
    [cells[0], "    expected  \(cells[1])", "    found     \(cells[2])"]
  }
}

extension ExampleFailure.Comparison.Row {
  var shownFound: String { foundFact ?? FoundFact.shown(found) }
}
