/// A table of figures, as opposed to one that lays out a page.
///
/// It has rows and columns, no table and no long text in its cells, and figures in at least a quarter of those below its
/// head. Its head are the rows in `thead`, else those of `th` alone, else a first row without a figure above rows that
/// have some; what spans rows there makes these part of the head. The words that name a row stand in the first column
/// that is no mere numbering and holds hardly a figure.
struct DataTable {
  let grid: TableGrid
  /// Rows at the top that name the columns.
  private(set) var headRows = 0
  /// The column that names the rows; nil where none does.
  private(set) var rowHead: Int?
  private let texts: [CellText]

  /// Percent of the cells below the head.
  private static let fewestFigures = 25
  private static let longestCell = 240

  /// Nil for a table that lays out a page.
  init?(table: Int, in tree: MarkupTree, page: [UInt8], kinds: [GuardedPage.Kind]) {
    guard tree.value(.role, of: table)?.lowercased() != "presentation" else { return nil }
    grid = TableGrid(table: table, in: tree)
    guard !grid.isNested, !grid.isTooWide, grid.rows.count >= 2, grid.columnCount >= 2 else { return nil }
    texts = grid.cells.map { CellText($0.node, in: tree, page: page, kinds: kinds) }
    guard !texts.contains(where: { $0.length > Self.longestCell }) else { return nil }
    headRows = findHeadRows()
    let below = grid.cells.indices.filter { grid.cells[$0].row >= headRows && !texts[$0].isBlank }
    let figures = below.count { texts[$0].isFigure }
    guard figures > 0, figures * 100 >= below.count * Self.fewestFigures else { return nil }
    rowHead = (0..<grid.columnCount).first(where: namesRows)
    guard headRows > 0 || rowHead != nil else { return nil }
  }

  func text(_ cell: Int) -> CellText { texts[cell] }

  private func findHeadRows() -> Int {
    var count = grid.rows.prefix { $0.isInHead }.count
    if count == 0 { count = grid.rows.prefix { $0.cells.count > 1 && $0.cells.allSatisfy(\.isHead) }.count }
    if count == 0, isWordy(0) { count = 1 }
    guard count > 0 else { return 0 }
    let reach = grid.cells.filter { $0.row < count && $0.rowSpan < grid.rows.count }.map { $0.row + $0.rowSpan }.max() ?? count
    return min(max(count, reach), grid.rows.count - 1)
  }

  /// Whether a row has words in several cells, and no figure in any.
  private func isWordy(_ row: Int) -> Bool {
    let cells = Set(grid.places[row]).filter { $0 >= 0 && !texts[$0].isBlank }
    return cells.count > 1 && !cells.contains { texts[$0].isFigure }
  }

  /// Whether a column has words below the head, and figures in hardly any of its cells.
  private func namesRows(_ column: Int) -> Bool {
    let cells = Set(grid.places[headRows...].map { $0[column] }).filter {
      $0 >= 0 && !texts[$0].isBlank && grid.cells[$0].columnSpan < grid.columnCount
    }
    return !cells.isEmpty && cells.count { texts[$0].isFigure } * 4 < cells.count
  }
}
