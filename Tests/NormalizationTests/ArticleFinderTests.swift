import DocumentModel
import Testing

@testable import Normalization

@Suite struct ArticleFinderTests {
  /// Long enough to be prose.
  private static let prose = [
    "Trong quý I, lãnh đạo xã Đồng Tâm đã tiếp 45 lượt công dân đến phản ánh về đất đai, đường sá và nước sạch ở các thôn.",
    "Qua kiểm tra, bộ phận tiếp dân ghi nhận phần lớn vụ việc đã được trả lời ngay tại chỗ, số còn lại được chuyển cho cơ quan chức năng.",
  ]
  private static let body = prose.map { "<p>\($0)</p>" }.joined()

  private func text(_ page: String) throws -> String { try Page.text(page) }

  @Test(arguments: [
    "<nav>Menu</nav>", "<ul><li><a href=1>Tin một</a><li><a href=2>Tin hai</a><li><a href=3>Tin ba</a></ul>",
    "<div class=\"tin-lien-quan\"><a href=1>Tin</a> <p>Tóm tắt</p></div>", "<div style=\"display: none\">Ẩn</div>",
    "<p hidden>Ẩn</p>",
    "<aside>Bên lề</aside>", "<div class=share><a href=#>Chia sẻ</a></div>", "<div id=comments>Ý kiến hay</div>",
    "<footer>Bản quyền</footer>",
    "<noscript>Bật lên</noscript>", "<div aria-hidden=true>Ẩn</div>", "<div class=BoxQuangCao>Mua đi</div>",
  ])
  func furnitureIsOut(box: String) throws {
    let expected = Self.prose.joined(separator: "\n\n")
    #expect(try text("<body>\(box)\(Self.body)") == expected)
    #expect(try text("<body><div class=content>\(Self.body)</div>\(box)") == expected)
    #expect(try text("<body><article>\(Self.prose.map { "<p>\($0)</p>" }.joined(separator: box))</article>") == expected)
  }

  @Test func whatIsCalledFurnitureAndHoldsTheArticleIsTheArticle() throws {
    for opening in ["<div class=sidebar>", "<aside>", "<div id=menu>", "<footer>", "<div class=related style=\"display:none\">"] {
      #expect(try text("<body>\(opening)\(Self.body)") == Self.prose.joined(separator: "\n\n"), "\(opening)")
    }
  }

  @Test func whatStandsAroundTheBodyStays() throws {
    let page = """
      <body><div class=top><a href=/>Cổng xã</a></div><div class=page><span class=date>Thứ Hai, 04/04/2022</span><h1>Xã Đồng Tâm tiếp dân</h1>
      <div class=sapo>Tóm tắt đầu bài.</div><div class=author>Minh Anh</div><div class=body>\(Self.body)</div><p class=source>Nguồn: Báo xã</p>
      <div class=box><p><a href=1>Tin khác hôm nay</a></p></div></div><div class=right>Liên hệ: 0203</div>
      """
    let expected =
      ["Thứ Hai, 04/04/2022", "Xã Đồng Tâm tiếp dân", "Tóm tắt đầu bài.", "Minh Anh"] + Self.prose + ["Nguồn: Báo xã"]
    #expect(try text(page) == expected.joined(separator: "\n\n"))
  }

  @Test func aPageThatSaysWhichIsItsArticle() throws {
    let teaser = "<div class=card><p>\(Self.prose[1])</p></div>"
    for opening in ["<div itemprop=articleBody>", "<article>", "<main>", "<div role=main>"] {
      let page = "<body>\(teaser)\(opening)\(Self.body)</div>\(teaser)"
      #expect(try text(page).hasPrefix(Self.prose[0]), "\(opening)")
    }
  }

  @Test func plainPagesKeepEverything() throws {
    let lines = ["Xã Đồng Tâm", "04/04/2022"] + Self.prose + ["Minh Anh", "Tin liên quan", "Lượt xem: 12"]
    #expect(try text("<body>" + lines.map { "<p>\($0)</p>" }.joined()) == lines.joined(separator: "\n\n"))
    #expect(try text("<body>" + lines.map { "<div>\($0)</div>" }.joined()) == lines.joined(separator: "\n\n"))
    #expect(try text("<body>" + lines.joined(separator: "<br>")) == lines.joined(separator: "\n"))
    #expect(try text("<pre>" + lines.joined(separator: "\n")) == lines.joined(separator: "\n"))
  }

  @Test func aPageOfNothingButFurnitureIsKept() throws {
    #expect(try text("<nav>Một</nav><footer>Hai</footer>") == "Một\n\nHai")
    #expect(try text("<body>" + String(repeating: "<section><a href=1>", count: 3_000) + "Sâu") == "Sâu")
    #expect(try text("<p hidden>Ẩn</p>") == "Ẩn")
  }
}
