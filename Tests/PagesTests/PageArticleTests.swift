import DocumentModel
import Evidence
import Testing

@testable import Pages

@Suite struct PageArticleTests {
  @Test func everyWordIsShownOnce() {
    let blocks = [
      EvidenceArticle.Block(zone: .title, span: TextSpan(2, 10)), EvidenceArticle.Block(zone: .body, span: TextSpan(5, 30)),
      EvidenceArticle.Block(zone: .body, span: TextSpan(6, 40)), EvidenceArticle.Block(zone: .body, span: TextSpan(42, 50)),
    ]
    let tiles = PageArticle.tiled(blocks, end: 52).map(\.span)
    #expect(tiles == [TextSpan(2, 10), TextSpan(10, 30), TextSpan(30, 42), TextSpan(42, 52)])
  }
}
