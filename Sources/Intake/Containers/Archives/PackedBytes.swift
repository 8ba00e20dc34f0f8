import Unpacking

/// The bytes of an archive as libarchive reads them.
final class PackedBytes: ArchiveInput {
  private enum Source {
    /// zip and 7z have their directories at the end, and are read from there.
    case file(FileStream)
    /// Read once, from its beginning. At a damaged place it ends.
    case stream(ByteReader)
  }

  private let source: Source
  /// How far they have been read.
  private(set) var position = 0
  /// Whether more was wanted than there is.
  private(set) var hasEnded = false

  /// The whole file, from its beginning.
  init(_ file: FileStream) {
    source = .file(file)
    _ = seek(to: 0)
  }

  init(_ stream: ByteReader) {
    source = .stream(stream)
  }

  var seekableSize: Int? {
    if case .file(let file) = source { file.size } else { nil }
  }

  /// What is wrong with the stream where it ended, or with the file by now.
  var damage: Damage? {
    switch source {
    case .file(let file): file.change
    case .stream(let reader): reader.damage
    }
  }

  var isStream: Bool {
    if case .stream = source { true } else { false }
  }

  func read(_ count: Int) -> [UInt8]? {
    let bytes = bytes(count)
    hasEnded = bytes?.isEmpty ?? true
    position += bytes?.count ?? 0
    return bytes
  }

  private func bytes(_ count: Int) -> [UInt8]? {
    switch source {
    case .file(let file): return try? file.read(count)
    case .stream(let reader):
      reader.fill(1)
      let bytes = Array(reader.bytes.prefix(count))
      reader.advance(bytes.count)
      return bytes
    }
  }

  func seek(to offset: Int) -> Bool {
    guard case .file(let file) = source, (try? file.seek(to: offset)) != nil else { return false }
    hasEnded = false
    position = offset
    return true
  }

  /// Reads what is left of a stream, so that what is wrong there is known.
  func drain() {
    while isStream, let bytes = read(FileStream.pieceSize), !bytes.isEmpty {}
  }
}
