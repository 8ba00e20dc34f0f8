import Foundation

@testable import Intake

/// A folder of articles that lasts as long as a test.
final class Drop {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("sukien-intake-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func add(_ name: String, _ text: String = "Quận họp.") throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  func makePipe(_ name: String) -> Bool { mkfifo(path(name), 0o600) == 0 }

  /// The listing of some of its files, or of the whole.
  func list(_ names: String...) throws -> ArticleListing {
    try ArticleSource.list(paths: names.isEmpty ? [url.path] : names.map(path))
  }

  /// The failure of loading its article of this name.
  func failure(_ name: String) throws -> IntakeError? {
    guard let article = try list().articles.first(where: { $0.name == name }) else { return nil }
    do throws(IntakeError) {
      _ = try article.load()
      return nil
    } catch {
      return error
    }
  }
}
