import Foundation
import Records
import Testing

@Suite final class OutputFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "sukien-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }
  private func content(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path("")).sorted() }

  @Test func isThereOnlyWhenItIsComplete() throws {
    try "old".write(toFile: path("facts"), atomically: true, encoding: .utf8)
    let file = try OutputFile(at: path("facts"))
    try file.write(Array("new".utf8))
    #expect(try content("facts") == "old")
    try file.commit()
    #expect(try content("facts") == "new")
    #expect(try names() == ["facts"])
  }

  @Test func leavesNothingWhenItIsDropped() throws {
    do {
      let file = try OutputFile(at: path("facts"))
      try file.write(Array("new".utf8))
      #expect(try names().count == 1)
    }
    #expect(try names() == [])
  }

  @Test func makesItsFolders() throws {
    try OutputFile(at: path("a/b/facts")).commit()
    #expect(try content("a/b/facts") == "")
  }

  @Test func replacesWhatALinkPointsTo() throws {
    try "old".write(toFile: path("target"), atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("target"))
    let file = try OutputFile(at: path("link"))
    try file.write(Array("new".utf8))
    try file.commit()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == path("target"))
    #expect(try content("target") == "new")
  }

  @Test func writesToDevicesInPlace() throws {
    let file = try OutputFile(at: "/dev/null")
    try file.write(Array("gone".utf8))
    try file.commit()
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func saysWhatTheSystemSays() throws {
    let file = try OutputFile(at: "/dev/full")
    #expect(throws: OutputError(path: "/dev/full", code: ENOSPC)) { try file.write([1]) }
    #expect(throws: OutputError(path: path(""), code: EISDIR)) { try OutputFile(at: self.path("")) }
    #expect(OutputError(path: "a", code: ENOSPC).description == "cannot write a: No space left on device")
  }
}
