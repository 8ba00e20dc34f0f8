/// ICU's data are missing or of another version: a fault of the installation, whatever the input.
package struct ICUError: Error, Hashable, Sendable {
  /// What was tried: `open the NFC data`.
  package let operation: String
  /// ICU's own error code.
  package let status: Int

  package var message: String { "ICU cannot \(operation): error \(status)" }
}
