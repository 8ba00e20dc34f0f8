import Unpacking

/// The bytes of a file on disk, or of standard input.
final class FileStream: ByteStream {
  static let pieceSize = 65_536

  private let file: FileSystem.OpenFile
  private var position = 0
  /// How many bytes have been read; of a file, no more than it has, though some of them are read twice.
  private(set) var bytesRead = 0
  private var hasEnded = false

  init(_ file: FileSystem.OpenFile) {
    self.file = file
  }

  /// The size of the file; what has been read so far where it tells none.
  var size: Int { file.size ?? bytesRead }

  /// Whether one can go to any of its bytes.
  var isSeekable: Bool { file.size != nil }

  func next() -> StreamPiece {
    if hasEnded { return .end }
    do throws(FileSystem.Failure) {
      let bytes = try read(Self.pieceSize)
      hasEnded = bytes.isEmpty
      guard hasEnded else { return .bytes(bytes) }
      return change.map { .damage($0) } ?? .end
    } catch {
      hasEnded = true
      return .damage(Damage(code: .unreadable, reason: "cannot be read on: \(error.reason)", offset: position))
    }
  }

  /// What is wrong where somebody has written to the file since it was opened.
  var change: Damage? {
    file.hasChanged ? Damage(code: .changed, reason: FileSystem.Failure.changed.reason, offset: position) : nil
  }

  /// The next bytes, at most `count`; none at the end.
  func read(_ count: Int) throws(FileSystem.Failure) -> [UInt8] {
    let bytes = try file.read(count)
    position += bytes.count
    bytesRead = min(bytesRead + bytes.count, max(file.size ?? Int.max, bytesRead))
    return bytes
  }

  func seek(to offset: Int) throws(FileSystem.Failure) {
    try file.seek(to: offset)
    position = offset
    hasEnded = false
  }

  /// What has been read so far was only looked through.
  func forgetProgress() {
    bytesRead = 0
  }
}
