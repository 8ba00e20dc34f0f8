import Foundation
import Records
import Store

/// A file of SQLite that comes into being whole or not at all: written beside its place, and moved there when it is complete.
final class StoreTarget {
  static let fileName = "facts.sqlite"

  let store: Store
  /// As the summary names it.
  let shown: String
  private let path: String
  private let temporary: String

  /// - Parameter to: what `--to` says.
  init(to: String) throws {
    guard to != "-" else { throw CommandFailure.usage("--to - writes JSON Lines alone; give a file for sqlite") }
    path = Self.path(to)
    shown = Terminal.shown(path)
    try Self.verifyReplaceable(path)
    let folder = (path as NSString).deletingLastPathComponent
    let name = ".\((path as NSString).lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part"
    temporary = (folder as NSString).appendingPathComponent(name)
    // Makes the folder as for every other output, and says why it cannot.
    _ = try OutputFile(at: temporary)
    do {
      store = try Store.open(at: temporary)
    } catch {
      Self.remove(temporary)
      throw error
    }
  }

  /// Puts the file in its place; nothing can be written after it.
  func commit() throws {
    try store.close()
    guard rename(temporary, path) == 0 else { throw OutputError(path: path, code: errno) }
  }

  deinit { Self.remove(temporary) }

  private static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
  }

  private static func path(_ to: String) -> String {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: to, isDirectory: &isDirectory)
    return to.hasSuffix("/") || (exists && isDirectory.boolValue) ? (to as NSString).appendingPathComponent(fileName) : to
  }

  /// A store that `run` keeps has a history that would be lost, and one that was reviewed has decisions.
  private static func verifyReplaceable(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let store = try Store.openForReading(at: path)
    defer { try? store.close() }
    guard try store.isExtract() else {
      throw CommandFailure.usage("--to: \(Terminal.shown(path)) is kept by sukien run; name another file")
    }
    guard try !store.hasDecisions() else {
      throw CommandFailure.usage("--to: \(Terminal.shown(path)) has decisions of a review, which would be lost; name another file")
    }
  }
}
