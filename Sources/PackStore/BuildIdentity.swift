import Foundation

/// What tells one build of this program from another.
package enum BuildIdentity {
  /// The running program's file: which it is, how long, and when it was written.
  package static let current = CacheFile.identity(of: Bundle.main.executablePath ?? CommandLine.arguments[0])
}
