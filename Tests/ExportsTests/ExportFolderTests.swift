import Foundation
import Testing

@testable import Exports

/// A folder is replaced only where nobody loses anything, and only by a whole export.
@Suite struct ExportFolderTests {
  private let place = FileManager.default.temporaryDirectory.appending(path: "sukien-folder-\(UUID().uuidString)")

  private var path: String { place.appending(path: "out").path(percentEncoded: false) }

  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private func export(_ files: [String], commits: Bool = true) throws {
    let folder = try ExportFolder(at: path)
    for file in files { try folder.write([1], to: file) }
    let manifest = ExportManifest(
      request: ExportRequest(.brat), totals: ExportTotals(), leftOut: [], files: folder.names.map { ($0, 1) },
      derived: ["a.parquet"])
    try folder.write(manifest.json, to: ExportManifest.name)
    if commits { try folder.commit() }
  }

  private func clean() { try? FileManager.default.removeItem(at: place) }

  @Test func anExportTakesThePlaceOfAnEarlierOneAsAWhole() throws {
    defer { clean() }
    try export(["a.txt", "texts/b.txt"])
    try export(["c.txt"])
    #expect(names(path) == ["c.txt", "export.json"])
    #expect(names(place.path(percentEncoded: false)) == ["out"])
  }

  @Test func anExportThatBreaksOffLeavesTheEarlierOne() throws {
    defer { clean() }
    try export(["a.txt"])
    try export(["c.txt"], commits: false)
    #expect(names(path) == ["a.txt", "export.json"])
    #expect(names(place.path(percentEncoded: false)) == ["out"])
  }

  @Test func whatAPersonHasPutThereIsNeverRemoved() throws {
    defer { clean() }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try export(["a.txt"])
    try Data([1]).write(to: URL(filePath: path + "/a.parquet"))
    try export(["b.txt"])
    try Data([1]).write(to: URL(filePath: path + "/notes.txt"))
    let error = #expect(throws: ExportError.self) { try export(["c.txt"]) }
    #expect(error?.code == .notEmpty && error?.message.contains("notes.txt") == true)
    #expect(names(path) == ["b.txt", "export.json", "notes.txt"])
  }

  @Test func otherFoldersAndFilesAreRefused() throws {
    defer { clean() }
    try FileManager.default.createDirectory(at: place.appending(path: "out"), withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: URL(filePath: path + "/export.json"))
    #expect(#expect(throws: ExportError.self) { try export([]) }?.code == .notEmpty)
    clean()
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data([1]).write(to: URL(filePath: path))
    #expect(#expect(throws: ExportError.self) { try export([]) }?.code == .notAFolder)
    #expect(throws: ExportError.self) { _ = try ExportFolder(at: "/") }
  }
}
