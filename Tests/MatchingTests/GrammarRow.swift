import Testing

/// One line of a table, `words | mentions`; the mentions as `GrammarSample.summary` writes them.
struct GrammarRow: Sendable, CustomTestStringConvertible {
  let words: String
  let expected: String

  var testDescription: String { words }

  static func table(_ lines: String) -> [GrammarRow] {
    lines.split(separator: "\n").compactMap { line in
      guard let bar = line.range(of: " | ") else { return nil }
      return GrammarRow(words: String(line[..<bar.lowerBound]), expected: String(line[bar.upperBound...]))
    }
  }

  func check() {
    #expect(GrammarSample(words).summary() == expected)
  }
}
