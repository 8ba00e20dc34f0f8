import Foundation

@testable import Intake

/// A folder of articles that lasts as long as a test.
final class DropFolder {
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

  /// What is found under some of its files, or under the whole.
  func list(_ names: String..., limits: IntakeLimits = IntakeLimits()) throws -> Listing {
    var drop = try Drop(paths: names.isEmpty ? [url.path] : names.map(path), limits: limits)
    return Listing(&drop)
  }

  /// The failure of loading its article of this name.
  func failure(_ name: String, limits: IntakeLimits = IntakeLimits()) throws -> IntakeError? {
    guard let article = try list(limits: limits).articles.first(where: { $0.name == name }) else { return nil }
    do throws(IntakeError) {
      _ = try article.load()
      return nil
    } catch {
      return error
    }
  }
}

/// All that a drop gives.
struct Listing {
  var articles: [ArticleReference] = []
  var passedOver: [PassedOver] = []
  var diskBytes = 0

  init(_ drop: inout Drop) {
    while let item = drop.next() {
      diskBytes += item.diskBytes
      switch item.content {
      case .article(let article): articles.append(article)
      case .passedOver(let found): passedOver.append(found)
      }
    }
  }
}
