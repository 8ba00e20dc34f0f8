package import GRDB

/// What was done with which article, and the facts that stand: one SQLite file.
///
/// `run` writes it, `extract --format sqlite` makes a fresh one, audits and reports read it, and so may any SQLite tool:
/// `Documentation/operations.md` has the tables and views. In: sightings of articles (`Sighting`), in the order of the
/// drop. Out: the ledger (what became of each) and the facts of every version of every article. What a sighting changes
/// depends on the store and the sightings before it alone, so a run that was cut short and repeated ends where one that
/// was not does. `StoreTests` covers it.
package final class Store: Sendable {
  package let path: String
  package let database: any DatabaseWriter
  /// The file that was opened; nil for a store in memory.
  private let identity: StoreFile.Identity?

  init(path: String, database: any DatabaseWriter, identity: StoreFile.Identity?) {
    self.path = path
    self.database = database
    self.identity = identity
  }

  /// A value from the store as it is now, whatever is being written to it.
  package func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Changes the store in one transaction, wholly or not at all.
  package func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try checkPlace()
    do {
      return try database.write(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Writes back what lies beside the file, and closes it.
  package func close() throws(StoreError) {
    // SQLite takes away the files beside the store when the last connection that may write is closed.
    (database as? DatabasePool)?.releaseMemory()
    do {
      try database.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The names of the store's own files in a drop that has them; they are no part of it.
  package func names(below drop: String) -> Set<String> {
    let folder = drop.hasSuffix("/") ? drop : drop + "/"
    guard path.hasPrefix(folder) else { return [] }
    let name = String(path.dropFirst(folder.count))
    return Set(["", "-wal", "-shm", "-journal", ".lock"].map { name + $0 })
  }

  /// SQLite would go on writing into a file that has no name any more.
  private func checkPlace() throws(StoreError) {
    guard let identity, StoreFile.identity(of: path) != identity else { return }
    throw StoreError(
      .removed, path: path, reason: "was moved or removed while it was in use; put it back, or run again for a new one")
  }
}
