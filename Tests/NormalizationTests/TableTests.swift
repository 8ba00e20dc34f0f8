import DocumentModel
import Testing

@testable import Normalization

@Suite struct TableTests {
  private func lines(_ page: String) throws -> [String] {
    try Page.text(page).split(separator: "\n").map(String.init)
  }

  @Test func eachFigureHasItsWords() throws {
    let page = """
      <table><tr><th>Xã<th>Tiếp nhận (đơn)<th>Tỷ lệ (%)<tr><td>An Bình<td>45<td>88,9
      <tr><td>Tân Kỳ<td>30<td>90<tr><td>Tổng cộng<td>75<td>89,3</table>
      """
    #expect(
      try lines(page) == [
        "Xã; Tiếp nhận (đơn); Tỷ lệ (%)", "An Bình: Tiếp nhận 45 đơn, Tỷ lệ 88,9%.", "Tân Kỳ: Tiếp nhận 30 đơn, Tỷ lệ 90%.",
        "Tổng cộng: Tiếp nhận 75 đơn, Tỷ lệ 89,3%.",
      ])
  }

  @Test func headsOfSeveralRowsAndNumbering() throws {
    let page = """
      <table><thead><tr><td rowspan=2>STT<td rowspan=2>Đơn vị<td colspan=2>Khiếu nại<td colspan=2>Tố cáo<tr><td>Nhận<td>Xong<td>Nhận<td>Xong
      </thead><tr><td>1<td>Xã A<td>4<td>3<td>2<td>1<tr><td>2<td>Xã B<td>5<td>5<td>-<td></table>
      """
    #expect(
      try lines(page) == [
        "STT; Đơn vị; Khiếu nại; Tố cáo", "Nhận; Xong; Nhận; Xong",
        "1. Xã A: Nhận 4 Khiếu nại; Xong 3 Khiếu nại; Nhận 2 Tố cáo; Xong 1 Tố cáo.",
        "2. Xã B: Nhận 5 Khiếu nại; Xong 5 Khiếu nại; Tố cáo Nhận -.",
      ])
  }

  @Test func whatNamesSeveralRowsIsSaidInEach() throws {
    let page = "<table><tr><td>Xã<td>Năm<td>Số đơn<tr><td rowspan=2>An Bình<td>2021<td>4<tr><td>2022<td>5</table>"
    #expect(try lines(page) == ["Xã; Năm; Số đơn", "An Bình: Năm 2021; Số đơn 4.", "An Bình: Năm 2022; Số đơn 5."])
  }

  @Test func aTableWithoutAHeadOfColumns() throws {
    #expect(
      try lines("<table><tr><td>Tiếp nhận<td>45 đơn<td>30<tr><td>Giải quyết<td>40 đơn<td>20</table>").first
        == "Tiếp nhận: 45 đơn; 30.")
  }

  @Test(arguments: [
    "<table><tr><td>Trang chủ<td><p>Bài viết</p></table>", "<table role=presentation><tr><th>a<th>b<tr><td>a<td>5</table>",
    "<table><tr><td>a<td>b<tr><td>a<td><table><tr><td>5</table></table>", "<table><tr><td>5</table>", "<table></table>",
    "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
  ])
  func layoutTablesAreParagraphs(page: String) throws {
    let text = try Page.normalized(page)
    #expect(text.echoes.isEmpty && !text.string(TextSpan(0, text.utf8.count)).contains(":"))
  }

  @Test func echoesSayWhatTheyRepeat() throws {
    let page = "<table><tr><th>Xa\u{303}<th>Tiê&#x301;p <b>nh</b>ận<br>(đơn)<tr><td>A<td>45<tr><td>B<td>30</table>"
    let text = try Page.normalized(page)
    #expect(text.echoes.map { text.string($0.text) } == ["Tiếp nhận", "đơn", "Tiếp nhận", "đơn"])
    for echo in text.echoes {
      #expect(text.string(echo.text) == text.string(echo.original))
      #expect(text.map.source(of: echo.text).start == text.map.source(of: echo.text).end)
      let source = text.map.source(of: echo.original)
      let bytes = Array(Array(page.utf8)[source.start..<source.end])
      #expect(Page.words(String(decoding: bytes, as: UTF8.self)) == Page.shown(text.string(echo.text)))
    }
  }

  @Test func spansThatNoTableHasStayBounded() throws {
    let cell = "<td colspan=100000 rowspan=100000>5"
    let text = try Page.normalized("<table><tr><th>a<th>b" + String(repeating: "<tr>" + cell + cell, count: 2_000) + "</table>")
    #expect(text.utf8.count { $0 == UInt8(ascii: "5") } >= 4_000)
  }
}
