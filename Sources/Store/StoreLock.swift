import Foundation

/// Keeps every other run away from a store for as long as it is there.
///
/// The operating system holds the lock (`flock` on `STORE.lock`), so that of a process that was killed nothing remains
/// but an empty promise in a file. Whoever only reads the store needs no lock.
package final class StoreLock {
  private let descriptor: Int32
  private let path: String

  /// - Parameter store: the store's file, which need not be there.
  /// - Throws: `StoreError` with the process that has the lock, or why there can be none.
  package init(store: String) throws(StoreError) {
    path = StoreFile.resolved(store) + ".lock"
    do throws(StoreFile.LockFailure) {
      descriptor = try StoreFile.lock(path)
    } catch {
      throw Self.error(error, store: store, lock: path)
    }
    StoreFile.write("process \(StoreFile.processID) since \(Timestamp.now)\n", to: descriptor)
  }

  deinit { StoreFile.unlock(descriptor, path) }

  private static func error(_ failure: StoreFile.LockFailure, store: String, lock: String) -> StoreError {
    switch failure {
    case .held:
      let owner = (try? String(contentsOfFile: lock, encoding: .utf8))?.split(separator: "\n").first.map(String.init)
      return StoreError(
        .inUse, path: store, reason: "another run is at it (\(owner ?? "unknown")); wait for its end, or stop it, and run again")
    case .system(let reason):
      return StoreError(
        .unopened, path: store, reason: "cannot make \(lock): \(reason); see that the folder is there and can be written")
    }
  }
}
