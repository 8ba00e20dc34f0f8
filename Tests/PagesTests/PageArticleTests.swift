import DocumentModel
import Evidence
import Testing

@testable import Pages

@Suite struct PageArticleTests {
  private func text(_ string: String) -> NormalizedText {
    let bytes = Array(string.utf8)
    return NormalizedText(
      encoding: .utf8, utf8: bytes, map: .identity(count: bytes.count), codePoints: CodePointIndex(utf8: bytes, changes: []),
      changes: [])
  }

  private func tiles(_ string: String, _ spans: [TextSpan]) -> [String] {
    let text = text(string)
    let blocks = spans.map { EvidenceArticle.Block(zone: .body, span: $0) }
    return PageArticle.tiled(blocks, in: text).map { text.string($0.span) }
  }

  @Test func everyWordIsShownOnce() {
    #expect(tiles("Tin\n\nMột, hai.\n", [TextSpan(0, 3), TextSpan(5, 9)]) == ["Tin", "Một, hai."])
  }

  /// The bytes of a row reach from the head of the table, whose words it says again, to its last cell.
  @Test func aRowOfATableBeginsOnItsLine() {
    let table = "Xã; Tỷ lệ (%)\n1. A: 90%.\n2. B: 75%.\n"
    let head = "Xã; Tỷ lệ (%)".utf8.count
    let rows = [TextSpan(4, head + 9), TextSpan(4, head + 19)]
    #expect(tiles(table, [TextSpan(0, head)] + rows) == ["Xã; Tỷ lệ (%)", "1. A: 90%.", "2. B: 75%."])
  }
}
