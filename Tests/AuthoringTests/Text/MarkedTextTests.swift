import DocumentModel
import Testing

@testable import Authoring
import Pipeline

/// Words marked below a text: places in columns, marks side by side and below each other, folding.
@Suite struct MarkedTextTests {
  /// - Parameter words: those to mark, each with its label.
  private func lines(_ text: String, _ words: [(String, String)], width: Int? = nil) throws -> [String] {
    let marks = try words.map { word, label in
      let range = try #require(text.range(of: word))
      let offset = { text.utf8.distance(from: text.startIndex, to: $0) }
      return MarkedText.Mark(span: TextSpan(offset(range.lowerBound), offset(range.upperBound)), label: label)
    }
    return MarkedText(Array(text.utf8), marks: marks, width: width).lines
  }

  @Test func countsColumnsAndNotBytes() throws {
    #expect(
      try lines("Huyện Tân Sơn tiếp 88 lượt.", [("88", "count")]) == [
        "Huyện Tân Sơn tiếp 88 lượt.",
        "                   ^^ count",
      ])
    let decomposed = "Huye\u{323}\u{302}n tie\u{302}\u{301}p 88 lu\u{31B}o\u{31B}\u{323}t."
    #expect(try lines(decomposed, [("88", "count")]).last == "           ^^ count")
  }

  @Test func marksThatFitStandSideBySide() throws {
    let text = "Xã Hạ Mỗ đã tiếp 88 lượt."
    #expect(
      try lines(text, [("88", "count"), ("Xã Hạ Mỗ", "actor"), ("tiếp 88 lượt", "head"), ("88", "count")]).dropFirst() == [
        "^^^^^^^^ actor   ^^ count",
        "            ^^^^^^^^^^^^ head",
      ])
    #expect(try lines("a b c", [("a", "x"), ("b", "y"), ("c", "z")]).dropFirst() == ["^ x ^ z", "  ^ y"])
  }

  @Test func foldsBetweenWords() throws {
    let text = "Huyện Tân Sơn và xã Hạ Mỗ tiếp 88 lượt."
    #expect(
      try lines(text, [("xã Hạ Mỗ tiếp", "all"), ("lượt", "unit")], width: 20) == [
        "Huyện Tân Sơn và xã", "                 ^^",
        "Hạ Mỗ tiếp 88 lượt.", "^^^^^^^^^^ all",
        "         unit ^^^^",
      ])
    #expect(try lines("một_từ_rất_dài", [], width: 5) == ["một_t", "ừ_rất", "_dài"])
  }

  @Test func linesOfTheTextAreToldApart() throws {
    #expect(try lines("Tiếp\n88 lượt.", [("88", "count")]) == ["Tiếp ⏎ 88 lượt.", "       ^^ count"])
    #expect(try lines("", []) == [""])
  }
}
