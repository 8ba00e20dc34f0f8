import GRDB

extension StoreError {
  /// What an error of SQLite means for whoever runs the program.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
    } else if let error = error as? DatabaseError {
      self.init(Self.code(of: error), path: path, error)
    } else {
      self.init(.database, path: path, reason: String(describing: error))
    }
  }

  private init(_ code: Code, path: String, _ error: DatabaseError) {
    let said = error.message ?? "error \(error.extendedResultCode.rawValue)"
    self.init(code, path: path, reason: Self.advice(code).map { "\($0) (\(said))" } ?? said)
  }

  private static func code(of error: DatabaseError) -> Code {
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED: return .removed
    case .SQLITE_IOERR_NOMEM: return .database
    default: break
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: return .notAStore
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return .readOnly
    case .SQLITE_FULL: return .full
    case .SQLITE_CORRUPT: return .corrupt
    case .SQLITE_CANTOPEN: return .unopened
    case .SQLITE_IOERR: return .device
    default: return .database
    }
  }

  private static let again = "what was committed is kept, and the same command goes on from there"

  /// What to do; nil where there is nothing to say beyond what SQLite says.
  private static func advice(_ code: Code) -> String? {
    switch code {
    case .notAStore: "is no store; name another file, or move this one away"
    case .busy: "is locked by another program; close it and run again: \(again)"
    case .readOnly: "cannot be written; make the file and its folder writable and run again: \(again)"
    case .full: "there is no room left; free some and run again: \(again)"
    case .removed: "was moved or removed while it was in use; put it back, or run again for a new one"
    case .corrupt: "is damaged; restore it from a backup, or save what is left with sqlite3's .recover"
    case .unopened: "cannot be opened; see that its folder is there and can be written"
    case .device: "could not be written or read; see that the disk has room and is well, and run again: \(again)"
    case .missing, .otherDatabase, .newerSchema, .olderSchema, .inUse, .database: nil
    }
  }
}
