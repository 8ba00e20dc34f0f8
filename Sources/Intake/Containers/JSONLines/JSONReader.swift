/// Reads one object of JSON (RFC 8259), strictly and without going into itself: nesting costs no stack, no number loses a
/// digit, and what other readers repair or pass over (half a surrogate pair, a name that stands twice, bytes that are no
/// UTF-8) is a problem with a place.
///
/// `ArticleRecordTests` covers each of them.
struct JSONReader {
  static let maximumDepth = 512

  let bytes: [UInt8]
  var index = 0

  /// The fields of the object that the bytes are, in order.
  static func fields(of bytes: [UInt8]) throws(JSONProblem) -> [JSONField] {
    try checkUTF8(bytes)
    var reader = JSONReader(bytes: bytes)
    let fields = try reader.object()
    reader.skipSpace()
    if reader.index < bytes.count { throw reader.problem("something follows behind the object") }
    return fields
  }

  private static func checkUTF8(_ bytes: [UInt8]) throws(JSONProblem) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONProblem(reason: "is not UTF-8", offset: error.byteOffsets.lowerBound)
    }
  }

  private mutating func object() throws(JSONProblem) -> [JSONField] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipSpace()
    guard take("{") else { throw problem("is no JSON object") }
    var fields: [JSONField] = []
    var names: Set<[UInt8]> = []
    skipSpace()
    if take("}") { return fields }
    repeat {
      let field = try field()
      guard names.insert(field.name).inserted else {
        throw JSONProblem(reason: "the field \(Self.shown(field.name)) stands twice", offset: field.offset)
      }
      fields.append(field)
      skipSpace()
    } while take(",")
    guard take("}") else { throw problem("a comma or the end of the object is missing") }
    return fields
  }

  private mutating func field() throws(JSONProblem) -> JSONField {
    let name = try name()
    let offset = index
    return JSONField(name: name, value: try value(), offset: offset)
  }

  private mutating func value() throws(JSONProblem) -> JSONField.Value {
    let isObject = next == UInt8(ascii: "{")
    guard isObject || next == UInt8(ascii: "[") else { return try scalar() }
    try skipNested()
    return isObject ? .object : .array
  }

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  func problem(_ reason: String) -> JSONProblem { JSONProblem(reason: reason, offset: index) }

  /// A name in quotes, shortened where it is long.
  static func shown(_ name: [UInt8]) -> String {
    let text = String(decoding: name, as: UTF8.self)
    return text.count > 40 ? "\"\(text.prefix(40))…\"" : "\"\(text)\""
  }
}
