import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Files of the cache. Nothing here fails: a file that cannot be read is none, and one that cannot be written is not
/// missed. All that is unsafe in this module is here.
enum CacheFile {
  private static let unfinished = ".part"

  /// All bytes of a regular file, nil where there is none.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        guard read > 0 else { break }
        count += read
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// Puts a file in its place whole, or not at all.
  static func write(_ bytes: [UInt8], to path: String, in folder: String) {
    guard makeFolder(folder) else { return }
    let part = "\(path).\(getpid()).\(UInt64.random(in: .min ... .max))\(unfinished)"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    let isWhole = write(bytes, to: descriptor)
    if close(descriptor) != 0 || !isWhole || rename(part, path) != 0 { unlink(part) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || (count < 0 && errno == EINTR) else { return false }
      written += max(0, count)
    }
    return true
  }

  /// Makes a file the newest.
  static func touch(_ path: String) { utimes(path, nil) }

  /// Removes all but the newest files of a folder that end so, and what was never finished an hour ago.
  static func keepNewest(_ limit: Int, suffix: String, in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.contains(suffix) }.map { "\(folder)/\($0)" }
      .compactMap { path in changed(path).map { (path: path, time: $0) } }
    let whole = files.filter { $0.path.hasSuffix(suffix) }.sorted { ($0.time, $0.path) > ($1.time, $1.path) }
    let hourAgo = Double(time(nil)) - 3600
    let abandoned = files.filter { $0.path.hasSuffix(unfinished) && $0.time < hourAgo }
    for (path, _) in whole.dropFirst(limit) + abandoned { unlink(path) }
  }

  private static func changed(_ path: String) -> Double? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
  }

  private static func makeFolder(_ folder: String) -> Bool {
    (try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil
  }

  /// When, where, how long: enough to tell a program from its next build.
  static func identity(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    let parts = [Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    return parts.map(String.init).joined(separator: " ")
  }
}
