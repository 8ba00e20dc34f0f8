import Foundation
import Hashing

/// What tells one build of this program from another.
package enum BuildIdentity {
  /// The running program's file: which it is, how long, and when it was written.
  package static let current = CacheFile.identity(of: program)

  /// The digest of the running program's bytes, wherever they lie and whenever they were built: programs that have the same
  /// do the same.
  package static let digest = digest(of: program) ?? Digest.sha256(Array(current.utf8))

  private static var program: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

  /// The digest of the digests of its pieces, so that it need not be in memory as a whole.
  private static func digest(of path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    var digests = ""
    while let piece = try? file.read(upToCount: 1 << 20), !piece.isEmpty { digests += Digest.sha256([UInt8](piece)) }
    return digests.isEmpty ? nil : Digest.sha256(Array(digests.utf8))
  }
}
