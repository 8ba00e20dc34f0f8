/// Writes a table of figures line by line, so that each figure has its words beside it.
///
///     Xã        | Tiếp nhận (đơn) | Tỷ lệ (%)        Xã; Tiếp nhận (đơn); Tỷ lệ (%)
///     An Bình   | 45              | 88,9             An Bình: Tiếp nhận 45 đơn, Tỷ lệ 88,9%.
///
/// The head stays once where it stands. Beside the figures its words are said again, as is what names several rows.
struct TableLayout {
  private(set) var items: [PageItem] = []

  private let table: DataTable
  private let tree: MarkupTree
  private let leftOut: [Bool]
  /// What heads are numbered from, so that those of different tables differ.
  private let firstNumber: Int

  private var grid: TableGrid { table.grid }

  init(_ table: DataTable, tree: MarkupTree, leftOut: [Bool]) {
    self.table = table
    self.tree = tree
    self.leftOut = leftOut
    firstNumber = table.grid.cells.first?.node ?? 0
    for row in grid.rows.indices {
      items.append(.gap(.paragraph))
      if row < table.headRows { writeHead(row) } else { writeRow(row) }
    }
    items.append(.gap(.paragraph))
  }

  // MARK: The head

  private mutating func writeHead(_ row: Int) {
    for (place, cell) in cells(startingIn: row).enumerated() {
      if place > 0 { items.append(.words("; ")) }
      write(cell, isHead: true)
    }
  }

  /// The cells that begin in a row and say something.
  private func cells(startingIn row: Int) -> [Int] {
    var cells: [Int] = []
    for cell in grid.places[row] where cell >= 0 && grid.cells[cell].row == row && cells.last != cell && !table.text(cell).isEmpty
    {
      cells.append(cell)
    }
    return cells
  }

  private mutating func write(_ cell: Int, isHead: Bool) {
    let node = grid.cells[cell].node
    if isHead { items.append(.head(cell + firstNumber)) }
    var index = leftOut[node] || leftOut[tree.nodes[node].parent] ? tree.nodes[node].end : node + 1
    while index < tree.nodes[node].end {
      switch tree.nodes[index].content {
      case .text: if !leftOut[index] { items.append(.text(tree.nodes[index].source, .line)) }
      case .element(let tag): if !tag.isInline { items.append(.gap(.space)) }
      }
      index = leftOut[index] ? tree.nodes[index].end : index + 1
    }
    if isHead { items.append(.endOfHead) }
  }

  // MARK: Rows

  private mutating func writeRow(_ row: Int) {
    let own = cells(startingIn: row)
    guard own.count > 1 || !isBanner(own) else {
      if let only = own.first { write(only, isHead: false) }
      return
    }
    var isFirst = writeRowHead(row)
    for cell in own where !isRowHead(cell) && !isNumbering(cell, row) {
      let heads = columnHeads(of: cell)
      // A percentage says something of the figure before it.
      let isRate = table.text(cell).hasPercent || heads.last.map { table.text($0).hasPercent } ?? false
      items.append(.words(isFirst ? "" : isRate ? ", " : "; "))
      isFirst = false
      writeFigure(cell, heads: heads)
    }
    items.append(.words("."))
  }

  /// One cell through all columns: a heading amid the table.
  private func isBanner(_ cells: [Int]) -> Bool { cells.allSatisfy { grid.cells[$0].columnSpan >= grid.columnCount } }

  private func isRowHead(_ cell: Int) -> Bool {
    guard let column = table.rowHead else { return false }
    return covers(cell, column)
  }

  private func covers(_ cell: Int, _ column: Int) -> Bool {
    grid.cells[cell].column <= column && column < grid.cells[cell].column + grid.cells[cell].columnSpan
  }

  /// A column of figures left of what names the rows: their numbers.
  private func isNumbering(_ cell: Int, _ row: Int) -> Bool {
    guard let column = table.rowHead else { return false }
    return grid.cells[cell].column < column
  }

  /// The words that name the row, the numbers before them included; true where a figure comes first behind.
  private mutating func writeRowHead(_ row: Int) -> Bool {
    guard let column = table.rowHead, grid.places[row][column] >= 0 else { return true }
    let cell = grid.places[row][column]
    for number in cells(startingIn: row) where isNumbering(number, row) && number != cell {
      write(number, isHead: false)
      items.append(.words(". "))
    }
    guard !table.text(cell).isEmpty else { return true }
    if grid.cells[cell].row == row {
      write(cell, isHead: grid.cells[cell].rowSpan > 1)
    } else {
      items.append(.echo(cell + firstNumber, .whole))
    }
    items.append(.words(": "))
    return true
  }

  /// The words of the column, the figure, and its unit; of a head of several rows, what is above goes before all that,
  /// or behind a figure without a unit: `Đơn khiếu nại Tiếp nhận 45 đơn`, `Tiếp nhận 45 Đơn khiếu nại`. These are the
  /// orders in which sentences have these words.
  private mutating func writeFigure(_ cell: Int, heads: [Int]) {
    guard let last = heads.last else { return write(cell, isHead: false) }
    let isFigure = table.text(cell).isFigure
    let above = heads.dropLast().map { PageItem.echo($0 + firstNumber, .whole) }
    let isBehind = isFigure && !table.text(last).endsInBracket
    if !isBehind { for head in above { items += [head, .words(" ")] } }
    items += [.echo(last + firstNumber, isFigure ? .label : .whole), .words(" ")]
    write(cell, isHead: false)
    if isFigure { items.append(.echo(last + firstNumber, .unit)) }
    if isBehind { for head in above { items += [.words(" "), head] } }
  }

  /// From the top down, each once.
  private func columnHeads(of cell: Int) -> [Int] {
    var heads: [Int] = []
    for row in 0..<table.headRows {
      let head = grid.places[row][grid.cells[cell].column]
      if head >= 0, !heads.contains(head), !table.text(head).isBlank { heads.append(head) }
    }
    return heads
  }
}
