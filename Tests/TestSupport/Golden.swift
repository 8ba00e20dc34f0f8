package import Foundation

/// Golden files: a case is a folder `Fixtures/<stage>/<case>` with its input beside `expected.txt`.
///
/// `RECORD_GOLDENS=1 swift test` writes what is produced over what was expected, and fails, so that nobody records by
/// accident: read the diff, then run again without it.
package enum Golden {
  package struct Mismatch: Error, CustomStringConvertible {
    package var description: String
  }

  /// Runs all cases of a stage.
  /// - Parameter produce: what the stage prints for the case in this folder.
  /// - Throws: `Mismatch` with a line diff of every case that differs, or when there is no case or one was recorded.
  package static func check(stage: String, produce: (_ folder: URL) throws -> String) throws {
    var problems: [String] = []
    let folders = try cases(of: stage)
    if folders.isEmpty { problems.append("no case under Fixtures/\(stage)") }
    for folder in folders {
      if let problem = try check(folder, produced: produce(folder)) { problems.append(problem) }
    }
    guard problems.isEmpty else { throw Mismatch(description: problems.joined(separator: "\n\n")) }
  }

  /// Whether what is produced is to be written over what was expected.
  package static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" }

  /// The folders of a stage's cases, sorted by name.
  package static func cases(of stage: String) throws -> [URL] {
    let folder = Fixtures.root.appendingPathComponent(stage, isDirectory: true)
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
      .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func check(_ folder: URL, produced: String) throws -> String? {
    let file = folder.appendingPathComponent("expected.txt")
    let expected = try? String(contentsOf: file, encoding: .utf8)
    guard expected != produced else { return nil }
    let name = "\(folder.deletingLastPathComponent().lastPathComponent)/\(folder.lastPathComponent)"
    if isRecording {
      try produced.write(to: file, atomically: true, encoding: .utf8)
      return "\(name): recorded; read the diff and run again"
    }
    return "\(name):\n" + LineDiff.text(from: expected ?? "", to: produced)
  }
}
