/// Why a store cannot be opened, read or written: which file, why, and what to do about it.
package struct StoreError: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// There is no such file, where one is to be read.
    case missing
    /// A file that is no SQLite database.
    case notAStore
    /// A database of another program.
    case otherDatabase
    /// Written by a newer version of the program.
    case newerSchema
    /// Written by an older version of the program, and not brought up to date since.
    case olderSchema
    /// Another run is at it.
    case inUse
    /// Another program keeps it locked.
    case busy
    /// It can be read and not be written.
    case readOnly
    /// There is no room for more.
    case full
    /// The file was removed or replaced while it was open.
    case removed
    /// Its content is damaged.
    case corrupt
    /// The operating system does not let it be opened.
    case unopened
    /// The operating system failed to read or write it.
    case device
    /// Anything else that SQLite says.
    case database
  }

  package let code: Code
  package let path: String
  /// What happened, and what to do.
  package let reason: String

  package init(_ code: Code, path: String, reason: String) {
    self.code = code
    self.path = path
    self.reason = reason
  }

  package var message: String { "\(path): \(reason)" }
}
