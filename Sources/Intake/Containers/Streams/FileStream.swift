/// The bytes of a file on disk, or of standard input.
final class FileStream: ByteStream {
  static let pieceSize = 65_536

  private let file: FileSystem.OpenFile
  /// How many bytes have been read.
  private(set) var position = 0
  private var hasEnded = false

  init(_ file: FileSystem.OpenFile) {
    self.file = file
  }

  /// The size of the file; what has been read so far where it tells none.
  var size: Int { max(file.size ?? 0, position) }

  func next() -> StreamPiece {
    if hasEnded { return .end }
    do throws(FileSystem.Failure) {
      let bytes = try file.read(Self.pieceSize)
      position += bytes.count
      hasEnded = bytes.isEmpty
      guard hasEnded else { return .bytes(bytes) }
      return file.hasChanged ? .damage(Damage(code: .changed, reason: FileSystem.Failure.changed.reason, offset: position)) : .end
    } catch {
      hasEnded = true
      return .damage(Damage(code: .unreadable, reason: "cannot be read on: \(error.reason)", offset: position))
    }
  }
}
