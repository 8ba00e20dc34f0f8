import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the operating system says about the files of a store; all calls of this module to it are here.
enum StoreFile {
  /// One file, whatever it is called now.
  struct Identity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64
  }

  /// The file behind a path, nil where there is none.
  static func identity(of path: String) -> Identity? {
    var status = stat()
    return stat(path, &status) == 0 ? identity(status) : nil
  }

  static func identity(of descriptor: Int32) -> Identity? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? identity(status) : nil
  }

  private static func identity(_ status: stat) -> Identity {
    Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Why a file cannot be opened, nil where it can.
  /// - Parameter creating: whether it is made where it is missing, and taken away again.
  static func obstacle(at path: String, creating: Bool) -> (reason: String, isMissing: Bool, isReadOnly: Bool)? {
    let existed = identity(of: path) != nil
    let descriptor = open(path, creating ? O_RDWR | O_CREAT | O_CLOEXEC : O_RDONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let code = errno
      return (String(cString: strerror(code)), code == ENOENT || code == ENOTDIR, [EACCES, EROFS, EPERM].contains(code))
    }
    close(descriptor)
    if !existed { unlink(path) }
    return nil
  }

  /// The first bytes of a file, none where it cannot be read.
  static func first(_ count: Int, of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
  }

  /// The path without links, of a file that may not be there yet.
  static func resolved(_ path: String) -> String {
    if let whole = real(path) { return whole }
    let folder = (path as NSString).deletingLastPathComponent
    guard let parent = real(folder.isEmpty ? "." : folder) else { return path }
    return (parent as NSString).appendingPathComponent((path as NSString).lastPathComponent)
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  // MARK: Locks

  enum LockFailure: Error {
    case held
    case system(String)
  }

  /// Opens a file and locks it for this process alone, until it closes the file or ends.
  static func lock(_ path: String) throws(LockFailure) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw .system(String(cString: strerror(errno))) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        throw code == EWOULDBLOCK ? .held : .system(String(cString: strerror(code)))
      }
      // Whoever had it may have taken the file away between the two calls.
      if identity(of: descriptor) == identity(of: path) { return descriptor }
      close(descriptor)
    }
  }

  static func write(_ text: String, to descriptor: Int32) {
    ftruncate(descriptor, 0)
    _ = Array(text.utf8).withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  static func unlock(_ descriptor: Int32, _ path: String) {
    unlink(path)
    close(descriptor)
  }

  static var processID: Int32 { getpid() }
}
