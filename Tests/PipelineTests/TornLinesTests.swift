import DocumentModel
import PackSupport
import Pipeline
import Records
import Testing

/// Text made from PDF says the same as the text that was printed: what line ends tear apart is one word or number to rules.
@Suite struct TornLinesTests {
  private static let lines = [
    "Cập nhật lúc 15:40, 08/07/2022\n\nHuyện Ba Đồi giữ nếp tiếp dân\n\n"
      + "Trong 6 tháng đầu năm 2022, các cơ quan hành chính của huyện Ba Đồi đã tiếp 1.",
    "234 lượt công dân; trong đó, lãnh đạo UBND huyện tiếp định kỳ 84 lượt cô", "ng dân. ",
    "Huyện đã giải quyết 45/48 đơn thuộc thẩm quyền, đạt tỷ lệ 93,", "75%, theo Quyết định số 12/QĐ-",
    "UBND của Chủ tịch UBND huyện.",
  ]
  private static let whole = lines.joined()
  private static let torn = zip(lines, ["\n", "-\n", "", "\r\n", "\n", ""]).map { $0 + $1 }.joined()

  @Test func factsAreThoseOfTheWholeText() throws {
    var processor = try ArticleProcessor(pack: try Articles.pack())
    let whole = try processor.read(Articles.article(Self.whole), through: .resolve).records
    let article = Articles.article(Self.torn)
    let torn = try processor.read(article, through: .resolve).records
    #expect(torn.map(SaidFact.text) == whole.map(SaidFact.text))
    #expect(torn.flatMap(\.roles).flatMap(\.values).contains { $0.text == "1.234" || $0.text.hasPrefix("1.234 ") })
    for record in torn {
      SaidFact.expectExact(record, in: article.bytes, "torn") { bytes in
        ["1.\n234", "cô-\nng", "93,\r\n75", "QĐ-\nUBND"].reduce(String(decoding: bytes, as: UTF8.self)) { text, cut in
          text.replacing(cut, with: cut.filter { !$0.isNewline && (cut.hasPrefix("QĐ") || $0 != "-") })
        }
      }
    }
  }
}
