import DocumentModel
import DropSupport
import Testing

@testable import Intake

@Suite struct WARCSourceTests {
  private func key(_ id: String, _ file: String = "c.warc") -> String { "\(file)!/<urn:uuid:\(id)>" }

  private func summary(_ records: [UInt8]...) throws -> [String] {
    try Container("c.warc", records.flatMap { $0 }).summary()
  }

  /// The failure of the only record, which costs the one behind it nothing.
  private func failure(_ record: [UInt8]) throws -> IntakeError? {
    let container = Container("c.warc", record + WARCWriter.page("next"))
    #expect(try container.summary().last == key("next"))
    let failures = try container.failures()
    #expect(failures.count == 1)
    return failures.first
  }

  private func text(_ record: [UInt8]) throws -> String? { try Container("c.warc", record).texts().first }

  @Test func pagesAndTexts() throws {
    let records =
      WARCWriter.furniture("f") + WARCWriter.page("a") + WARCWriter.response("b", type: "text/plain", body: Array("Xã họp.".utf8))
      + WARCWriter.record(
        "resource", id: "c", uri: "<https://example.org/c>", fields: ["Content-Type: text/html"], block: Array("<p>Tin".utf8))
      + WARCWriter.record("conversion", id: "d", fields: ["Content-Type: text/plain; charset=UTF-16LE"], block: [0x41, 0])
    let articles = try Container("c.warc", records).articles()
    #expect(articles.map(\.name) == ["a", "b", "c", "d"].map { key($0) })
    #expect(articles.map(\.markup) == [.html, .none, .html, .none])
    #expect(articles.map(\.metadata.url) == ["https://example.org/a", "https://example.org/b", "https://example.org/c", nil])
    #expect(articles.map(\.metadata.encoding) == [.utf8, nil, nil, .utf16LittleEndian])
    #expect(articles.allSatisfy { $0.metadata.published == nil })
    #expect(try Container("c.warc", records).texts().prefix(3) == ["<p>Quận họp.</p>", "Xã họp.", "<p>Tin"])
  }

