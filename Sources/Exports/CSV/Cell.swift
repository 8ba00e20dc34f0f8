import DocumentModel
import Records

/// How values stand in a cell of CSV.
enum Cell {
  static func text(_ number: Int?) -> String { number.map(String.init) ?? "" }

  static func number(_ value: RoleValue.Value?) -> String {
    if case .number(let number) = value { DecimalText.shortest(number) } else { "" }
  }

  static func words(_ value: RoleValue.Value?) -> String {
    if case .text(let text) = value { text } else { "" }
  }

  static func kind(_ value: RoleValue.Value) -> String {
    switch value {
    case .number: "number"
    case .text: "text"
    }
  }

  /// A list as JSON; empty for an empty one.
  static func list(_ texts: [String]) -> String { list(texts) { $0.value($1) } }

  static func list(_ spans: [SourceSpan]) -> String { list(spans) { $0.value($1) } }

  /// `[start, end]`; empty for none.
  static func span(_ span: SourceSpan?) -> String {
    guard let span else { return "" }
    return list([span.start, span.end]) { $0.value($1) }
  }

  private static func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) -> String {
    guard !elements.isEmpty else { return "" }
    var json = JSONWriter()
    json.array { json in for element in elements { write(&json, element) } }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
