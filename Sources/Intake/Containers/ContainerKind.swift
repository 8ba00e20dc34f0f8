import DocumentModel

/// What a file or member holds: told by its first bytes (`ContainerKind+Bytes.swift`) where a format has some of its own, and
/// by its name otherwise.
enum ContainerKind: Hashable {
  case compressed(Compression)
  /// bzip2, xz.
  case filtered
  /// zip, tar, 7z.
  case archive
  case warc
  case jsonLines
  case article(Markup)
  /// Known, and nothing that articles are read from.
  case unsupported

  /// What the name says; nil where it says nothing, and where the first bytes tell more.
  init?(of path: FilePath) {
    switch FileKind(of: path) {
    case .article(let markup): self = .article(markup)
    case .companion, .unsupported, .media: self = .unsupported
    case .container: self.init(container: path.fileExtension)
    case .incomplete, .unknown: return nil
    }
  }

  private init?(container ending: String) {
    switch ending {
    case "jsonl", "ndjson": self = .jsonLines
    case "warc": self = .warc
    case "gz", "tgz": self = .compressed(.gzip)
    case "zst", "tzst": self = .compressed(.zstd)
    case "bz2", "tbz", "tbz2", "xz", "txz": self = .filtered
    case "zip", "tar", "7z": self = .archive
    default: return nil
    }
  }
}
