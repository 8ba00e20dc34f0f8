/// What a file's name says that it holds.
enum ArticleKind {
  case plainText
  case companion
  /// Known, and no plain text.
  case unsupported
  case unknown

  init(of path: FilePath) {
    if path.isCompanion {
      self = .companion
    } else {
      switch path.fileExtension {
      case "txt": self = .plainText
      case "html", "htm", "xhtml", "mhtml", "xml", "json", "jsonl", "ndjson", "warc",
        "zip", "gz", "bz2", "xz", "zst", "tar", "tgz", "7z", "rar",
        "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "csv", "sqlite", "png", "jpg", "jpeg":
        self = .unsupported
      default: self = .unknown
      }
    }
  }
}
