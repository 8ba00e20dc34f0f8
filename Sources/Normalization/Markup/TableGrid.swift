/// The cells of a table in rows and columns, those that span several in each of their places.
struct TableGrid {
  struct Cell: Equatable {
    /// Its index in the tree.
    var node: Int
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    var isHead: Bool
  }

  struct Row {
    var cells: [Cell]
    var isInHead: Bool
  }

  /// A table with more is no table that anybody reads.
  static let mostColumns = 64
  private static let mostRowSpan = 1_000

  private(set) var rows: [Row] = []
  /// By row and column, the index in `cells`; -1 where no cell is.
  private(set) var places: [[Int]] = []
  private(set) var cells: [Cell] = []
  private(set) var columnCount = 0
  /// There are cells beyond the last column that is told.
  private(set) var isTooWide = false
  /// A table in a cell.
  private(set) var isNested = false

  init(table: Int, in tree: MarkupTree) {
    /// Cells from above that reach into the next rows, by column: their index and the rows left.
    var reaching: [Int: (cell: Int, rows: Int)] = [:]
    var isInHead = false
    for index in tree.inside(table) {
      switch tree.tag(index) {
      case .table: isNested = true
      case .thead: isInHead = true
      case .tbody, .tfoot: isInHead = false
      case .tr where !isNested:
        let cells = tree.children(of: index).filter { tree.tag($0)?.isCell ?? false }
        if !cells.isEmpty { addRow(cells, in: tree, isInHead: isInHead, &reaching) }
      default: break
      }
    }
    for row in places.indices { places[row] += [Int](repeating: -1, count: columnCount - places[row].count) }
  }

  private mutating func addRow(
    _ nodes: [Int], in tree: MarkupTree, isInHead: Bool, _ reaching: inout [Int: (cell: Int, rows: Int)]
  ) {
    var row = Row(cells: [], isInHead: isInHead)
    var line: [Int] = []
    func takeReaching(_ reaching: inout [Int: (cell: Int, rows: Int)]) {
      while let above = reaching[line.count] {
        reaching[line.count] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
        line.append(above.cell)
      }
    }
    for node in nodes {
      takeReaching(&reaching)
      guard line.count < Self.mostColumns else {
        isTooWide = true
        break
      }
      let columns = min(Self.span(.colspan, of: node, in: tree), Self.mostColumns - line.count)
      let rows = min(Self.span(.rowspan, of: node, in: tree), Self.mostRowSpan)
      let cell = Cell(
        node: node, row: places.count, column: line.count, rowSpan: rows, columnSpan: columns, isHead: tree.tag(node) == .th)
      for _ in 0..<columns {
        if rows > 1 { reaching[line.count] = (cells.count, rows - 1) }
        line.append(cells.count)
      }
      cells.append(cell)
      row.cells.append(cell)
    }
    takeReaching(&reaching)
    rows.append(row)
    places.append(line)
    columnCount = max(columnCount, line.count)
  }

  private static func span(_ name: AttributeName, of node: Int, in tree: MarkupTree) -> Int {
    max(1, tree.value(name, of: node).flatMap { Int($0.trimmingSpaces) } ?? 1)
  }
}
