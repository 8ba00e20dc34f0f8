import DocumentModel
import Testing

@testable import Authoring
import Pipeline

@Suite struct UnderlinedTextTests {
  private func lines(_ string: String, _ marks: [(String, Character)]) throws -> [String] {
    let bytes = Array(string.utf8)
    let text = NormalizedText(
      encoding: .utf8, utf8: bytes, map: .identity(count: bytes.count), codePoints: CodePointIndex(utf8: bytes, changes: []), changes: [])
    let found = try marks.map { words, sign in
      let range = try #require(string.range(of: words))
      let start = string.utf8.distance(from: string.startIndex, to: range.lowerBound)
      return UnderlinedText.Mark(span: TextSpan(start, start + words.utf8.count), sign: sign)
    }
    return UnderlinedText(text, TextSpan(0, bytes.count), marks: found).lines
  }

  @Test func signsStandUnderTheirWords() throws {
    #expect(
      try lines("Quý II, huyện Tân Sơn tiếp 88 lượt.", [("huyện Tân Sơn", "~"), ("tiếp 88 lượt", "^")]) == [
        "Quý II, huyện Tân Sơn tiếp 88 lượt.",
        "        ~~~~~~~~~~~~~ ^^^^^^^^^^^^",
      ])
  }

  @Test func laterSignsCoverEarlierOnes() throws {
    #expect(try lines("Xã tiếp 88 lượt", [("Xã tiếp 88", "~"), ("tiếp", "^")]) == ["Xã tiếp 88 lượt", "~~~^^^^~~~"])
  }

  @Test func whiteSpaceOfAllKindsIsASpace() throws {
    #expect(try lines("Xã\ntiếp\u{A0}88", [("88", "^")]) == ["Xã tiếp 88", "        ^^"])
  }

  @Test func longTextsAreCutBehindWords() throws {
    let words = (1...40).map { "từ\($0)" }.joined(separator: " ")
    let lines = try lines(words, [("từ1 ", "~"), ("từ39", "^")])
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count <= UnderlinedText.width })
    #expect(lines[1] == "~~~~")
    #expect(String(lines[2].dropFirst(lines[3].prefix { $0 == " " }.count).prefix(4)) == "từ39")
    #expect([lines[0], lines[2]].joined(separator: " ") == words)
  }
}
