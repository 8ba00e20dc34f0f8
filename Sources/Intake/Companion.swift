import DocumentModel
import Foundation

/// `NAME.meta.json` beside `NAME.txt`: what is known of an article beside its text.
///
///     {"published": "2020-06-02T10:54", "url": "…", "title": "…", "source": "…", "encoding": "TCVN3"}
///
/// All fields may be left out or null; others are ignored.
enum Companion {
  static let maximumBytes = 1 << 20

  /// The fields of the companion of the article at `path`; none where there is no companion.
  static func metadata(beside path: FilePath) throws(IntakeError) -> ArticleMetadata {
    let path = path.companion
    let contents: [UInt8]?
    do throws(FileSystem.Failure) {
      contents = try FileSystem.contents(of: path, maximum: maximumBytes)
    } catch {
      if error.isMissing { return ArticleMetadata() }
      throw IntakeError(.badMetadata, path: path.string, reason: error.reason)
    }
    guard let contents else {
      throw IntakeError(.badMetadata, path: path.string, reason: "has more than \(maximumBytes) bytes")
    }
    return try metadata(from: contents, path)
  }

  /// The fields of a companion, known as `path`, of these bytes.
  static func metadata(from bytes: [UInt8], _ path: FilePath) throws(IntakeError) -> ArticleMetadata {
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)), let fields = object as? [String: Any] else {
      throw IntakeError(.badMetadata, path: path.string, reason: "is no JSON object")
    }
    var metadata = ArticleMetadata()
    metadata.published = try read("published", of: fields, path, "a date such as 2020-06-02 or 2020-06-02T10:54") {
      CalendarTime(iso: $0)
    }
    metadata.encoding = try read("encoding", of: fields, path, Encoding.list) { Encoding(name: $0) }
    metadata.url = try read("url", of: fields, path, "a string") { $0 }
    metadata.title = try read("title", of: fields, path, "a string") { $0 }
    metadata.source = try read("source", of: fields, path, "a string") { $0 }
    return metadata
  }

  private static func read<Value>(
    _ name: String, of fields: [String: Any], _ path: FilePath, _ wanted: String, as convert: (String) -> Value?
  ) throws(IntakeError) -> Value? {
    guard let field = fields[name], !(field is NSNull) else { return nil }
    guard let text = field as? String, let value = convert(text) else {
      throw IntakeError(.badMetadata, path: path.string, reason: "\"\(name)\" is not \(wanted)")
    }
    return value
  }
}
