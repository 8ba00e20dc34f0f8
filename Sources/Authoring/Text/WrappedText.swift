/// Words on as many lines as they need.
enum WrappedText {
  /// - Parameters:
  ///   - indent: what every line begins with.
  ///   - width: how many characters a line has at most, unless one word has more.
  static func lines(_ text: String, indent: String = "  ", width: Int = 110) -> [String] {
    text.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(indent + word)
      }
    }
  }
}
