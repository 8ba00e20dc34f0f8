import DocumentModel

/// Reads a list of administrative units: lines of columns that tabs part, under a line that names the columns. What stands
/// behind `#` at the start of a line is for people.
struct UnitListReader {
  /// What the names of such files end with; what stands before it begins the identifiers of their units.
  static let suffix = ".units.tsv"

  private(set) var rows: [UnitRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let text: SourceText
  private let prefix: String

  init(_ text: SourceText) {
    self.text = text
    let name = text.path.split(separator: "/").last.map(String.init) ?? ""
    prefix = String(name.dropLast(Self.suffix.count))
    if prefix.isEmpty || !prefix.utf8.allSatisfy({ $0 &- 0x61 < 26 }) {
      report(text.start..<text.start, "identifiers cannot begin with “\(prefix)”", "name the file like vn\(Self.suffix)")
    }
    var isHeaded = false
    for line in lines where !line.isEmpty && text.bytes[line.lowerBound] != UInt8(ascii: "#") {
      if isHeaded { readRow(line) } else { readHeader(line) }
      isHeaded = true
    }
    if !isHeaded { report(text.start..<text.start, "the list is empty", "begin it with the line “\(Self.shownHeader)”") }
  }

  private static var shownHeader: String { UnitRow.Column.allCases.map(\.rawValue).joined(separator: "⇥") }

  private var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = text.start
    text.bytes.withUnsafeBufferPointer { bytes in
      for place in start..<bytes.count where SourceText.endsLine(bytes[place]) {
        lines.append(start..<place)
        start = place + 1
      }
    }
    return lines + [start..<text.bytes.count]
  }

  private mutating func readHeader(_ line: Range<Int>) {
    guard !text.bytes[line].elementsEqual(UnitRow.Column.header.utf8) else { return }
    report(line, "the columns are named otherwise", "begin the list with the line “\(Self.shownHeader)”")
  }

  private mutating func readRow(_ line: Range<Int>) {
    let fields = text.bytes[line].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(\.indices)
    guard fields.count == UnitRow.Column.allCases.count else {
      return report(line, "the line has \(fields.count) columns, not \(UnitRow.Column.allCases.count)", "part them by tabs")
    }
    let isNumber = text.bytes[fields[UnitRow.Column.code.number]].allSatisfy { $0 &- 0x30 < 10 }
    if fields[UnitRow.Column.code.number].isEmpty || !isNumber {
      report(fields[UnitRow.Column.code.number], "a code is a number", "give the unit its own")
    }
    let from = day(fields[UnitRow.Column.from.number], open: 0)
    let to = day(fields[UnitRow.Column.to.number], open: .max)
    guard let from, let to else { return }
    guard from < to else {
      let days = fields[UnitRow.Column.from.number].lowerBound..<fields[UnitRow.Column.to.number].upperBound
      return report(days, "the unit would cease before it came into being", "valid_to is the first day on which it no longer stood")
    }
    rows.append(UnitRow(text: text, prefix: prefix, fields: fields, from: from, to: to))
  }

  private mutating func day(_ field: Range<Int>, open: Int32) -> Int32? {
    if field.isEmpty { return open }
    let words = String(decoding: text.bytes[field], as: UTF8.self)
    guard field.count == 10, let day = CalendarTime(iso: words) else {
      report(field, "“\(words)” is no day", "write it like 2025-07-01")
      return nil
    }
    return Int32(day.year * 10000 + day.month * 100 + day.day)
  }

  private mutating func report(_ place: Range<Int>, _ message: String, _ advice: String) {
    diagnostics.append(Diagnostic(.error, .badUnit, SourceRange(text, place), message, advice: advice))
  }
}
