package import Foundation

/// Where the tests' data lies.
package enum Fixtures {
  /// The repository.
  package static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder `Fixtures` of the repository.
  package static let root = repository.appendingPathComponent("Fixtures", isDirectory: true)

  /// The folder `shared` beside the repository, with real articles that the repository may not hold. Nil where it is not
  /// there; tests that need it are then skipped.
  package static let shared: URL? = {
    let url = repository.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
    return FileManager.default.fileExists(atPath: url.appendingPathComponent("corpus").path) ? url : nil
  }()

  /// The files of a folder with this extension, sorted by name.
  package static func files(in folder: URL, withExtension ending: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == ending }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
