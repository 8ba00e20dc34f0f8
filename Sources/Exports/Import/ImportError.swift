/// Why a file is no export of Label Studio.
package struct ImportError: Error, Hashable, Sendable {
  /// What is wrong, and what to do.
  package let message: String
}
