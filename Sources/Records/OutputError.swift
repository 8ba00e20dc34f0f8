import Foundation

/// Why the operating system did not write what it was given.
package struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  /// The system's `errno`.
  package var code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// Whoever read from the other end has gone.
  package var isBrokenPipe: Bool { code == EPIPE }

  package var description: String { "cannot write \(path): \(String(cString: strerror(code)))" }
}
