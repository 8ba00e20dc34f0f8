import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the operating system says about files; all that is unsafe in this module is here.
///
/// Foundation's own functions repair names that are no UTF-8, and wait at pipes: hence the calls below it.
enum FileSystem {
  /// What stands behind a path, symbolic links followed.
  enum Kind: Hashable {
    case file(bytes: Int)
    case folder(Identity)
    case other
  }

  /// One folder, by whatever path it is reached.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  enum Failure: Error, Hashable {
    /// The number that the system gives.
    case system(Int32)
    case notAFile
    /// Somebody wrote to the file between its first byte and its last.
    case changed

    var reason: String {
      switch self {
      case .system(let number): String(cString: strerror(number))
      case .notAFile: "is no file"
      case .changed: "was written to while it was read"
      }
    }

    var isMissing: Bool { self == .system(ENOENT) || self == .system(ENOTDIR) }
  }

  static func kind(of path: FilePath) throws(Failure) -> Kind {
    var status = stat()
    guard stat(try terminated(path), &status) == 0 else { throw Failure.system(errno) }
    return kind(of: status)
  }

  /// What tells a state of a file from every other, and when it was written, in seconds; nil where there is none.
  static func state(of path: FilePath) -> (text: String, written: Int)? {
    var status = stat()
    guard let path = try? terminated(path), stat(path, &status) == 0 else { return nil }
    let parts = [Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    return (parts.map(String.init).joined(separator: " "), status.st_mtim.tv_sec)
  }

  /// The names in a folder, in the order in which their articles come.
  static func names(inFolder path: FilePath) throws(Failure) -> FolderNames {
    guard let folder = opendir(try terminated(path)) else { throw Failure.system(errno) }
    defer { closedir(folder) }
    return try FolderNames { () throws(Failure) in
      while true {
        errno = 0
        guard let entry = readdir(folder) else { break }
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        // Hidden, the folder itself and the one above it.
        if name.first == UInt8(ascii: ".") { continue }
        return FolderNames.Entry(name: name, isFolder: isFolder(path.appending(name), entry.pointee.d_type))
      }
      if errno != 0 { throw Failure.system(errno) }
      return nil
    }
  }

  /// Links are followed; what cannot be looked at is no folder, and fails when its turn comes.
  private static func isFolder(_ path: FilePath, _ type: UInt8) -> Bool {
    switch Int(type) {
    case Int(DT_DIR): return true
    case Int(DT_LNK), Int(DT_UNKNOWN):
      if let kind = try? kind(of: path), case .folder = kind { return true }
      return false
    default: return false
    }
  }

  /// The bytes of a file, nil where it has more than `maximum`. Never waits: what is no file is refused, even where it
  /// took the file's place only now.
  static func contents(of path: FilePath, maximum: Int) throws(Failure) -> [UInt8]? {
    let file = try OpenFile(path)
    let size = file.size ?? 0
    guard size <= maximum else { return nil }
    var bytes: [UInt8] = []
    // A file may not tell its size, as under `/proc`: it is read to its end.
    var chunk = max(4_096, size + 1)
    while true {
      let piece = try file.read(chunk)
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= maximum else { return nil }
      chunk = 65_536
    }
    if file.hasChanged { throw Failure.changed }
    return bytes
  }

  /// The next bytes, at most `count`; none at the end.
  private static func piece(of descriptor: Int32, _ count: Int) throws(Failure) -> [UInt8] {
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let got = read(descriptor, buffer.baseAddress, count)
        failure = got < 0 ? errno : 0
        filled = max(0, got)
      }
      switch failure {
      case 0: return piece
      case EINTR: continue
      case EAGAIN: waitForBytes(of: descriptor)
      default: throw Failure.system(failure)
      }
    }
  }

  /// Whoever started the program may have set its standard input not to wait.
  private static func waitForBytes(of descriptor: Int32) {
    var awaited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&awaited, 1, -1)
  }

  /// A file, or standard input, that is read piece by piece. What is no file is refused, as above; standard input may be
  /// a pipe, and waits for whoever writes to it.
  final class OpenFile {
    private let descriptor: Int32
    /// What it was when it was opened; nil for standard input.
    private let stamp: Stamp?

    /// What every change of a file's bytes changes.
    private struct Stamp: Hashable {
      var size: Int
      var seconds: Int
      var nanoseconds: Int

      init(_ status: stat) {
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
      }
    }

    /// The size that it had when it was opened; nil where it tells none.
    var size: Int? { stamp?.size }

    /// Whether somebody has written to it since it was opened.
    var hasChanged: Bool {
      guard let stamp else { return false }
      var status = stat()
      return fstat(descriptor, &status) != 0 || Stamp(status) != stamp
    }

    init(_ path: FilePath) throws(Failure) {
      let descriptor = open(try terminated(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure.system(errno) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, case .file = FileSystem.kind(of: status) else {
        close(descriptor)
        throw Failure.notAFile
      }
      self.descriptor = descriptor
      stamp = Stamp(status)
    }

    private init(standard descriptor: Int32) {
      self.descriptor = descriptor
      stamp = nil
    }

    static var standardInput: OpenFile { OpenFile(standard: STDIN_FILENO) }

    deinit {
      if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// The next bytes, at most `count`; none at the end.
    func read(_ count: Int) throws(Failure) -> [UInt8] {
      try piece(of: descriptor, count)
    }

    /// The next byte that is read is the one at `offset`.
    func seek(to offset: Int) throws(Failure) {
      guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw Failure.system(errno) }
    }
  }

  private static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file(bytes: Int(status.st_size))
    case S_IFDIR: .folder(Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino)))
    default: .other
    }
  }

  /// The path for a C function: one with a NUL inside names nothing.
  private static func terminated(_ path: FilePath) throws(Failure) -> [CChar] {
    guard !path.bytes.contains(0), !path.bytes.isEmpty else { throw Failure.system(ENOENT) }
    return path.bytes.map { CChar(bitPattern: $0) } + [0]
  }
}
