import Foundation
package import Intake
package import Store
import Synchronization

/// Tells the files of a drop that are to be read from those that were, and from those that are still being written, look
/// after look.
///
/// A file is complete when it was not written to for an interval, or is as it was at the look before. What is kept of each
/// is kept on disk; a look costs a call to the system and a look-up for each file. `FileWatchTests` covers it.
package final class FileWatch: Sendable {
  private let files: Scratch
  private let interval: Double
  private let round = Mutex(0)

  /// - Parameter interval: seconds.
  package init(interval: Double) throws(StoreError) {
    files = try Scratch()
    self.interval = interval
  }

  /// A look begins.
  package func begin() { round.withLock { $0 += 1 } }

  /// Whether a file is to be read at this look; asked once for each, in any look.
  package func isWanted(_ file: DropFile) -> Bool {
    isWanted(file, now: Date.now.timeIntervalSince1970)
  }

  func isWanted(_ file: DropFile, now: Double) -> Bool {
    let state = file.state ?? "none"
    let isOld = file.state == nil || now - Double(file.written) >= interval + 1
    var isWanted = true
    // Where nothing can be kept, everything is read, which only takes longer.
    try? files.update(file.key, round: round.withLock { $0 }) { known in
      isWanted = known != "read \(state)" && (isOld || known == "seen \(state)")
      return isWanted || known == "read \(state)" ? "read \(state)" : "seen \(state)"
    }
    return isWanted
  }

  /// A look at everything has ended: what it has not met is not there any more.
  package func end() throws(StoreError) { try files.forget(before: round.withLock { $0 }) }

  /// Has every file read again that is complete.
  package func reset() throws(StoreError) { try files.forget(before: .max) }
}
