import GRDB

extension Store {
  /// Opens a store for writing; makes it where there is none, and brings an older one up to date.
  /// - Parameter patience: how long to wait for another program that keeps the file locked, in seconds.
  /// - Throws: `StoreError` for a file that is no store, of a newer version, or that cannot be written.
  package static func open(at path: String, patience: Double = 5) throws(StoreError) -> Store {
    let path = StoreFile.resolved(path)
    if let obstacle = StoreFile.obstacle(at: path, creating: true) {
      throw StoreError(
        obstacle.isReadOnly ? .readOnly : .unopened, path: path,
        reason: "cannot be written: \(obstacle.reason); see that its folder is there and that both can be written")
    }
    if StoreFile.identity(of: path) != nil { try verify(path) }
    return try mapped(path) {
      let pool = try DatabasePool(path: path, configuration: configuration(patience))
      // What a run has reported survives a power cut; a commit every second or so costs nothing.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try StoreSchema.migrator.migrate(pool)
      return Store(path: path, database: pool, identity: StoreFile.identity(of: path))
    }
  }

  /// Opens a store that is there, and changes nothing.
  package static func openForReading(at path: String) throws(StoreError) -> Store {
    let path = StoreFile.resolved(path)
    if let obstacle = StoreFile.obstacle(at: path, creating: false) {
      let advice = obstacle.isMissing ? "there is no such store; sukien run makes one" : "cannot be read: \(obstacle.reason)"
      throw StoreError(obstacle.isMissing ? .missing : .unopened, path: path, reason: advice)
    }
    try verify(path, isComplete: true)
    return try mapped(path) {
      Store(path: path, database: try queue(path), identity: StoreFile.identity(of: path))
    }
  }

  /// Opens a store that is there and up to date, to add decisions to it, also while a run writes it.
  package static func openForDeciding(at path: String) throws(StoreError) -> Store {
    try openForReading(at: path).close()
    return try open(at: path)
  }

  /// Whether a file is one of SQLite's, and so perhaps a store.
  package static func isDatabase(at path: String) -> Bool {
    StoreFile.first(16, of: path) == Array("SQLite format 3\0".utf8)
  }

  /// An empty store that leaves nothing behind.
  package static func temporary() throws(StoreError) -> Store {
    try mapped("memory") {
      let queue = try DatabaseQueue(configuration: configuration())
      try StoreSchema.migrator.migrate(queue)
      return Store(path: "memory", database: queue, identity: nil)
    }
  }

  private static func configuration(_ patience: Double = 5) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 8
    return configuration
  }

  /// A connection that changes nothing. It is opened for writing where it may be, since SQLite takes away what it has to lay
  /// beside the file only then.
  private static func queue(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = StoreFile.obstacle(at: path, creating: true) != nil
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = 1") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Looks whether a file is a store, before anything is written to it.
  /// - Parameter isComplete: whether an empty file is none.
  private static func verify(_ path: String, isComplete: Bool = false) throws(StoreError) {
    let problem = try mapped(path) {
      let queue = try queue(path)
      defer { try? queue.close() }
      return try queue.read { try refusal($0, isComplete: isComplete) }
    }
    if let problem { throw StoreError(problem.code, path: path, reason: problem.reason) }
  }

  private static func refusal(_ db: Database, isComplete: Bool) throws -> (code: StoreError.Code, reason: String)? {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    guard application == StoreSchema.applicationID else {
      let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
      if isEmpty, application == 0, !isComplete { return nil }
      return (.otherDatabase, "is a database of another program; name another file for the store")
    }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if version > StoreSchema.version {
      return (
        .newerSchema, "was written by a newer sukien (version \(version) of the store, this one knows \(StoreSchema.version)); "
          + "use that one, or name another file"
      )
    }
    if isComplete, version < StoreSchema.version {
      return (.olderSchema, "was written by an older sukien; run sukien run once to bring it up to date")
    }
    return nil
  }

  private static func mapped<Value>(_ path: String, _ body: () throws -> Value) throws(StoreError) -> Value {
    do {
      return try body()
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
