import Foundation
import GRDB
import ProgramSupport
import Store
import Testing

/// A drop of twelve facts, two of which have a wrong rate, its store, and the server on which they are reviewed.
struct ReviewedDrop {
  let folder: Program.Folder
  /// How many facts it has.
  static let count = 12

  init() throws {
    folder = try Program.Folder()
    try rules("resolution/resolved")
    for number in 0..<Self.count { try article(number, resolved: 10 + number) }
    try run()
  }

  /// The rules, with the one rule under this name.
  func rules(_ name: String) throws {
    try folder.write(
      """
      class Office
        "UBND xã Hạ Mỗ"
      class Petition
        "đơn khiếu nại", "đơn tố cáo"
      search who
        Office before head in sentence
      event Resolution
        role actor text by who
        role count number identifies
        role total number
        role rate percent
        role kind text identifies
        ratio count, total, rate
      rule \(name) makes Resolution
        note "so many of so many petitions were resolved"
        head "giải quyết" count/total:Ratio kind:Petition "," "đạt" rate:Percent
        find "UBND xã Hạ Mỗ giải quyết 10/50 đơn tố cáo, đạt 20%." => count 10

      """, to: "Rules/a.rules")
  }

  /// An article with one fact. The rates of the fourth and the ninth are wrong.
  func article(_ number: Int, resolved: Int, end: String = "") throws {
    let rate = number == 3 || number == 8 ? 99 : resolved * 2
    try folder.write(
      """
      Hạ Mỗ: Tin số \(number)

      Năm 2023, UBND xã Hạ Mỗ đã giải quyết \(resolved)/50 đơn khiếu nại, đạt \(rate)%. Bà con đồng tình.\(end)

      """, to: String(format: "in/%02d.txt", number))
  }

  func run() throws {
    let run = try Program.run(["run", "in", "--store", "facts.sqlite"], in: folder)
    try #require(run.status == 0, "\(run.errors)")
  }

  /// What the store says, a string for each row.
  func rows(_ sql: String) throws -> [String] {
    let store = try Store.openForReading(at: folder.path("facts.sqlite"))
    defer { try? store.close() }
    return try store.read { db in
      try Row.fetchAll(db, sql: sql).map { row in row.databaseValues.map(Self.text).joined(separator: " ") }
    }
  }

  private static func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .string(let text): text
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .null, .blob: "–"
    }
  }
}
