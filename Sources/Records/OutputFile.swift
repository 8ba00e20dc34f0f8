import Foundation

/// A file that comes into being whole or not at all: written beside its place, and moved there when it is complete.
///
/// What is no regular file (a device, a pipe, standard output) is written to directly. A file that is dropped without
/// `commit` leaves nothing behind.
package final class OutputFile {
  private let descriptor: Int32
  private let path: String
  /// Nil where the file is written in place.
  private let temporary: String?
  private var isOpen = true

  /// Opens the file for writing and makes its folder where there is none.
  package init(at path: String) throws(OutputError) {
    let folder = (path as NSString).deletingLastPathComponent
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw OutputError(path: path, code: EISDIR) }
      self.path = path
      temporary = nil
      descriptor = try Self.open(path, O_WRONLY, for: path)
      return
    }
    try Self.makeFolder(folder)
    // A link stays a link: what it points to is replaced.
    self.path = exists ? URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false) : path
    let target = self.path as NSString
    let name = ".\(target.lastPathComponent).\(getpid()).part"
    let temporary = (target.deletingLastPathComponent as NSString).appendingPathComponent(name)
    self.temporary = temporary
    descriptor = try Self.open(temporary, O_WRONLY | O_CREAT | O_TRUNC, for: path)
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
    temporary = nil
  }

  package static func standardOutput() -> OutputFile { OutputFile(descriptor: STDOUT_FILENO, path: "standard output") }
  package static func standardError() -> OutputFile { OutputFile(descriptor: STDERR_FILENO, path: "standard error") }

  /// Writes all of `bytes`.
  package func write(_ bytes: [UInt8]) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw OutputError(path: path, code: errno)
      }
    }
  }

  /// Puts the file in its place; nothing can be written after it.
  package func commit() throws(OutputError) {
    guard descriptor > STDERR_FILENO else { return }
    guard temporary == nil || fsync(descriptor) == 0 else { throw OutputError(path: path, code: errno) }
    isOpen = false
    guard close(descriptor) == 0 else { throw OutputError(path: path, code: errno) }
    if let temporary, rename(temporary, path) != 0 { throw OutputError(path: path, code: errno) }
  }

  deinit {
    if isOpen, descriptor > STDERR_FILENO { close(descriptor) }
    if let temporary { unlink(temporary) }
  }

  private static func open(_ path: String, _ flags: Int32, for target: String) throws(OutputError) -> Int32 {
    let descriptor = Foundation.open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(path: target, code: errno) }
    return descriptor
  }

  private static func makeFolder(_ path: String) throws(OutputError) {
    guard !path.isEmpty else { return }
    var made = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/") {
      made = (made as NSString).appendingPathComponent(String(name))
      guard mkdir(made, 0o777) == 0 || errno == EEXIST || errno == EISDIR else { throw OutputError(path: made, code: errno) }
    }
  }
}
