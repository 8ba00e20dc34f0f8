import DocumentModel
import Foundation
import PackSupport
import Pipeline
import Records
import TestSupport
import Testing

/// What the rules read in tables, and that the words of a table's head have their place there.
@Suite struct TablePageTests {
  private static func records(_ table: String) throws -> (records: [FactRecord], bytes: [UInt8]) {
    let page = """
      <body><h1>Huyện Đồng Lĩnh: kết quả sáu tháng đầu năm 2022</h1><p>Sáu tháng đầu năm 2022, các xã trên địa bàn huyện Đồng Lĩnh đã tiếp
      dân, nhận và trả lời đơn với kết quả như sau:</p>\(table)<p>Các xã tiếp tục việc này trong thời gian tới, bảo đảm quyền lợi của người
      dân ở tất cả các thôn.</p>
      """
    var article = Articles.article(page, published: CalendarTime(year: 2022, month: 7, day: 5))
    article.markup = .html
    var processor = try ArticleProcessor(pack: try Articles.pack())
    return (try processor.read(article, through: .resolve).records, article.bytes)
  }

  private static func letters(_ text: String) -> String {
    String(text.precomposedStringWithCanonicalMapping.filter { $0.isLetter || $0.isNumber })
  }

  @Test func rowsOfPetitions() throws {
    let (records, bytes) = try Self.records(
      """
      <table><tr><th>STT<th>Đơn vị<th>Tiếp công dân (lượt)<th>Tiếp nhận (đơn)<th>Đã giải quyết (đơn)<th>Tỷ lệ (%)
      <tr><td>1<td>UBND xã An Bình<td>45<td>30<td>27<td>90<tr><td>2<td>UBND xã Tân Kỳ<td>52<td>20<td>15<td>75</table>
      """)
    let counts = records.map { record in
      "\(record.event) "
        + record.roles.filter { ["count", "total", "rate"].contains($0.name) }
        .map { "\($0.name) \($0.values.map(\.value.written).joined(separator: "+"))" }.joined(separator: " ")
    }
    for expected in [
      "CitizenReception count 45", "PetitionIntake count 30", "PetitionResolution count 27 total 30 rate 90",
      "CitizenReception count 52", "PetitionIntake count 20", "PetitionResolution count 15 total 20 rate 75",
    ] {
      #expect(counts.contains(expected), "\(counts)")
    }
    for record in records { Self.expectExact(record, in: bytes) }
    #expect(records.contains { !$0.span.pieces.isEmpty })
  }

  private static func expectExact(_ record: FactRecord, in bytes: [UInt8]) {
    let places =
      [(record.span.pieces, record.span.bytes, record.span.text)]
      + record.roles.flatMap(\.values).map { ($0.pieces, $0.bytes, $0.text) }
    for (pieces, hull, text) in places {
      let cut = (pieces.isEmpty ? [hull] : pieces).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      #expect(letters(MarkupText.withoutMarkup(cut.joined())) == letters(text))
      #expect(pieces.allSatisfy { hull.start <= $0.start && $0.end <= hull.end })
    }
  }
}
