import EvidenceSupport
import Foundation
import Store
import Testing

@testable import Exports

/// An export in a folder of its own; gone with the value that made it.
final class ExportedFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "sukien-export-\(UUID().uuidString)")
  let outcome: ExportOutcome

  init(_ request: ExportRequest, of store: Store) throws {
    outcome = try Exporter(request, of: store).write(to: url.path(percentEncoded: false))
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url.appending(path: name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func table(_ name: String) throws -> CSVTable { try CSVTable(try bytes(name)) }

  func json(_ name: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(try bytes(name))) }

  /// The names of the files below a folder of the export, sorted.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.appending(path: folder).path(percentEncoded: false))
      .filter { !url.appending(path: folder).appending(path: $0).hasDirectoryPath }.sorted()
  }

  /// Everything, by name.
  func contents() throws -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: try names().compactMap { name in
        (try? bytes(name)).map { (name, $0) }
      })
  }
}
