import DocumentModel
import Testing

@Suite struct NormalizedTextSourcesTests {
  /// `Nhận|A: Nhận 5`, where the page has `Nhận A 5`: the colon and the second `Nhận` are put in.
  private let text: NormalizedText = {
    var builder = OffsetMapBuilder()
    builder.append(textUnit: 1, sourceUnit: 1, count: 8)
    builder.append(textUnit: 2, sourceUnit: 0)
    builder.append(textUnit: 6, sourceUnit: 0)
    builder.append(textUnit: 1, sourceUnit: 1, count: 2)
    let utf8 = Array("Nhận|A: Nhận 5".utf8)
    var text = NormalizedText(
      encoding: .utf8, utf8: utf8, map: builder.finish(), codePoints: CodePointIndex(utf8: utf8, changes: []), changes: [])
    text.echoes = [NormalizedText.Echo(text: TextSpan(10, 16), original: TextSpan(0, 6))]
    return text
  }()

  @Test func wordsOfAnEchoStandWhereThePageHasThem() {
    #expect(text.sources(of: [TextSpan(10, 16)]) == [SourceSpan(0, 6)])
    #expect(text.sources(of: [TextSpan(11, 13)]) == [SourceSpan(1, 3)])
  }

  @Test func aSpanAcrossTheEdgeOfAnEchoHasPieces() {
    #expect(text.sources(of: [TextSpan(7, 18)]) == [SourceSpan(7, 8), SourceSpan(0, 6), SourceSpan(8, 10)])
    #expect(text.source(of: TextSpan(7, 18)) == SourceSpan(0, 10))
    #expect(text.originals(of: TextSpan(12, 18)) == [TextSpan(2, 6), TextSpan(16, 18)])
  }

  @Test func otherSpansAreThemselves() {
    #expect(text.originals(of: TextSpan(0, 8)) == [TextSpan(0, 8)])
    #expect(text.originals(of: TextSpan(3, 3)) == [TextSpan(3, 3)])
    #expect(text.source(of: TextSpan(8, 10)) == SourceSpan(8, 8))
  }
}
