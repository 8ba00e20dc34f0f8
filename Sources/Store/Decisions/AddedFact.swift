package import DocumentModel
import Hashing
package import Records

/// A fact that somebody saw in an article and no rule found.
package struct AddedFact: Sendable, Hashable {
  /// The row of `article`.
  package var article: Int64
  package var event: String
  /// Where it stands, in bytes of the article as it lay on disk.
  package var bytes: SourceSpan
  package var quote: String
  package var roles: [FactRecord.Role]
  package var comment: String?

  package init(
    article: Int64, event: String, bytes: SourceSpan, quote: String, roles: [FactRecord.Role], comment: String? = nil
  ) {
    self.article = article
    self.event = event
    self.bytes = bytes
    self.quote = quote
    self.roles = roles
    self.comment = comment
  }

  /// Names what was added by all that was said of it: `a` and 16 digits.
  package func id(sourceHash: String) -> String {
    "a" + Digest.identifier(of: [sourceHash, event, String(bytes.start), String(bytes.end), value, comment ?? ""])
  }

  /// The roles as a line of facts has them.
  var value: String {
    var json = JSONWriter()
    FactRecord.write(roles, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  var summary: String {
    FactRecord(
      id: "", article: "", sourceHash: "", event: event, rule: "", zone: .body,
      span: FactRecord.Place(bytes: bytes, codePoints: 0..<0, text: quote), roles: roles
    ).summary
  }
}
