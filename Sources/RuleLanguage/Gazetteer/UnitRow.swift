/// A line of a list of administrative units.
struct UnitRow {
  /// The columns in their order.
  enum Column: String, CaseIterable {
    case code, type, name, parent
    case from = "valid_from"
    case to = "valid_to"
  }

  let text: SourceText
  /// What the identifiers of the file's units begin with (`vn`).
  let prefix: String
  /// Where each column's words stand.
  let fields: [Range<Int>]
  let from: Int32
  let to: Int32

  subscript(column: Column) -> String { String(decoding: bytes(column), as: UTF8.self) }

  func bytes(_ column: Column) -> ArraySlice<UInt8> { text.bytes[fields[column.number]] }

  func range(_ column: Column) -> SourceRange { SourceRange(text, fields[column.number]) }

  var code: String { "\(prefix):\(self[.code])" }
  var parent: String? { fields[Column.parent.number].isEmpty ? nil : "\(prefix):\(self[.parent])" }

  /// Whether there is a day on which both stand.
  func meets(_ other: UnitRow) -> Bool { from < other.to && other.from < to }
}

extension UnitRow.Column {
  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The first line of every list.
  static var header: String { allCases.map(\.rawValue).joined(separator: "\t") }
}
