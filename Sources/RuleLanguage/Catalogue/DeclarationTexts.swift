/// The declarations of one file as their author wrote them. A declaration starts in the first column and ends before the
/// next; comments and empty lines behind it belong to what comes after them.
struct DeclarationTexts {
  private let lines: [Substring]

  init(_ text: String) {
    let text = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
  }

  /// The declaration that stands at a line, counted from 1.
  func declaration(at line: Int) -> String {
    guard let start = start(at: line) else { return "" }
    let end = lines[(start + 1)...].firstIndex(where: Self.isStart) ?? lines.endIndex
    let last = lines[start..<end].lastIndex { !Self.isBlank($0) && !Self.isComment($0) } ?? start
    return lines[start...last].joined(separator: "\n")
  }

  /// The comment right above that declaration, without its marks, on one line.
  func comment(above line: Int) -> String? {
    guard let start = start(at: line) else { return nil }
    let comment = lines[..<start].reversed().prefix(while: Self.isComment).reversed()
    let words = comment.map { $0.drop { $0 == "#" || $0 == " " } }.joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  private func start(at line: Int) -> Int? {
    guard lines.indices.contains(line - 1) else { return nil }
    return lines[..<line].lastIndex(where: Self.isStart)
  }

  private static func isStart(_ line: Substring) -> Bool { line.first.map { !$0.isWhitespace && $0 != "#" } ?? false }
  private static func isComment(_ line: Substring) -> Bool { line.first == "#" }
  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
}
