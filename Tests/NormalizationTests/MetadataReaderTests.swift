import DocumentModel
import Testing

@testable import Normalization

@Suite struct MetadataReaderTests {
  private func page(_ head: String, _ body: String = "<p>x") throws -> PageMetadata {
    try #require(try Page.normalized("<html><head>\(head)</head><body>\(body)").page)
  }

  @Test(arguments: [
    ("2020-06-02", "2020-06-02"), ("2020-06-02T10:54:00+07:00", "2020-06-02T10:54"), ("2020-06-02 10:54:00", "2020-06-02T10:54"),
    ("02/06/2020 10:54", "2020-06-02T10:54"), ("2-6-2020", "2020-06-02"), ("6/2/2020 1:54:00 PM", "2020-06-02T13:54"),
    ("Tue, 02 Jun 2020 10:54:00 +0700", "2020-06-02T10:54"), ("10:54 02/06/2020", "2020-06-02T10:54"), ("20200602", "2020-06-02"),
    ("Thứ Ba, 02/06/2020, 10:54 (GMT+7)", "2020-06-02T10:54"), ("2020/06/02 10:54", "2020-06-02T10:54"),
    ("0001-01-01T00:00:00", nil), ("1970-01-01", nil), ("31/02/2020", nil), ("hôm qua", nil), ("", nil),
    ("99999999999999999999", nil),
    ("2020", nil), ("12/2020", nil),
  ])
  func dates(written: String, iso: String?) {
    #expect(PageDate.read(written)?.iso == iso)
  }

  @Test func theSurestDateWinsAndAbsurdOnesAreNone() throws {
    let linked = #"<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2021-02-03"}]}</script>"#
    let meta = "<meta property=article:published_time content="
    #expect(try page("\(meta)2021-02-02>\(linked)").published?.iso == "2021-02-02")
    #expect(try page("\(meta)0001-01-01>\(linked)").published?.iso == "2021-02-03")
    #expect(try page("<meta name=pubdate content=2021-02-04>").published?.iso == "2021-02-04")
    #expect(try page("", "<p itemprop=datePublished>05/02/2021</p>").published?.iso == "2021-02-05")
    #expect(try page("", "<time datetime=2021-02-06>hôm qua</time>").published?.iso == "2021-02-06")
  }

  @Test func whenAPageWasChangedIsNotWhenItWasPublished() throws {
    #expect(
      try page("<meta property=article:modified_time content=2021-02-02><meta name=lastmod content=2021-02-02>").published == nil)
    #expect(try page("", "<time class=updated datetime=2021-02-06>x</time>").published == nil)
    #expect(try page("", "<p>Tin tức<nav><time datetime=2021-02-06>x</time></nav>").published == nil)
  }

  @Test func titles() throws {
    let site = "<meta property=og:site_name content='Báo Xã'>"
    #expect(try page("\(site)<meta property=og:title content='Tiếp d&acirc;n - Báo Xã'>").title == "Tiếp dân")
    #expect(try page("<title>a</title>", "<h1>Tiếp <b>dân</b></h1>").title == "Tiếp dân")
    #expect(try page("<title>Tiếp d&acirc;n | Cổng xã</title>").title == "Tiếp dân")
    #expect(try page("\(site)<title>Tiếp - dân</title>").title == "Tiếp - dân")
    #expect(try page("").title == nil)
  }

  @Test func authorSiteAndAddress() throws {
    let linked = #"""
      <script type="application/ld+json">[{"@type":["NewsArticle"],"author":[{"name":"Minh Anh"},"Thu Hà"],
      "publisher":{"name":"Báo Xã"},"mainEntityOfPage":{"@id":"https://a.vn/1"}}]</script>
      """#
    #expect(try page(linked) == PageMetadata(author: "Minh Anh, Thu Hà", source: "Báo Xã", url: "https://a.vn/1"))
    #expect(try page("<meta name=author content=https://facebook.com/a>", "<a rel=author>Minh Anh</a>").author == "Minh Anh")
    #expect(try page("<link rel=canonical href=/1><meta property=og:url content=https://a.vn/2>").url == "https://a.vn/2")
  }

  @Test(arguments: [
    "{", "[]", "{\"@type\": 5}", "null", String(repeating: "[", count: 10_000), "{\"@type\":\"NewsArticle\",\"headline\":[]}",
  ])
  func brokenLinkedDataSayNothing(json: String) throws {
    #expect(try page("<script type=\"application/ld+json\">\(json)</script>") == PageMetadata())
  }
}
