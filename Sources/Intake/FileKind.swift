import DocumentModel

/// What a file's name says that it holds.
enum FileKind: Hashable {
  case article(Markup)
  /// Articles lie inside it: `ContainerReader` opens it.
  case container
  case companion
  /// A kind of document that is not read.
  case unsupported
  /// What comes with pages and never holds an article.
  case media
  /// Still being written.
  case incomplete
  case unknown

  init(of path: FilePath) {
    self = path.isCompanion ? .companion : Self.byExtension[path.fileExtension] ?? .unknown
  }

  /// Why it holds no article; nil where it may, or says something of one.
  var passedOver: PassedOver.Reason? {
    switch self {
    case .article, .container, .companion: nil
    case .unsupported: .unsupported
    case .media: .media
    case .incomplete: .incomplete
    case .unknown: .extensionUnknown
    }
  }

  private static let byExtension: [String: FileKind] = {
    let names: [(FileKind, String)] = [
      (.article(.none), "txt"),
      (.article(.html), "html htm xhtml"),
      (.container, "jsonl ndjson warc gz tgz zst tzst bz2 tbz2 xz txz zip tar 7z"),
      (.unsupported, "pdf doc docx odt rtf xls xlsx ods ppt pptx csv json xml mht mhtml eml epub rar sqlite db"),
      (.media, "png jpg jpeg gif webp avif bmp ico svg tif tiff css js map woff woff2 ttf otf eot mp3 mp4 m4a wav webm avi mov swf"),
      (.incomplete, "part partial crdownload download tmp swp"),
    ]
    let pairs = names.flatMap { kind, endings in endings.split(separator: " ").map { (String($0), kind) } }
    return Dictionary(pairs) { first, _ in first }
  }()
}