  @Test func whatIsNoPage() throws {
    let found = try summary(
      WARCWriter.response("a", status: "404 Not Found", body: Array("<p>Không có".utf8)),
      WARCWriter.response("b", status: "301 Moved", type: nil, body: []),
      WARCWriter.response("c", type: "image/jpeg", body: [0xFF, 0xD8, 0]),
      WARCWriter.record("revisit", id: "d", fields: ["WARC-Refers-To: <urn:uuid:old>"], block: []),
      WARCWriter.record("resource", id: "e", fields: ["Content-Type: application/pdf"], block: [1]),
      WARCWriter.response("f", type: nil, body: [0, 1, 2, 3, 4, 5]))
    #expect(
      found == [
        "status \(key("a")): 404", "status \(key("b")): 301", "mediaType \(key("c")): image/jpeg",
        "revisit \(key("d")): <urn:uuid:old>",
        "mediaType \(key("e")): application/pdf", "mediaType \(key("f"))",
      ])
  }

  @Test func typeThatIsNotSaid() throws {
    let articles = try Container(
      "c.warc",
      WARCWriter.response("a", type: nil, body: Array("<!DOCTYPE html><p>".utf8))
        + WARCWriter.response("b", type: nil, body: Array("Quận họp".utf8))
    ).articles()
    #expect(articles.map(\.markup) == [.html, .none])
  }

  @Test func compressedAsCrawlersDo() throws {
    let records = [WARCWriter.furniture("f"), WARCWriter.page("a"), WARCWriter.page("b")]
    let keys = [key("a", "c.warc.gz"), key("b", "c.warc.gz")]
    #expect(try Container("c.warc.gz", WARCWriter.gzip(records)).summary() == keys)
    #expect(try Container("c.warc.gz", Packing.gzip(records.flatMap { $0 })).summary() == keys)
    #expect(try Container("c.warc.gz", records.flatMap { $0 }).summary() == keys)
    #expect(
      try Container("c.warc.zst", records.flatMap { Packing.zstd($0) }).summary() == [
        key("a", "c.warc.zst"), key("b", "c.warc.zst"),
      ])
  }

  @Test func oneIdTwice() throws {
    #expect(try summary(WARCWriter.page("a"), WARCWriter.page("a")) == [key("a"), key("a") + "#2"])
  }

  // MARK: Bodies

  @Test(arguments: [1, 7, 10_000]) func chunks(size: Int) throws {
    let html = "<p>Quận họp.</p>" + String(repeating: "x", count: 500)
    let body = WARCWriter.chunked(Array(html.utf8), size: size)
    #expect(try text(WARCWriter.response("a", http: ["Transfer-Encoding: chunked"], body: body)) == html)
    #expect(try text(WARCWriter.response("a", http: ["transfer-encoding:Chunked"], body: Array(html.utf8))) == html)
  }

  @Test func codings() throws {
    let html = Array("<p>Quận họp.</p>".utf8)
    for (coding, body) in [
      ("gzip", Packing.gzip(html)), ("x-gzip", Packing.gzip(html)), ("deflate", Packing.zlib(html)),
      ("deflate", Packing.deflate(html)),
      ("zstd", Packing.zstd(html)), ("identity", html), ("deflate, gzip", Packing.gzip(Packing.zlib(html))), ("gzip", html),
    ] {
      #expect(try text(WARCWriter.response("a", http: ["Content-Encoding: \(coding)"], body: body)) == "<p>Quận họp.</p>")
    }
    let both = WARCWriter.response(
      "a", http: ["Content-Encoding: gzip", "Transfer-Encoding: chunked"], body: WARCWriter.chunked(Packing.gzip(html)))
    #expect(try text(both) == "<p>Quận họp.</p>")
  }

  /// A small page is longer packed: its length is not that of what was stored.
  @Test func decodedBeforeItWasStored() throws {
    let fields = ["Content-Encoding: gzip", "Content-Length: 100"]
    #expect(try text(WARCWriter.response("a", http: fields, body: Array("<p>Quận".utf8))) == "<p>Quận")
  }

  @Test func codingThatIsNotRead() throws {
    let failure = try failure(WARCWriter.response("a", http: ["Content-Encoding: br"], body: [1, 2, 3]))
    #expect(failure?.code == .unsupported && failure?.message.contains("br") == true)
  }

  @Test func cutBodies() throws {
    let html = Array("<p>Quận họp.</p>".utf8)
    let chunks = WARCWriter.chunked(html)
    for (fields, body) in [
      (["Transfer-Encoding: chunked"], Array(chunks.dropLast(5))), (["Transfer-Encoding: chunked"], Array(chunks.dropLast(8))),
      (["Content-Encoding: gzip"], Array(Packing.gzip(html).dropLast(4))), (["Content-Length: 1000"], html),
    ] {
      #expect(try failure(WARCWriter.response("a", http: fields, body: body))?.code == .cutRecord)
    }
  }

  @Test func wrongChunks() throws {
    for body in ["5\r\nabcdefg\r\n0\r\n\r\n", "3\r\nabc\r\nxyz\r\n", "2\r\nab\r\n-1\r\nx"] {
      #expect(
        try failure(WARCWriter.response("a", http: ["Transfer-Encoding: chunked"], body: Array(body.utf8)))?.code == .badResponse)
    }
    let huge = Array("3\r\nabc\r\nffffffffffffff\r\nx".utf8)
    #expect(try failure(WARCWriter.response("a", http: ["Transfer-Encoding: chunked"], body: huge))?.code == .cutRecord)
  }

  @Test func damagedBody() throws {
    var body = Packing.gzip(Array("<p>Quận họp.</p>".utf8))
    body[body.count - 6] ^= 1
    #expect(try failure(WARCWriter.response("a", http: ["Content-Encoding: gzip"], body: body))?.code == .damaged)
  }

  @Test func pageThatUnpacksToMoreThanAnArticle() throws {
    let body = Packing.gzip([UInt8](repeating: 0x61, count: 200_000))
    let container = Container(
      "c.warc", WARCWriter.response("a", http: ["Content-Encoding: gzip"], body: body) + WARCWriter.page("b"),
      limits: IntakeLimits(articleBytes: 100_000, unpackedRatio: 1_000))
    #expect(try container.failures().map(\.code) == [.tooLarge])
    #expect(try container.summary().last == key("b"))
  }

  @Test func answersThatAreNone() throws {
    #expect(
      try failure(WARCWriter.record("response", id: "a", block: Array("HTTP/1.1 200 OK\r\nContent-Type: text/html".utf8)))?.code
        == .badResponse)
    #expect(try failure(WARCWriter.response("a", status: "", body: []))?.code == .badResponse)
    let noAnswer = WARCWriter.record("response", id: "a", fields: ["Content-Type: application/http"], block: Array("<p>".utf8))
    #expect(try failure(noAnswer)?.code == .badResponse)
  }

  @Test func truncatedByTheCrawler() throws {
    let failure = try failure(WARCWriter.page("a", fields: ["WARC-Truncated: length"]))
    #expect(failure?.code == .cutRecord && failure?.offset == 0 && failure?.message.contains("length") == true)
    let other = try summary(WARCWriter.response("a", type: "image/png", body: [1], fields: ["WARC-Truncated: time"]))
    #expect(other == ["mediaType \(key("a")): image/png"])
    let part = WARCWriter.record("continuation", id: "a", fields: ["WARC-Segment-Number: 2"], block: [0x61])
    #expect(try self.failure(part)?.code == .cutRecord)
  }

  @Test func recordsBeyondTheLimit() throws {
    let limits = IntakeLimits(articleBytes: 50_000)
    let large = [UInt8](repeating: 0x61, count: 500_000)
    let container = Container(
      "c.warc",
      WARCWriter.response("a", body: large) + WARCWriter.page("b") + WARCWriter.response("c", type: "video/mp4", body: large)
        + WARCWriter.record("request", id: "d", block: large) + WARCWriter.page("e"), limits: limits)
    #expect(try container.summary() == ["tooLarge \(key("a")) @0", key("b"), "mediaType \(key("c")): video/mp4", key("e")])
  }
}
