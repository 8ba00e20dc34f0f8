/// Finds the encoding that a page declares: `<meta charset="utf-8">`, `<meta http-equiv="Content-Type" content="text/html;
/// charset=windows-1258">`, `<?xml version="1.0" encoding="utf-8"?>`.
struct CharsetDeclaration {
  struct Name: Equatable {
    var text: String
    /// Where it stands in the file.
    var offset: Int
  }

  /// The declaration has to stand near the start: HTML asks for the first 1,024 bytes, old pages take more.
  private static let reach = 4_096

  static func find(in bytes: [UInt8]) -> Name? {
    let head = Array(bytes.prefix(reach))
    let ends = MarkupEnds(head)
    var position = 0
    while let start = head[position...].firstIndex(of: ASCII.lessThan), start < ends.lastTagEnd {
      position = start + 1
      if head[start...].starts(with: "<!--".utf8), let end = endOfComment(head, from: start + 4) {
        position = end
      } else if head[start...].starts(with: "<?xml".utf8) {
        if let name = named("encoding", in: head, start..<tagEnd(head, start)) { return name }
      } else if isMeta(head, start) {
        let tag = TagReader.read(head, at: start, nameAt: start + 1, ends: ends)
        if let name = named("charset", in: head, tag.range) { return name }
        position = tag.range.upperBound
      }
    }
    return nil
  }

  private static func endOfComment(_ head: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 2 < head.count {
      if head[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return nil
  }

  private static func tagEnd(_ head: [UInt8], _ start: Int) -> Int {
    head[start...].firstIndex(of: ASCII.greaterThan) ?? head.count
  }

  private static func isMeta(_ head: [UInt8], _ start: Int) -> Bool {
    let name = head[(start + 1)...].prefix(4).map(ASCII.lowercase)
    return name.elementsEqual("meta".utf8) && start + 5 < head.count
      && (ASCII.isSpace(head[start + 5]) || head[start + 5] == ASCII.slash)
  }

  /// The word behind `label` and `=`, whether it stands in quotation marks, in those of another attribute, or in none.
  private static func named(_ label: String, in head: [UInt8], _ range: Range<Int>) -> Name? {
    let label = Array(label.utf8)
    for start in range where head[start...].prefix(label.count).map(ASCII.lowercase) == label {
      var index = skipSpaces(head, from: start + label.count, range.upperBound)
      guard index < range.upperBound, head[index] == ASCII.equals else { continue }
      index = skipSpaces(head, from: index + 1, range.upperBound)
      if index < range.upperBound, head[index] == ASCII.quote || head[index] == ASCII.apostrophe { index += 1 }
      let name = head[index..<range.upperBound].prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || "-_:.".utf8.contains($0) }
      if !name.isEmpty { return Name(text: String(decoding: name, as: UTF8.self), offset: index) }
    }
    return nil
  }

  private static func skipSpaces(_ head: [UInt8], from start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, ASCII.isSpace(head[index]) { index += 1 }
    return index
  }
}
