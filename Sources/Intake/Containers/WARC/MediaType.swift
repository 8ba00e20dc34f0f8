import DocumentModel

/// A media type as `Content-Type` has it: `text/html; charset=windows-1258`.
struct MediaType {
  /// In lower case and without parameters.
  let name: String
  private let parameters: [Substring]

  init(_ text: String) {
    let parts = text.split(separator: ";")
    name = Self.trimmed(parts.first ?? "").lowercased()
    parameters = parts.dropFirst().map(Self.trimmed)
  }

  /// What an article of this type is written in; nil for types that are none of an article's.
  var markup: Markup? {
    switch name {
    case "text/html", "application/xhtml+xml": .html
    case "text/plain": Markup.none
    default: nil
    }
  }

  /// The encoding that it declares, where that is a known one.
  var encoding: Encoding? {
    for parameter in parameters {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "charset" else { continue }
      return Encoding(name: Self.trimmed(pair[1]).filter { $0 != "\"" && $0 != "'" })
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return start.dropLast(start.reversed().prefix { $0 == " " || $0 == "\t" }.count)
  }
}
