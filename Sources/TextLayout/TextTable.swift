/// Rows of text whose columns stand below each other; columns of figures have their last digits below each other.
package struct TextTable {
  private let rows: [[String]]
  private let indent: String

  package init(_ rows: [[String]], indent: Int = 2) {
    self.rows = rows
    self.indent = String(repeating: " ", count: indent)
  }

  package var lines: [String] {
    let columns = (0..<(rows.map(\.count).max() ?? 0)).map { column in rows.map { column < $0.count ? $0[column] : "" } }
    let widths = columns.map { $0.map(\.displayWidth).max() ?? 0 }
    let isFigures = columns.map { $0.allSatisfy { $0.isEmpty || Int($0) != nil } }
    return rows.map { row in
      let cells = row.indices.map { Self.padded(row[$0], to: widths[$0], right: isFigures[$0]) }
      return String((indent + cells.joined(separator: "  ")).reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func padded(_ text: String, to width: Int, right: Bool) -> String {
    right ? String(repeating: " ", count: max(0, width - text.displayWidth)) + text : text.padded(to: width)
  }
}
