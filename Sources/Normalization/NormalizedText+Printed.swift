package import DocumentModel

extension NormalizedText {
  /// The stage's product as golden files hold it: the encoding, the text line by line with everything invisible spelled
  /// out, and the changes as bytes of the file, bytes of the text, and what stands there now.
  ///
  ///     encoding UTF-8
  ///     bytes 10, text 8
  ///     | Quậ{A0}7
  ///     change 2..<7 -> 2..<5 "ậ"
  package var printed: String {
    var lines = ["encoding \(encoding.rawValue)", "bytes \(map.sourceCount), text \(utf8.count)"]
    lines += string(TextSpan(0, utf8.count)).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      "| " + Self.escaped($0)
    }
    lines += changes.map { change in
      let text = Self.escaped(string(change.text).unicodeScalars[...])
      return "change \(change.source.start)..<\(change.source.end) -> \(change.text.start)..<\(change.text.end) \"\(text)\""
    }
    lines += echoes.map {
      "echo \($0.text.start)..<\($0.text.end) of \($0.original.start)..<\($0.original.end) \"\(string($0.text))\""
    }
    lines += limits.map { "limit \($0.code): \($0.message)" }
    return (lines + (page?.printed ?? [])).joined(separator: "\n") + "\n"
  }

  /// Control characters, spaces that are none of ASCII, marks without a letter in NFC and formats, as `{200B}`.
  private static func escaped(_ text: Substring.UnicodeScalarView) -> String {
    var escaped = ""
    for scalar in text {
      if isInvisible(scalar) || scalar == "{" {
        escaped += "{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .nonspacingMark, .enclosingMark: true
    case .spaceSeparator: scalar != " "
    default: scalar.value == 0xFFFD
    }
  }
}

extension PageMetadata {
  fileprivate var printed: [String] {
    let members = [("title", title), ("published", published?.iso), ("author", author), ("source", source), ("url", url)]
    return members.compactMap { name, value in value.map { "page \(name) \($0)" } }
  }
}
