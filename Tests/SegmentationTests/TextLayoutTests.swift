import Testing

@testable import Segmentation

@Suite struct TextLayoutTests {
  private func layout(_ text: String) -> TextLayout { TextLayout(Array(text.utf8).span) }

  // MARK: Pages

  /// A sentence that runs over the end of a page is one, and the page's number is no word of it.
  @Test(arguments: [
    "\n\n                 2\n\u{0C}", "\n\u{0C}", "\n\u{0C}\n\n", "\n- 2 -\n\u{0C}", "\n\u{0C}3\n\n", "\n\nTrang 2/9\n\u{0C}",
    "\r\n\r\n2\r\n\u{0C}\r\n",
  ])
  func sentencesRunOverPages(break: String) {
    let page = Segmented(
      "Một hai ba.\n\nTrong tháng 9, Ban Tiếp công dân của huyện đã tiếp được tất cả\(`break`)312 lượt "
        + "công dân và nhận 45 đơn của dân.")
    #expect(page.tokens.joined(separator: " ").contains("tất cả 312 lượt"))
    #expect(!page.tokens.contains("Trang"))
  }

  /// Without page breaks, a number alone is a figure.
  @Test(arguments: ["a\n\n3\n\nb", "Số đơn\n12\nSố vụ\n13\n", "Trang 3", "1/3\n2/3\n3/3", "Tổ 1/3\nTổ 3/3", "Quý 1/4\nQuý 2/5",
    "x\n\u{2028}3"])
  func figuresAreNoPages(text: String) {
    #expect(layout(text).skipped.isEmpty)
  }

  @Test func headsAndFeetOfPages() {
    let ends = ["Hết.", "Xong việc.", "Còn nữa.", "Đủ cả.", "Chấm dứt."]
    let pages = (1...5).map { "Báo cáo quý\n\nĐoạn \($0) nói điều khác hẳn.\n\(ends[$0 - 1])\n\nSở Nội vụ | \($0)" }
    let text = pages.joined(separator: "\u{0C}")
    let page = Segmented(text)
    #expect(page.tokens.filter { $0 == "Báo" }.count == 1)
    #expect(!page.tokens.contains("Sở") && page.tokens.filter { $0 == "Đoạn" }.count == 5)
  }

  /// A page that is nothing but a line keeps it.
  @Test func noPageIsLeftEmpty() {
    #expect(Segmented("12\u{0C}13\u{0C}14").tokens == ["12", "13", "14"])
  }

  // MARK: Columns

  private static let columns = """
    Trong tháng 5, thị xã đã tiếp tổng cộng     Phường Bình Hải vừa ra mắt tổ công nghệ
    42 lượt công dân và nhận được               số cộng đồng gồm chín thành viên để
    15 đơn kiến nghị của người dân              giúp người dân nộp hồ sơ trực tuyến
    về đất đai và môi trường sống.              ngay tại nhà trong một tháng qua.
    """

  @Test func noSentenceRunsAcrossTheGap() {
    let page = Segmented(Self.columns)
    #expect(page.sentences.contains("42 lượt công dân và nhận được"))
    #expect(page.sentences.contains("số cộng đồng gồm chín thành viên để"))
    #expect(page.product.sentences.count == 8)
    #expect(Set(page.zones) == [.column])
    #expect(page.product.limits.map(\.code) == ["columns"] && page.product.limits[0].message.contains("8 pieces"))
  }

  @Test(arguments: [
    "a   b\nc   d", "Xã A      34 lượt\nXã B      12 lượt\nXã C      8 lượt\nXã D      9 lượt\nXã E      1 lượt",
    "Một câu có   khoảng trống rộng ở giữa\nvà câu sau thì không có gì cả đâu\nmà chỉ có   một khoảng ở chỗ khác hẳn\nrồi hết.",
  ])
  func noColumns(text: String) {
    #expect(layout(text).cuts.isEmpty)
  }

  /// Lines that end before the gutter, or begin behind it, belong to a column.
  @Test func shortColumns() {
    let gutter = String(repeating: " ", count: 44)
    let text = "\(Self.columns)\n\n\(gutter)Tổ đã giúp nhiều người.\nNgày mai họp.\n\(Self.columns)\n\(gutter)Xong rồi."
    #expect(layout(text).cuts.count == 8)
    #expect(layout(text).columns == [0..<text.utf8.count])
    #expect(layout("\(text)\nMột dòng dài qua hết cả hai cột của trang in này.").columns == [0..<text.utf8.count])
  }

  // MARK: Whatever comes

  @Test func tokensStayInOrder() {
    var random = SplitMix(state: 31)
    let pieces = ["a", "Xã ", "    ", "\t", "\n", "\u{0C}", "3", "Trang 1/3", "Trang 2/3",
      "\u{A0}", "\u{2028}", "\r\n", "ế", Self.columns, "- 2 -", "."]
    for _ in 0..<400 {
      let text = (0..<Int(random.next() % 40)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let tokens = Segmented(text).product.tokens
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end <= $1.start })
      #expect(tokens.allSatisfy { $0.start < $0.end && $0.end <= text.utf8.count })
    }
  }
}
