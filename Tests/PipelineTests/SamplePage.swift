/// Makes pages of the lines of an article.
enum SamplePage: String, CaseIterable {
  /// Each line a paragraph of a page with nothing else.
  case paragraphs
  /// All lines in one element, apart by line breaks.
  case lineBreaks
  case preformatted
  /// Each line in an element without a meaning.
  case divisions
  /// Amid menus, teasers and everything else that sites have.
  case site
  /// The same as sites were built in 2005.
  case oldSite

  /// - Parameter isWrapped: whether the article's paragraphs are broken into lines, blank lines between them.
  func page(of article: String, isWrapped: Bool) -> String {
    let lines =
      isWrapped
      ? article.split(separator: "\n\n").map(Self.escaped) : article.split(whereSeparator: \.isNewline).map(Self.escaped)
    return switch self {
    case .paragraphs: "<html><head><title>x</title></head><body>\n" + lines.map { "<p>\($0)</p>\n" }.joined() + "</body></html>"
    case .lineBreaks:
      "<html><body><div>"
        + article.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(Self.escaped)
        .joined(separator: "<br>\r\n") + "</div></body></html>"
    case .preformatted: "<body><pre>\(Self.escaped(article[...]))</pre>"
    case .divisions: "<body>" + lines.map { "<div>\($0)</div>" }.joined(separator: "\n")
    case .site: Self.site(lines)
    case .oldSite: Self.oldSite(lines)
    }
  }

  private static func escaped(_ line: Substring) -> String {
    String(line).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\u{A0}", with: "&nbsp;").replacing("đ", with: "&#273;").replacing("UBND", with: "<b>U</b>BND")
  }

  private static func site(_ lines: [String]) -> String {
    """
    <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin</title><style>p { margin: 0 }</style></head>
    <body class="page has-sidebar"><header class="site-header"><div class="logo"><a href="/">Cổng thông tin xã Bình Lạc</a></div>
    <nav class="main-menu"><ul><li><a href="/a">Trang chủ</a></li><li><a href="/b">Tin hoạt động</a></li><li><a href="/c">Văn bản</a>
    </li></ul></nav></header><div class="container"><div class="row"><div class="col-md-8"><ul class="breadcrumb"><li><a href="/">Trang
    chủ</a></li><li><a href="/t">Thời sự</a></li></ul><div class="detail-content">
    \(lines.map { "<p class=\"MsoNormal\" style=\"text-align: justify\"><span style=\"font-size: 14px\">\($0)</span></p>" }.joined(separator: "\n"))
    </div><div class="tags"><span>Từ khóa:</span> <a href="/k1">đối thoại</a>, <a href="/k2">tiếp dân</a></div>
    <div class="share-box"><a href="#">Chia sẻ</a><a href="#">In trang</a></div>
    <div class="box-related"><h3>Tin cùng chuyên mục</h3><ul><li><a href="/1">Xã Tân Kỳ tiếp 45 lượt công dân trong tháng 3</a></li>
    <li><a href="/2">Huyện Yên Sơn giải quyết 30/31 đơn khiếu nại</a></li></ul></div></div>
    <aside class="col-md-4 sidebar"><div class="widget"><h4>Tin mới</h4><p><a href="/5">Thị xã Hòa Bình tổ chức 9 hội nghị đối thoại</a></p>
    <p>Ngày 3/2, lãnh đạo thị xã đã chủ trì hội nghị đối thoại với hơn 300 hộ dân ở khu vực giải tỏa, ghi nhận 25 ý kiến.</p></div></aside>
    </div></div><script>document.write("<p>12 đơn</p>")</script>
    <footer><p>Cơ quan chủ quản: UBND xã Bình Lạc. Điện thoại: 0203 333 444</p></footer></body></html>
    """
  }

  private static func oldSite(_ lines: [String]) -> String {
    """
    <HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1"><TITLE>Bao xa</TITLE></HEAD>
    <BODY BGCOLOR=#FFFFFF><FORM><TABLE WIDTH=100% BORDER=0><TR><TD COLSPAN=3><IMG SRC=banner.gif><TR><TD WIDTH=160 VALIGN=top>
    <TABLE><TR><TD><A HREF=1.htm>Trang chủ</A><TR><TD><A HREF=2.htm>Giới thiệu</A><TR><TD><A HREF=3.htm>Văn bản</A>
    <TR><TD><A HREF=4.htm>Liên hệ</A></TABLE><TD VALIGN=top><FONT FACE=Arial SIZE=2>
    \(lines.map { "<P ALIGN=justify><FONT FACE=\"Times New Roman\">\($0)" }.joined(separator: "\n"))
    </FONT><TD WIDTH=180><TABLE><TR><TD><A HREF=5.htm>Xã Tân Kỳ tiếp 45 lượt công dân</A><TR><TD><A HREF=6.htm>Huyện Yên Sơn giải quyết
    30/31 đơn</A><TR><TD><A HREF=7.htm>Hội nghị đối thoại với 250 hộ dân</A></TABLE></TABLE></FORM></BODY></HTML>
    """
  }
}
