import DropSupport
import Foundation
import ProgramSupport
import TestSupport

/// A drop with everything in it that may arrive, good and bad, and what has to become of it.
struct MixedDrop {
  let folder: Program.Folder

  /// What the ledger has to say, in the order of the keys: key, state and code.
  private(set) var states: [String] = []
  /// What has to be passed over: name and code.
  private(set) var passedOver: [String] = []

  /// The limits that some of it reaches.
  static let limits = ["--max-article", "256K", "--max-ratio", "100", "--max-nesting", "3"]

  init() throws {
    folder = try Program.Folder()
    try folder.write(Self.rules, to: "Rules/a.rules")
    try addTexts()
    try addWrongTexts()
    try addPages()
    try addRecords()
    try addCompressed()
    try addCrawls()
    try addArchives()
    try addWhatIsNoFile()
    states.sort { $0.split(separator: " ")[0].utf8.lexicographicallyPrecedes($1.split(separator: " ")[0].utf8) }
    passedOver.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static let rules = """
    event Reception
      role count number identifies
    rule reception/received makes Reception
      head "tiếp" count:Number "lượt"

    """

  /// An article with one fact.
  private static func text(_ count: Int) -> String {
    "Trong tháng 3, lãnh đạo xã Hạ Mỗ đã tiếp \(count) lượt công dân đến phản ánh, kiến nghị về đất đai.\n"
  }

  private static func page(_ count: Int, head: String = "") -> String {
    "<html><head>\(head)<title>Tiếp công dân</title></head><body><p>\(text(count))</p></body></html>"
  }

  private mutating func add(_ name: String, _ bytes: [UInt8], _ expected: String...) throws {
    let url = folder.url.appending(path: "in/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    states += expected
  }

  private mutating func add(_ name: String, _ text: String, _ expected: String...) throws {
    try add(name, Array(text.utf8))
    states += expected
  }

  // MARK: Files

  private mutating func addTexts() throws {
    try add("text/a.txt", Self.text(101), "text/a.txt done -")
    try add("text/again/a.txt", Self.text(101), "text/again/a.txt duplicate -")
    try add("text/bom.txt", "\u{FEFF}" + Self.text(102), "text/bom.txt done -")
    try add("text/crlf.txt", Self.text(103).replacing("\n", with: "\r\n"), "text/crlf.txt done -")
    try add("text/empty.txt", "", "text/empty.txt done -")
    try add("text/nfd.txt", Self.text(104).decomposedStringWithCanonicalMapping, "text/nfd.txt done -")
    let wide = Self.text(105).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try add("text/utf16.txt", [0xFF, 0xFE] + wide, "text/utf16.txt done -")
    for (number, encoding) in OldEncoding.allCases.enumerated() {
      let name = "text/old\(number)"
      try add("\(name).txt", encoding.encode(Self.text(110 + number).lowercased()) ?? [], "\(name).txt done -")
      try add("\(name).meta.json", #"{"encoding": "\#(encoding.encoding.rawValue)", "published": "2004-03-31"}"#)
    }
    try add("text/một.txt", Self.text(106), "text/một.txt done -")
    let deep = String(repeating: "d/", count: 60) + "deep.txt"
    try add(deep, Self.text(107), "\(deep) done -")
  }

  private mutating func addWrongTexts() throws {
    try add("wrong/binary.txt", (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 37) }, "wrong/binary.txt failed notText")
    try add("wrong/latin.txt", Self.misread(Self.text(120)), "wrong/latin.txt failed mojibake")
    try add("wrong/nul.txt", Self.text(121) + "\u{0}", "wrong/nul.txt failed notText")
    try add("wrong/one-byte.txt", Array(Self.text(122).utf8) + [0xFF] + Array(Self.text(122).utf8), "wrong/one-byte.txt done -")
    let undeclared = OldEncoding.tcvnFonts.encode(Self.text(123).lowercased()) ?? []
    try add("wrong/undeclared.txt", undeclared, "wrong/undeclared.txt failed wrongEncoding")
    try add("wrong/long.txt", String(repeating: "x", count: 300 << 10), "wrong/long.txt failed tooLarge")
    try add("wrong/meta.txt", Self.text(124), "wrong/meta.txt failed badMetadata")
    try add("wrong/meta.meta.json", #"{"published": "hôm qua"}"#)
    try add("wrong/alone.meta.json", "{}")
    try add("wrong/report.pdf", "%PDF-1.4")
    try add("wrong/photo.jpg", "x")
    try add("wrong/notes", Self.text(125))
    try add("wrong/coming.txt.part", Self.text(126))
    passedOver += [
      "wrong/alone.meta.json companionAlone", "wrong/coming.txt.part incomplete", "wrong/notes extensionUnknown",
      "wrong/photo.jpg media", "wrong/report.pdf unsupported",
    ]
  }

  /// UTF-8 that was taken for Latin-1 and saved once more.
  private static func misread(_ text: String) -> String {
    String(String.UnicodeScalarView(text.utf8.map { UnicodeScalar($0) }))
  }

  private mutating func addPages() throws {
    try add("page/a.html", Self.page(130), "page/a.html done -")
    try add("page/a_files/ads.html", Self.page(131))
    passedOver.append("page/a_files pageFolder")
    let old = Self.page(132, head: "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1258\">")
    try add("page/old.htm", OldEncoding.windows1258.encode(old) ?? [], "page/old.htm done -")
    let deep = String(repeating: "<div>", count: 20_000) + Self.text(133) + String(repeating: "</div>", count: 20_000)
    try add("page/deep.html", deep, "page/deep.html done markupDepth")
    let attributes = (0..<20_000).map { " a\($0)=1" }.joined()
    try add("page/attributes.html", "<p\(attributes)>\(Self.text(134))</p>", "page/attributes.html done -")
    try add("page/unclosed.html", "<table><tr><td><b>\(Self.text(135))<td", "page/unclosed.html done -")
    let address = "<link rel=\"canonical\" href=\"https://xa.example/tin-1\">"
    try add("page/version1.html", Self.page(136, head: address), "page/version1.html done -")
    try add("page/version2.html", Self.page(137, head: address), "page/version2.html done -")
  }

  private mutating func addRecords() throws {
    func record(_ id: String, _ count: Int, _ more: String = "") -> String {
      #"{"id": "\#(id)", "text": "\#(Self.text(count).dropLast())"\#(more)}"#
    }
    let lines = [
      record("r1", 140, #", "url": "https://xa.example/r1""#), "", #"{"id": "r2", "text":"#, "[1, 2]", #"{"text": "x"}"#,
      #"{"id": "r5", "text": 5}"#, #"{"id": "r6"}"#, record("r7", 141), record("r7", 142),
      #"{"id": "r8", "text": "x", "published": "hôm qua"}"#,
      #"{"id": "r9", "html": "\#(Self.page(143).replacing("\n", with: " "))"}"#,
      #"{"id": "long", "text": "\#(String(repeating: "x", count: 600 << 10))"}"#, record("r10", 144),
    ]
    try add(
      "records.jsonl", lines.joined(separator: "\n"), "records.jsonl!/r1 done -", "records.jsonl!/line 3 failed badRecord",
      "records.jsonl!/line 4 failed badRecord", "records.jsonl!/line 5 failed missingField", "records.jsonl!/r5 failed badField",
      "records.jsonl!/r6 failed missingField", "records.jsonl!/r7 done -", "records.jsonl!/r7#2 done -",
      "records.jsonl!/r8 failed badField", "records.jsonl!/r9 done -", "records.jsonl!/line 12 failed tooLarge",
      "records.jsonl!/r10 done -")
    try add("none.jsonl", "\n\n")
    passedOver.append("none.jsonl empty")
  }

  // MARK: Containers

  private mutating func addCompressed() throws {
    try add("pack/a.txt.gz", Packing.gzip(Self.text(150)), "pack/a.txt.gz!/a.txt done -")
    try add("pack/b.html.zst", Packing.zstd(Self.page(151)), "pack/b.html.zst!/b.html done -")
    let long = (0..<2_000).map { "\(Self.text($0))" }.joined()
    try add("pack/cut.txt.gz", Array(Packing.gzip(long).dropLast(4_000)), "pack/cut.txt.gz!/cut.txt partial cutFile")
    let bomb = Packing.gzip([UInt8](repeating: 0x20, count: 64 << 20))
    try add("pack/bomb.txt.gz", bomb, "pack/bomb.txt.gz!/bomb.txt failed tooLarge")
    let two = Packing.gzip(#"{"id": "g1", "text": "\#(Self.text(152).dropLast())"}"# + "\n") + Array("rác".utf8)
      + Packing.gzip(#"{"id": "g2", "text": "\#(Self.text(153).dropLast())"}"# + "\n")
    try add(
      "pack/garbage.jsonl.gz", two, "pack/garbage.jsonl.gz!/g1 done -", "pack/garbage.jsonl.gz failed garbage",
      "pack/garbage.jsonl.gz!/g2 done -")
  }

  private mutating func addCrawls() throws {
    let records = [
      WARCWriter.furniture("f"), WARCWriter.page("p1", Self.page(160)),
      WARCWriter.response("p2", http: ["Transfer-Encoding: chunked"], body: WARCWriter.chunked(Array(Self.page(161).utf8))),
      WARCWriter.response("p3", status: "404 Not Found", body: Array("<p>Không có trang này.</p>".utf8)),
      WARCWriter.response("p4", type: "image/png", body: [1, 2, 3]), WARCWriter.page("p5", Self.page(162)),
    ]
    try add("crawl/members.warc.gz", WARCWriter.gzip(records))
    try add("crawl/one-member.warc.gz", Packing.gzip(records.flatMap { $0 }))
    try add("crawl/garbage.warc", records.flatMap { $0 + Array("rác rác\r\n".utf8) })
    try add("crawl/cut.warc.gz", Array(WARCWriter.gzip(records).dropLast(60)))
    // What lies in a file whose name comes first is read there, and a duplicate elsewhere.
    states += ["p1 done -", "p2 done -", "p5 partial cutRecord"].map(Self.entry("cut.warc.gz"))
    states += ["p1 duplicate -", "p2 duplicate -", "p5 done -"].map(Self.entry("garbage.warc"))
    states += [681, 1_172, 1_846, 2_164, 2_434, 2_925].map { "crawl/garbage.warc!/byte \($0) failed garbage" }
    for file in ["members.warc.gz", "one-member.warc.gz"] {
      states += ["p1", "p2", "p5"].map { Self.entry(file)("\($0) duplicate -") }
    }
    for file in ["cut.warc.gz", "garbage.warc", "members.warc.gz", "one-member.warc.gz"] {
      passedOver += ["p3 status", "p4 mediaType"].map(Self.entry(file))
    }
    let long = [WARCWriter.page("l1", Self.page(163), length: "99999"), WARCWriter.page("l2", Self.page(164))]
    try add("crawl/lengths.warc", long.flatMap { $0 })
    states += ["l1 partial cutRecord", "l2 done -"].map(Self.entry("lengths.warc"))
  }

  /// What is said of a record, by its id and what follows.
  private static func entry(_ file: String) -> (String) -> String {
    { said in
      let words = said.split(separator: " ", maxSplits: 1)
      return "crawl/\(file)!/<urn:uuid:\(words[0])> \(words[1])"
    }
  }

  private mutating func addArchives() throws {
    let inner = ZipWriter.zip([ZipWriter.Member("d.txt", Self.text(170))])
    let nested = ["a.zip", "b.zip", "c.zip"].reduce(inner) { archive, name in ZipWriter.zip([ZipWriter.Member(name, archive)]) }
    try add(
      "zip/a.zip", ZipWriter.zip([
        ZipWriter.Member("một.txt", Self.text(171)), ZipWriter.Member("../out.txt", Self.text(172)),
        ZipWriter.Member("inner.zip", inner), ZipWriter.Member("large.txt", Self.noise(300 << 10)),
        ZipWriter.Member("secret.txt", Self.text(173)).with { $0.isEncrypted = true }, ZipWriter.Member("photo.jpg", "x"),
        ZipWriter.Member("wrong.txt", Self.text(174)).with { $0.crc = 1 }, ZipWriter.Member("last.txt", Self.text(175)),
      ]), "zip/a.zip!/một.txt done -", "zip/a.zip!/../out.txt done -", "zip/a.zip!/inner.zip!/d.txt done -",
      "zip/a.zip!/large.txt failed tooLarge", "zip/a.zip!/secret.txt failed encrypted", "zip/a.zip!/wrong.txt failed damaged",
      "zip/a.zip!/last.txt done -")
    passedOver.append("zip/a.zip!/photo.jpg media")
    try add("zip/nested.zip", nested, "zip/nested.zip!/c.zip!/b.zip!/a.zip failed nestedTooDeep")
    try add("zip/a.tar.gz", Packing.gzip(TarWriter.tar([
      TarWriter.member("a.txt", Self.text(176)), TarWriter.member(Array("link.txt".utf8), kind: .link, link: "/etc/passwd"),
      TarWriter.member("b.txt", Self.text(177)),
    ])), "zip/a.tar.gz!/a.txt done -", "zip/a.tar.gz!/b.txt done -")
    passedOver.append("zip/a.tar.gz!/link.txt noFile")
    let two = TarWriter.tar([TarWriter.member("a.txt", Self.text(178)), TarWriter.member("b.txt", Self.text(179))])
    try add("zip/cut.tar", Array(two.dropLast(1_500)), "zip/cut.tar!/a.txt done -", "zip/cut.tar!/b.txt partial cutFile")
    let padding = String(repeating: " ", count: 200 << 10)
    try add("zip/bomb.zip", ZipWriter.zip((0..<40).map { ZipWriter.Member("b\($0).txt", Self.text($0) + padding) }))
  }

  /// Letters that no packer makes small.
  private static func noise(_ count: Int) -> String {
    var random = SplitMix(seed: 3)
    return String(String.UnicodeScalarView((0..<count).map { _ in UnicodeScalar(UInt8(33 + random.below(90))) }))
  }

  // MARK: What is no file

  private mutating func addWhatIsNoFile() throws {
    let path = { [folder] (name: String) in folder.path("in/other/\(name)") }
    try add("other/a.txt", Self.text(180), "other/a.txt done -")
    try FileManager.default.createSymbolicLink(atPath: path("loop"), withDestinationPath: "../other")
    try FileManager.default.createSymbolicLink(atPath: path("gone.txt"), withDestinationPath: "nowhere.txt")
    mkfifo(path("pipe.txt"), 0o600)
    mkfifo(path("pipe"), 0o600)
    states += ["other/gone.txt failed notFound", "other/pipe.txt failed notAFile"]
    passedOver += ["other/loop repeatedFolder", "other/pipe notAFile"]
  }
}
