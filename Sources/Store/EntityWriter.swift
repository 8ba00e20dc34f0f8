import Foundation
import GRDB
import RuleProgram

/// Describes the administrative units that facts name: `entity`, a row for each.
struct EntityWriter {
  private let db: Database
  private let units: Gazetteer

  init(_ db: Database, _ units: Gazetteer) {
    self.db = db
    self.units = units
  }

  /// Describes what facts name and is not described yet. What the rules do not know, as those of an earlier run did, is left.
  func describeNew() throws {
    var codes = try Set(String.fetchAll(db, sql: Self.undescribed))
    guard !codes.isEmpty, !units.isEmpty else { return }
    for unit in Int32(0)..<Int32(units.units.count) {
      guard let code = codes.remove(units.identifier(of: unit)) else { continue }
      try describe(unit, code)
    }
  }

  private static let undescribed = """
    SELECT code FROM (
      SELECT entity AS code FROM roleValue WHERE entity IS NOT NULL
      UNION SELECT belongsTo FROM roleValue WHERE belongsTo IS NOT NULL
      UNION SELECT j.value FROM roleValue v, json_each(v.candidates) j WHERE v.candidates IS NOT NULL)
    WHERE code NOT IN (SELECT code FROM entity)
    """

  private func describe(_ unit: Int32, _ code: String) throws {
    let found = units.units[Int(unit)]
    let last = found.to == .max ? nil : found.to
    let parent = units.parent(of: unit, on: (last ?? .max) - 1)
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO entity (code, name, level, parent, since, until) VALUES (?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      code, units.name(of: unit), units.level(of: unit), parent.map(units.identifier),
      found.from > 0 ? Self.day(found.from) : nil, last.map(Self.day),
    ])
  }

  private static func day(_ day: Int32) -> String { String(format: "%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100) }
}
