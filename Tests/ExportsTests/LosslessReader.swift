import DocumentModel
import Foundation
import Records
import Testing

@testable import Exports

/// Builds facts again from nothing but the tables of the lossless profile.
struct LosslessReader {
  private let folder: ExportedFolder

  init(_ folder: ExportedFolder) {
    self.folder = folder
  }

  /// The facts of each article, in the order of the tables.
  func records() throws -> [[FactRecord]] {
    let values = Dictionary(grouping: try folder.table("values.csv").rows) { $0["fact"] ?? "" }
    let places = Dictionary(grouping: try folder.table("alsoAt.csv").rows) { $0["fact"] ?? "" }
    let findings = Dictionary(grouping: try folder.table("findings.csv").rows) { $0["fact"] ?? "" }
    var records: [String: [FactRecord]] = [:]
    for row in try folder.table("facts.csv").rows {
      let fact = row["fact"] ?? ""
      records[row["article"] ?? "", default: []].append(
        FactRecord(
          id: row["id"] ?? "", article: row["articleName"] ?? "", sourceHash: row["sourceHash"] ?? "",
          partOf: text(row["partOf"]), event: row["event"] ?? "", rule: row["rule"] ?? "",
          zone: try #require(Zone(rawValue: row["zone"] ?? "")), span: try place(row), roles: try roles(values[fact] ?? []),
          alsoAt: try (places[fact] ?? []).map(place), findings: try (findings[fact] ?? []).map(finding)))
    }
    return try folder.table("articles.csv").rows.map { records[$0["article"] ?? ""] ?? [] }
  }

  private func roles(_ rows: [[String: String]]) throws -> [FactRecord.Role] {
    var roles: [FactRecord.Role] = []
    for row in rows {
      let name = row["role"] ?? ""
      let figure = row["kind"] == "number" ? figure(row["number"], "") : .text(row["value"] ?? "")
      let value = FactRecord.Value(
        try #require(figure),
        comparator: row["comparator"].flatMap(Comparator.init), entity: text(row["entity"]), belongsTo: text(row["belongsTo"]),
        candidates: try list(row["candidates"], [String].self) ?? [], text: row["text"] ?? "", bytes: try bytes(row),
        pieces: try pieces(row), inferred: row["inferred"].flatMap(RoleValue.Inference.init))
      if roles.last?.name == name {
        roles[roles.count - 1].values.append(value)
      } else {
        roles.append(.init(name: name, values: [value]))
      }
    }
    return roles
  }

  private func place(_ row: [String: String]) throws -> FactRecord.Place {
    FactRecord.Place(
      bytes: try bytes(row), codePoints: try number(row["codePointStart"])..<number(row["codePointEnd"]), text: row["text"] ?? "",
      pieces: try pieces(row))
  }

  private func finding(_ row: [String: String]) throws -> Finding {
    Finding(
      try #require(Finding.Check(rawValue: row["check"] ?? "")), try #require(Finding.Verdict(rawValue: row["verdict"] ?? "")),
      stated: figure(row["statedNumber"], row["statedText"]), computed: figure(row["computedNumber"], row["computedText"]))
  }

  private func figure(_ number: String?, _ words: String?) -> RoleValue.Value? {
    number.flatMap(Double.init).map { .number($0) } ?? text(words).map { .text($0) }
  }

  private func bytes(_ row: [String: String]) throws -> SourceSpan {
    SourceSpan(try number(row["byteStart"]), try number(row["byteEnd"]))
  }

  private func pieces(_ row: [String: String]) throws -> [SourceSpan] {
    try (list(row["pieces"], [[Int]].self) ?? []).map { SourceSpan($0[0], $0[1]) }
  }

  private func list<List: Decodable>(_ cell: String?, _ type: List.Type) throws -> List? {
    try text(cell).map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
  }

  private func number(_ cell: String?) throws -> Int { try #require(cell.flatMap(Int.init)) }

  private func text(_ cell: String?) -> String? { cell == "" ? nil : cell }
}
