import Foundation
import GRDB
import Store

/// A copy of a store in a file of its own; gone with the value that made it.
final class CopiedStore {
  let store: Store
  private let url = FileManager.default.temporaryDirectory.appending(path: "sukien-copy-\(UUID().uuidString).sqlite")

  init(of other: Store) throws {
    store = try Store.open(at: url.path(percentEncoded: false))
    try other.database.backup(to: store.database)
  }

  deinit {
    try? store.close()
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: url.path(percentEncoded: false) + ending) }
  }
}
