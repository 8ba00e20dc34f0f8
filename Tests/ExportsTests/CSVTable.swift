import Foundation
import Testing

/// A table of CSV as RFC 4180 has it, read letter by letter.
struct CSVTable {
  var header: [String]
  var rows: [[String: String]]

  init(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) throws {
    var lines = try Self.lines(bytes, delimiter)
    header = try #require(lines.isEmpty ? nil : lines.removeFirst())
    rows = try lines.map { [header] line in
      try #require(line.count == header.count, "\(line)")
      return Dictionary(uniqueKeysWithValues: zip(header, line))
    }
  }

  private static func lines(_ bytes: [UInt8], _ delimiter: UInt8) throws -> [[String]] {
    var lines: [[String]] = []
    var line: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && next == byte:
        cell.append(byte)
        index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case delimiter where !isQuoted:
        line.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case UInt8(ascii: "\r") where !isQuoted && next == UInt8(ascii: "\n"):
        lines.append(line + [String(decoding: cell, as: UTF8.self)])
        (line, cell) = ([], [])
        index += 1
      default: cell.append(byte)
      }
    }
    try #require(line.isEmpty && cell.isEmpty && !isQuoted, "the table ends within a row")
    return lines
  }
}
