/// Why a folder cannot take an export.
package struct ExportError: Error, Hashable, Sendable {
  package enum Code: String, Sendable {
    /// It holds what no export has put there.
    case notEmpty
    /// It is a file.
    case notAFolder
  }

  package let code: Code
  package let path: String
  /// What is wrong, and what to do.
  package let message: String
}
