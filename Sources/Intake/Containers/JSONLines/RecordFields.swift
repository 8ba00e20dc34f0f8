import DocumentModel

/// The fields of a record, read as what they should be.
struct RecordFields {
  private let fields: [String: JSONField]
  private let place: LinePlace
  private let limits: IntakeLimits

  init(_ fields: [JSONField], _ place: LinePlace, _ limits: IntakeLimits) {
    self.fields = Dictionary(fields.map { (String(decoding: $0.name, as: UTF8.self), $0) }) { first, _ in first }
    self.place = place
    self.limits = limits
  }

  func article() throws(IntakeError) -> RawArticle {
    let name = try id()
    let (bytes, markup) = try contents()
    let metadata = ArticleMetadata(
      published: try published(), url: try string("url"), title: try string("title"), author: try string("author"),
      source: try string("source"))
    return RawArticle(name: name, bytes: bytes, markup: markup, metadata: metadata)
  }

  /// Whether the id is written as a number.
  var hasNumber: Bool {
    if case .number = field("id")?.value { true } else { false }
  }

  func id() throws(IntakeError) -> String {
    guard let field = field("id") else { throw place.error(.missingField, "\"id\" is missing") }
    switch field.value {
    case .string(let bytes):
      guard !bytes.isEmpty, !bytes.contains(0) else { throw bad(field, "\"id\" is empty or holds a NUL") }
      return String(decoding: bytes, as: UTF8.self)
    case .number(let digits) where digits.allSatisfy({ $0 == 0x2D || $0 &- 0x30 < 10 }):
      return String(decoding: digits, as: UTF8.self)
    default: throw bad(field, "\"id\" is \(field.value.kind), and should be a string or an integer")
    }
  }

  private func contents() throws(IntakeError) -> ([UInt8], Markup) {
    switch (field("text"), field("html")) {
    case (nil, nil): throw place.error(.missingField, "\"text\" and \"html\" are both missing")
    case (_?, let html?): throw bad(html, "\"text\" and \"html\" both stand here, and an article is one of them")
    case (let text?, nil): return (try contents(of: text, "text"), .none)
    case (nil, let html?): return (try contents(of: html, "html"), .html)
    }
  }

  private func contents(of field: JSONField, _ name: String) throws(IntakeError) -> [UInt8] {
    let bytes = try text(of: field, name)
    guard !bytes.isEmpty else { throw bad(field, "\"\(name)\" is empty") }
    guard !bytes.contains(0) else { throw bad(field, "\"\(name)\" holds a NUL, which no text does") }
    guard bytes.count <= limits.articleBytes else {
      throw place.error(.tooLarge, "\"\(name)\" has more than \(limits.articleBytes) bytes", at: field.offset)
    }
    return bytes
  }

  private func published() throws(IntakeError) -> CalendarTime? {
    guard let text = try string("published"), let field = field("published") else { return nil }
    guard let time = CalendarTime(iso: text) else {
      throw bad(field, "\"published\" is no date such as 2020-06-02 or 2020-06-02T10:54")
    }
    return time
  }

  private func string(_ name: String) throws(IntakeError) -> String? {
    guard let field = field(name) else { return nil }
    return String(decoding: try text(of: field, name), as: UTF8.self)
  }

  private func text(of field: JSONField, _ name: String) throws(IntakeError) -> [UInt8] {
    guard case .string(let bytes) = field.value else {
      throw bad(field, "\"\(name)\" is \(field.value.kind), and should be a string")
    }
    return bytes
  }

  /// A field that says something.
  private func field(_ name: String) -> JSONField? {
    guard let field = fields[name], field.value != .null else { return nil }
    return field
  }

  private func bad(_ field: JSONField, _ reason: String) -> IntakeError { place.error(.badField, reason, at: field.offset) }
}
