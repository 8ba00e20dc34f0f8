import DocumentModel
import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct SourceTextTests {
  private func text(_ text: String) -> SourceText { RuleSample.source(text, "a") }

  /// Line and column of every character, counted one by one.
  private func places(_ text: String) -> [(offset: Int, line: Int, column: Int)] {
    var (offset, line, column) = (0, 1, 1)
    var places: [(Int, Int, Int)] = []
    for character in text {
      places.append((offset, line, column))
      offset += character.utf8.count
      column += 1
      if ["\n", "\r", "\r\n"].contains(character) { (line, column) = (line + 1, 1) }
    }
    return places + [(offset, line, column)]
  }

  @Test func countsWhatPeopleCount() {
    let pieces = ["a", "đ", "ơ\u{300}", "\t", "\n", "\r\n", "\r", "👨‍👩‍👧", " ", "\u{2028}", "\"", "e\u{301}\u{323}"]
    var random = SplitMix(seed: 11)
    for _ in 0..<200 {
      // Long lines too, in which places are found from the middle.
      let count = random.below(4) == 0 ? 3000 : 40
      let breaks = random.below(2) == 0
      let sample = (0..<count).map { _ in pieces[random.below(pieces.count)] }.filter { breaks || !["\n", "\r", "\r\n"].contains($0) }
      let written = text(sample.joined())
      for place in places(sample.joined()) {
        let found = written.location(of: place.offset)
        #expect((found.line, found.column) == (place.line, place.column))
      }
    }
  }

  private func line(_ number: Int, of written: SourceText) -> String? {
    written.excerpt(from: SourceLocation(file: "a", line: number, column: 1), count: 99).map(String.init)
  }

  @Test func givesItsLines() {
    let written = text("\u{FEFF}một\r\nhai\n\nbốn")
    #expect((0...5).map { line($0, of: written) } == [nil, "một", "hai", "", "bốn", nil])
    #expect(written.location(of: 3) == SourceLocation(file: "a", line: 1, column: 1))
    #expect(line(1, of: text("")) == "" && line(2, of: text("a\n")) == "")
  }

  @Test func givesPartsOfLongLines() {
    let written = text(String(repeating: "đơn\u{300} ", count: 2000))
    for column in [1, 3, 4, 700, 4001, 7998, 8001] {
      let place = SourceLocation(file: "a", line: 1, column: column)
      let expected = String(repeating: "đơn\u{300} ", count: 2000).dropFirst(column - 1).prefix(9)
      #expect(written.excerpt(from: place, count: 9) == expected)
      #expect(written.codePointColumn(of: place) == column + (column - 1 + 1) / 4)
    }
  }

  @Test func findsWhereUTF8Ends() {
    #expect(text("đơn").firstInvalid == nil)
    #expect(SourceText(path: "a", bytes: Array("đơn".utf8) + [0xC4]).firstInvalid == 5)
    #expect(SourceText(path: "a", bytes: [0xFF, 0x41]).firstInvalid == 0)
  }
}
