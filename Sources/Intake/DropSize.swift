import Foundation
import Synchronization

/// The bytes on disk of a drop, counted beside the work on it, so that one can say how far the work has come.
package final class DropSize: Sendable {
  private let counted = Mutex<Int?>(nil)

  /// Nil while it is being counted.
  package var bytes: Int? { counted.withLock { $0 } }

  /// Begins to count. Nothing fails here: what cannot be looked at has no size.
  package init(of paths: [String]) {
    let thread = Thread { [self] in
      let bytes = Self.count(paths)
      counted.withLock { $0 = bytes }
    }
    thread.start()
  }

  private static func count(_ paths: [String]) -> Int {
    guard var drop = try? DropFiles(paths: paths) else { return 0 }
    var bytes = 0
    while let entry = drop.next() { bytes += entry.bytes }
    return bytes
  }
}
