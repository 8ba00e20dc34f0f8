import DocumentModel

/// What a file or member holds: told by its first bytes (`ContainerKind+Bytes.swift`) where a format has some of its own, and
/// by its name otherwise.
enum ContainerKind: Hashable {
  case compressed(Compression)
  case warc
  case jsonLines
  case article(Markup)
  /// `NAME.meta.json`.
  case companion
  /// Known, and without text that could be read.
  case unsupported

  /// What the name says; nil for an extension that is none of an article's, and for none.
  init?(of path: FilePath) {
    if path.isCompanion {
      self = .companion
    } else if Self.unsupportedExtensions.contains(path.fileExtension) {
      self = .unsupported
    } else {
      switch path.fileExtension {
      case "txt": self = .article(.none)
      case "html", "htm", "xhtml": self = .article(.html)
      case "jsonl", "ndjson": self = .jsonLines
      case "warc": self = .warc
      case "gz", "tgz": self = .compressed(.gzip)
      case "zst", "tzst": self = .compressed(.zstd)
      default: return nil
      }
    }
  }

  private static let unsupportedExtensions: Set<String> = [
    "mhtml", "xml", "json", "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "epub", "jar", "csv",
    "sqlite", "png", "jpg", "jpeg", "gif", "webp", "svg", "mp3", "mp4", "js", "css", "bz2", "xz", "zip", "tar", "7z", "rar",
  ]
}
