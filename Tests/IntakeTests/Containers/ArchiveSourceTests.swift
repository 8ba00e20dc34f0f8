import DocumentModel
import DropSupport
import Testing

@testable import Intake

@Suite struct ArchiveSourceTests {
  private typealias Member = ZipWriter.Member

  private func zip(_ members: Member..., name: String = "d.zip", limits: IntakeLimits = IntakeLimits()) -> Container {
    Container(name, ZipWriter.zip(members), limits: limits)
  }

  private func tar(_ members: [UInt8]...) -> Container { Container("d.tar", TarWriter.tar(members)) }

  private let article = Member("b.txt", "Xã họp.")

  // MARK: Forms

  @Test func zipInAllItsForms() throws {
    let stored = article.with { $0.isDeflated = false }
    let streamed = article.with { $0.isStreamed = true }
    for member in [article, stored, streamed] {
      let container = zip(member, Member("a/ấp.html", "<p>Ấp"))
      #expect(try container.summary() == ["d.zip!/b.txt", "d.zip!/a/ấp.html"])
      #expect(try container.texts() == ["Xã họp.", "<p>Ấp"])
      #expect(try container.articles().map(\.markup) == [.none, .html])
    }
  }

  @Test func emptyArchives() throws {
    #expect(try zip().summary() == [])
    #expect(try tar().summary() == [])
    #expect(try Container("d.tar.gz", Packing.gzip(TarWriter.tar([]))).summary() == [])
  }

  @Test func otherForms() throws {
    let bytes = TarWriter.tar([TarWriter.member("a.txt", "Quận họp."), TarWriter.member("b.html", "<p>Xã")])
    #expect(try Container("d.tar", bytes).summary() == ["d.tar!/a.txt", "d.tar!/b.html"])
    #expect(try Container("d.tar", bytes).texts() == ["Quận họp.", "<p>Xã"])
    for (name, packed) in [
      ("d.tar.gz", Packing.gzip(bytes)), ("d.tgz", Packing.gzip(bytes)), ("d.tar.zst", Packing.zstd(bytes)),
      ("d.tar.bz2", Packing.bzip2(bytes)), ("d.tar.xz", Packing.xz(bytes)), ("unknown", Packing.xz(bytes)),
    ] {
      #expect(try Container(name, packed).summary() == ["\(name)!/a.txt", "\(name)!/b.html"])
    }
    #expect(try Container("d.7z", Packing.sevenZip(Array("Xã".utf8))).summary() == ["d.7z!/a.txt"])
    #expect(try Container("d.7z", Packing.sevenZip(Array("Xã".utf8))).texts() == ["Xã"])
  }

  @Test func longNames() throws {
    let name = String(repeating: "thư mục/", count: 30) + "a.txt"
    #expect(try tar(TarWriter.member(name, "x")).summary() == ["d.tar!/\(name)"])
  }

  @Test func whatLiesInside() throws {
    let line = Array(#"{"id": "7", "text": "x"}"#.utf8)
    let inner = ZipWriter.zip([Member("c.txt", "x"), Member("d.jsonl", line)])
    let members = [
      Member("a.txt.gz", Packing.gzip("x")), Member("b.zip", inner), Member("c.warc.gz", Packing.gzip(WARCWriter.page("p"))),
      Member("d.tar.zst", Packing.zstd(TarWriter.tar([TarWriter.member("e.html", "x")]))), Member("f.jsonl", line),
      Member("g.txt", "x"),
    ]
    let keys = [
      "a.txt.gz!/a.txt", "b.zip!/c.txt", "b.zip!/d.jsonl!/7", "c.warc.gz!/<urn:uuid:p>", "d.tar.zst!/e.html", "f.jsonl!/7",
      "g.txt",
    ]
    #expect(try Container("d.zip", ZipWriter.zip(members)).summary() == keys.map { "d.zip!/\($0)" })
    let all = TarWriter.tar(members.map { TarWriter.member($0.name, $0.contents) })
    #expect(try Container("d.tar.gz", Packing.gzip(all)).summary() == keys.map { "d.tar.gz!/\($0)" })
  }

  @Test func nestingHasALimit() throws {
    var bytes = ZipWriter.zip([Member("a.txt", "x")])
    for _ in 1..<4 { bytes = ZipWriter.zip([Member("i.zip", bytes), article]) }
    let path = "d.zip!/i.zip!/i.zip"
    #expect(
      try Container("d.zip", bytes).summary()
        == ["nestedTooDeep \(path)!/i.zip", "\(path)!/b.txt", "d.zip!/i.zip!/b.txt", "d.zip!/b.txt"])
    #expect(try Container("d.zip", bytes, limits: IntakeLimits(nesting: 0)).summary() == ["nestedTooDeep d.zip"])
    #expect(try Container("d.zip", bytes, limits: IntakeLimits(nesting: 4)).summary().first == "\(path)!/i.zip!/a.txt")
  }

