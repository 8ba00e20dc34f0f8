package import DocumentModel

/// A list of administrative units as a file of a rule folder has it: to be made from another list, or brought up to date
/// with what stands from a day on. `UnitListTests` covers it.
package struct UnitList: Sendable {
  package struct Row: Sendable, Hashable {
    var code = ""
    var type = ""
    var name = ""
    var parent = ""
    var from = ""
    var to = ""

    /// What of it does not change while it stands.
    var lasting: [String] { [code, type, name, parent] }
    var cells: [String] { lasting + [from, to] }
  }

  /// Why a list cannot be read.
  package struct Failure: Error {
    package var line: Int
    package var message: String
  }

  /// Comments at its head, with the marks.
  package private(set) var head: [String] = []
  package private(set) var rows: [Row] = []

  private static let columns = ["code", "type", "name", "parent", "valid_from", "valid_to"]

  /// Reads lines of columns that tabs part, under a line that names them: `code`, `type`, `name`, `parent`, and perhaps
  /// `valid_from` and `valid_to`, in any order.
  package init(_ text: String) throws(Failure) {
    var order: [Int]?
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.hasPrefix("#"), order == nil { head.append(String(line)) }
      if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      if let order {
        rows.append(try Self.row(cells, order, number + 1))
      } else {
        order = try Self.order(cells, number + 1)
      }
    }
    guard order != nil else { throw Failure(line: 1, message: "the list is empty") }
  }

  private static func order(_ names: [String], _ line: Int) throws(Failure) -> [Int] {
    let order = names.map { columns.firstIndex(of: $0.trimmed.lowercased().replacing("\u{FEFF}", with: "")) ?? -1 }
    if let missing = columns.prefix(4).enumerated().first(where: { !order.contains($0.offset) }) {
      throw Failure(line: line, message: "no column is named “\(missing.element)”")
    }
    return order
  }

  private static func row(_ cells: [String], _ order: [Int], _ line: Int) throws(Failure) -> Row {
    guard cells.count == order.count else {
      throw Failure(line: line, message: "the line has \(cells.count) columns, not \(order.count)")
    }
    var known = columns.map { _ in "" }
    for (cell, column) in zip(cells, order) where column >= 0 { known[column] = cell.trimmed }
    return Row(
      code: known[0], type: UnitName.tidy(known[1]), name: UnitName.tidy(known[2]), parent: known[3], from: known[4], to: known[5])
  }

  /// The list with the comments of another at its head.
  package func headed(like other: UnitList?) -> UnitList {
    var list = self
    if let other, !other.head.isEmpty { list.head = other.head }
    return list
  }

  /// The list brought up to date: of what stands in it, what the other lacks ends on a day, and what only the other has
  /// begins on it.
  /// - Parameter current: all units that stand from that day on; its days are not looked at.
  package func updated(with current: UnitList, since day: CalendarTime) -> UnitList {
    var list = self
    var open = Set(current.rows.map(\.lasting))
    for index in list.rows.indices where list.rows[index].to.isEmpty {
      if open.remove(list.rows[index].lasting) == nil { list.rows[index].to = day.isoDay }
    }
    for row in current.rows where open.remove(row.lasting) != nil {
      var row = row
      (row.from, row.to) = (day.isoDay, "")
      list.rows.append(row)
    }
    return list
  }

  /// The file: rows by level, code and day, so that two lists of the same units are the same file.
  package var text: String {
    let sorted = rows.sorted { ($0.code.count, $0.code, $0.from) < ($1.code.count, $1.code, $1.from) }
    return (head + [Self.columns.joined(separator: "\t")] + sorted.map { $0.cells.joined(separator: "\t") })
      .map { $0 + "\n" }.joined()
  }

  /// How many units begin, and how many end, that another list does not know so.
  package func changes(from other: UnitList?) -> (begun: Int, ended: Int) {
    let known = Set(other?.rows ?? [])
    let new = rows.filter { !known.contains($0) }
    return (new.count { $0.to.isEmpty }, new.count { !$0.to.isEmpty })
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
