import Foundation
import TestSupport

/// A checklist of constructions: tables of patterns, each with an example and with what finds it.
struct ConstructionsPage {
  struct Row {
    /// As `page:line`.
    var place: String
    var example: String
    /// Rules that the last cell names.
    var rules: [String]
    var verdict: String
  }

  static let folder = "Documentation/constructions"

  let name: String
  private(set) var rows: [Row] = []

  /// - Parameter name: the page's file name.
  init(_ name: String) throws {
    self.name = name
    let url = Fixtures.repository.appending(path: "\(Self.folder)/\(name)")
    for (number, line) in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n").enumerated() {
      let cells = Self.cells(line)
      guard cells.count >= 3, cells[1].lowercased() != "example", !cells[1].allSatisfy({ "-: ".contains($0) }) else { continue }
      rows.append(
        Row(
          place: "\(Self.folder)/\(name):\(number + 1)", example: cells[1].trimmingCharacters(in: ["`"]), rules: Self.names(in: cells[cells.count - 1]),
          verdict: cells[cells.count - 1]))
    }
  }

  static func all() throws -> [ConstructionsPage] {
    try Fixtures.files(in: Fixtures.repository.appending(path: folder), withExtension: "md")
      .map(\.lastPathComponent).filter { $0 != "README.md" }.map { try ConstructionsPage($0) }
  }

  /// `CitizenReception` → `citizen-reception.md`
  static func page(of event: String) -> String {
    event.reduce(into: "") { $0 += $1.isUppercase && !$0.isEmpty ? "-\($1.lowercased())" : $1.lowercased() } + ".md"
  }

  /// The cells of a table's line; a bar inside one has a backslash before it.
  private static func cells(_ line: String) -> [String] {
    guard line.hasPrefix("|") else { return [] }
    return line.replacing("\\|", with: "\u{0}").split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { $0.replacing("\u{0}", with: "|").trimmingCharacters(in: .whitespaces) }
  }

  private static func names(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      .filter { $0.contains("/") }
  }
}