  // MARK: Names and kinds

  @Test func namesThatLeadElsewhere() throws {
    let container = zip(
      Member("../../etc/a.txt", "x"), Member("/etc/b.txt", "x"), Member("./c.txt", "x"), Member("x.zip!/d.txt", "x"),
      Member("e\n\u{1B}[2J.txt", "x"), Member("f\\g.txt", "x"))
    #expect(
      try container.summary() == [
        "d.zip!/../../etc/a.txt", "d.zip!//etc/b.txt", "d.zip!/c.txt", "d.zip!/x.zip%21/d.txt", "d.zip!/e\u{FFFD}\u{FFFD}[2J.txt",
        "d.zip!/f/g.txt",
      ])
  }

  @Test func namesThatAreNoUTF8() throws {
    let name = Array("b".utf8) + [0xE1, 0xBA] + Array(".txt".utf8)
    let raw = Member(name, [0x78]).with { $0.saysUTF8 = false }
    #expect(
      try zip(raw, Member("ấp.txt", "x"), raw).summary() == [
        #"d.zip!/b\xE1\xBA.txt"#, "d.zip!/ấp.txt", #"d.zip!/b\xE1\xBA.txt#2"#,
      ])
    #expect(try tar(TarWriter.member(name, [0x78])).summary() == [#"d.tar!/b\xE1\xBA.txt"#])
  }

  @Test func oneNameTwice() throws {
    let container = zip(Member("a.txt", "1"), Member("a.txt", "2"), Member("a.txt", "3"))
    #expect(try container.summary() == ["d.zip!/a.txt", "d.zip!/a.txt#2", "d.zip!/a.txt#3"])
    #expect(try container.texts() == ["1", "2", "3"])
    #expect(Set(try container.articles().map(\.name)) == ["d.zip!/a.txt"])
  }

  @Test func hiddenMembersAreNotSpokenOf() throws {
    let container = zip(
      Member(".a.txt", "x"), Member("__MACOSX/._b.txt", "x"), Member(".git/c.txt", "x"), Member("..d/e.txt", "x"), article)
    #expect(try container.summary() == ["d.zip!/b.txt"])
  }

  @Test func whatIsNoArticle() throws {
    let container = zip(
      Member("a/", ""), Member("p.png", "x"), Member("r.docx", "x"), Member("read.me", "x"), Member("a.txt.part", "x"),
      Member("x.txt", "y.txt").with { $0.mode = 0o120777 }, article)
    #expect(
      try container.summary() == [
        "media d.zip!/p.png", "unsupported d.zip!/r.docx", "extensionUnknown d.zip!/read.me", "incomplete d.zip!/a.txt.part",
        "noFile d.zip!/x.txt", "d.zip!/b.txt",
      ])
  }

  /// What a browser saved with a page; of a folder that belongs to none, nobody knows that.
  @Test func foldersOfPages() throws {
    let members = ["x/tin_files/ad.html", "x/tin.html", "x/tin_files/a/b.txt", "tin_files/c.txt", "y_files.txt"].map { Member($0, "x") }
    #expect(
      try Container("d.zip", ZipWriter.zip(members)).summary() == [
        "pageFolder d.zip!/x/tin_files/ad.html", "d.zip!/x/tin.html", "pageFolder d.zip!/x/tin_files/a/b.txt", "d.zip!/tin_files/c.txt",
        "d.zip!/y_files.txt",
      ])
    let tar = TarWriter.tar([1, 0].map { TarWriter.member(members[$0].name, members[$0].contents) })
    #expect(
      try Container("d.tar.gz", Packing.gzip(tar)).summary() == ["d.tar.gz!/x/tin.html", "pageFolder d.tar.gz!/x/tin_files/ad.html"])
  }

  @Test func linksAndDevices() throws {
    let kinds: [TarWriter.Kind] = [.link, .hardLink, .device, .pipe]
    let links = kinds.map { TarWriter.member(Array("\($0).txt".utf8), kind: $0, link: "/etc/passwd") }
    let container = Container(
      "d.tar", TarWriter.tar([TarWriter.member(Array("f/".utf8), kind: .folder)] + links + [TarWriter.member("a.txt", "x")]))
    #expect(try container.summary() == kinds.map { "noFile d.tar!/\($0).txt" } + ["d.tar!/a.txt"])
  }

  // MARK: Companions

  @Test func companions() throws {
    let meta = #"{"published": "2020-06-02", "source": "Báo"}"#
    for members in [
      [Member("x/a.txt", "1"), Member("x/a.meta.json", meta), Member("a.txt", "2")],
      [Member("x/a.meta.json", meta), Member("x/a.txt", "1"), Member("a.txt", "2")],
      [Member("x/a.txt", "1"), Member("a.txt", "2"), Member("x/a.meta.json", meta)],
    ] {
      let articles = try Container("d.zip", ZipWriter.zip(members)).articles()
      #expect(articles.map(\.metadata.source) == ["Báo", nil] && articles.map(\.bytes) == [[0x31], [0x32]])
    }
  }

  @Test func companionsThatAreWrong() throws {
    let container = zip(Member("a.txt", "x"), Member("a.meta.json", "{"), Member("c.meta.json", "{}"), article)
    #expect(try container.summary() == ["badMetadata d.zip!/a.txt", "d.zip!/b.txt", "companionAlone d.zip!/c.meta.json"])
  }

  // MARK: Damage

  @Test func cutZip() throws {
    let large = Member("c.txt", "\((0..<3_000).map { $0 &* 7_919 })")
    let whole = ZipWriter.zip([article, large])
    for cut in [30, 500, 5_000] {
      #expect(try Container("d.zip", Array(whole.dropLast(cut))).summary().first == "d.zip!/b.txt")
    }
    let found = try Container("d.zip", Array(whole.dropLast(5_000))).summary()
    #expect(found.count == 2 && found.last?.hasPrefix("cutFile d.zip!/c.txt") == true)
    #expect(
      try Container("d.zip", ZipWriter.zip([article, large], hasDirectory: false)).summary().map { $0.prefix { $0 != "@" } }
        == ["d.zip!/b.txt", "d.zip!/c.txt", "cutFile d.zip "])
  }

  @Test func cutTar() throws {
    let whole = TarWriter.tar([
      TarWriter.member("a.txt", "Quận"), TarWriter.member("b.txt", String(repeating: "x", count: 5_000)),
    ])
    let found = try Container("d.tar", Array(whole.prefix(3_000))).summary()
    #expect(found.count == 2 && found.first == "d.tar!/a.txt" && found.last?.hasPrefix("cutFile d.tar!/b.txt") == true)
    let packed = try Container("d.tar.gz", Array(Packing.gzip(whole).dropLast(20))).summary()
    #expect(packed.first == "d.tar.gz!/a.txt" && packed.last?.hasPrefix("cutFile d.tar.gz") == true)
  }

  @Test func damagedMembersCostNoOther() throws {
    let wrong = article.with { $0.crc = 1 }
    var bytes = ZipWriter.zip([Member("a.txt", "x"), Member("c.txt", "\((0..<900).map { $0 &* 7_919 })"), article])
    #expect(
      try zip(Member("a.txt", "x"), wrong, Member("c.txt", "x")).summary() == [
        "d.zip!/a.txt", "damaged d.zip!/b.txt @38", "d.zip!/c.txt",
      ])
    for index in 300..<340 { bytes[index] = 0xFF }
    #expect(try Container("d.zip", bytes).summary() == ["d.zip!/a.txt", "damaged d.zip!/c.txt @38", "d.zip!/b.txt"])
  }

  /// A reader of directories stops where one is damaged, and takes that for the end.
  @Test func damagedDirectory() throws {
    let members = (0..<5).map { Member("\($0).txt", "\($0)") }
    var bytes = ZipWriter.zip(members)
    let directory = ZipWriter.zip(members, hasDirectory: false).count
    bytes[directory + 2 * 51] ^= 1
    let found = try Container("d.zip", bytes).summary()
    #expect(found.first == "damaged d.zip @\(bytes.count)")
    #expect(found.dropFirst().prefix(5) == ["d.zip!/0.txt", "d.zip!/1.txt", "d.zip!/2.txt", "d.zip!/3.txt", "d.zip!/4.txt"])
  }

  @Test func encryptedMembers() throws {
    let secret = Member("a.txt", "0123456789abc").with { ($0.isEncrypted, $0.isDeflated) = (true, false) }
    let found = try zip(secret, article).summary()
    #expect(found == ["encrypted d.zip!/a.txt @0", "d.zip!/b.txt"])
  }

  @Test func noArchive() throws {
    for name in ["d.zip", "d.tar", "d.7z"] {
      let failures = try Container(name, "Quận họp. Không phải tệp nén.").failures()
      #expect(failures.map(\.code) == [.damaged] && failures.first?.path == name)
    }
    for name in ["d.gz", "d.zst", "d.bz2", "d.xz"] {
      #expect(try Container(name, "Quận họp. Không phải tệp nén.").failures().count == 1)
      #expect(try Container(name, "").failures().count == 1)
    }
  }

  @Test func damageOfWhatItIsCompressedWith() throws {
    var packed = Packing.gzip(TarWriter.tar([TarWriter.member("a.txt", "x")]))
    packed[packed.count - 6] ^= 1
    let found = try Container("d.tar.gz", packed).summary()
    #expect(found.count == 2 && found.first == "d.tar.gz!/a.txt" && found.last?.hasPrefix("damaged d.tar.gz @") == true)
  }

  // MARK: Limits

  @Test func membersBeyondTheLimit() throws {
    let large = Member("a.txt", String(repeating: "x", count: 200_000))
    let limits = IntakeLimits(articleBytes: 100_000, unpackedRatio: 10_000)
    #expect(try zip(large, article, limits: limits).summary() == ["tooLarge d.zip!/a.txt", "d.zip!/b.txt"])
    let nested = Member("n.zip", ZipWriter.zip([large, article]))
    #expect(
      try zip(nested, article, limits: limits).summary() == [
        "tooLarge d.zip!/n.zip!/a.txt", "d.zip!/n.zip!/b.txt", "d.zip!/b.txt",
      ])
  }

  @Test func bombs() throws {
    let zeros = [UInt8](repeating: 0x30, count: 3_000_000)
    let limits = IntakeLimits(articleBytes: 1_000_000)
    let first = Member("a.txt", "x")
    #expect(
      try zip(first, Member("n.zip", ZipWriter.zip([Member("b.txt", zeros), article])), article, limits: limits).summary().map {
        $0.prefix { $0 != "@" }
      }
        == ["d.zip!/a.txt", "unpackedLimit d.zip!/n.zip!/b.txt ", "unpackedLimit d.zip "])
    #expect(
      try Container("b.txt.gz", Packing.gzip(zeros), limits: limits).failures().map(\.code) == [.unpackedLimit, .unpackedLimit])
    let lines = Packing.gzip(Array("{\"id\": 1, \"text\": \"x\"}\n".utf8) + zeros)
    #expect(try Container("b.jsonl.gz", lines, limits: limits).failures().map(\.code) == [.cutRecord, .unpackedLimit])
  }
}
