import Foundation
import Testing

@testable import Intake

@Suite struct DropTests {
  private func error(_ body: () throws -> Listing) -> IntakeError.Code? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? IntakeError)?.code
    }
  }

  private func list(_ paths: [String]) throws -> Listing {
    var drop = try Drop(paths: paths)
    return Listing(&drop)
  }

  @Test func foldersAtEveryDepthInTheOrderOfBytes() throws {
    let drop = try DropFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "ă.txt", "B.TXT", "10.txt", "9.txt"] { try drop.add(name) }
    #expect(
      try drop.list().articles.map(\.name) == ["10.txt", "9.txt", "B.TXT", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "ă.txt"])
    #expect(try drop.list().diskBytes == 8 * "Quận họp.".utf8.count)
    #expect(try drop.list().passedOver.isEmpty)
  }

  /// A folder comes where its paths do, not where its own name does.
  @Test func aFolderStandsWhereItsPathsDo() throws {
    let drop = try DropFolder()
    let names = ["a b.txt", "a-b.txt", "a.txt", "a/b.txt", "a/c-d.txt", "a/c/d.txt", "a0.txt"]
    for name in names.reversed() { try drop.add(name) }
    #expect(try drop.list().articles.map(\.name) == names)
  }

  @Test func savedPages() throws {
    let drop = try DropFolder()
    for name in ["tin.html", "tin_files/ads.html", "tin_files/a.js", "rieng_files/b.html", "rieng_files/c.png", "d.txt.part"] {
      try drop.add(name)
    }
    let listing = try drop.list()
    #expect(listing.articles.map(\.name) == ["rieng_files/b.html", "tin.html"])
    #expect(
      listing.passedOver == [
        .init(name: "d.txt.part", reason: .incomplete), .init(name: "rieng_files/c.png", reason: .media),
        .init(name: "tin_files", reason: .pageFolder),
      ])
    #expect(listing.passedOver.allSatisfy { $0.isRoutine })
  }

  @Test func orderOfPathsDoesNotMatter() throws {
    let drop = try DropFolder()
    for name in ["x/2.txt", "y/1.txt", "3.txt"] { try drop.add(name) }
    let names = ["1.txt", "2.txt", "3.txt"]
    #expect(try drop.list("x", "y", "3.txt").articles.map(\.name) == names)
    #expect(try drop.list("3.txt", "y", "x").articles.map(\.name) == names)
  }

  @Test func aFileIsKnownByItsOwnName() throws {
    let drop = try DropFolder()
    try drop.add("a/b/c.txt")
    #expect(try drop.list("a/b/c.txt").articles.map(\.name) == ["c.txt"])
    #expect(try drop.list("a/").articles.map(\.name) == ["b/c.txt"])
  }

  @Test func whatIsPassedOverIsNamed() throws {
    let drop = try DropFolder()
    for name in ["a.txt", "a.meta.json", "b.meta.json", "read.me", "page.pdf", ".hidden.txt", ".git/x.txt", "noextension"] {
      try drop.add(name, "{}")
    }
    let listing = try drop.list()
    #expect(listing.articles.map(\.name) == ["a.txt"])
    #expect(
      listing.passedOver == [
        .init(name: "b.meta.json", reason: .companionAlone), .init(name: "noextension", reason: .extensionUnknown),
        .init(name: "page.pdf", reason: .unsupported), .init(name: "read.me", reason: .extensionUnknown),
      ])
  }

  @Test func namedDirectly() throws {
    let drop = try DropFolder()
    for name in ["a.text", "noextension", ".hidden", "page.pdf", "page.html"] { try drop.add(name) }
    try drop.add("lines", #"{"id": "x", "text": "Quận họp."}"#)
    let articles = try drop.list("a.text", "noextension", ".hidden", "page.pdf", "page.html").articles
    #expect(articles.map(\.name) == [".hidden", "a.text", "noextension", "page.html", "page.pdf"])
    let codes = articles.map { article -> IntakeError.Code? in
      do throws(IntakeError) {
        _ = try article.load()
        return nil
      } catch { return error.code }
    }
    #expect(codes == [nil, nil, nil, nil, .unsupported])
  }

  @Test func whatLiesInContainers() throws {
    let drop = try DropFolder()
    try drop.add("a.txt")
    try drop.add("b.jsonl", #"{"id": "9", "text": "x"}"# + "\n{}\n" + #"{"id": "9", "text": "y"}"# + "\n")
    try drop.add("b-c.txt")
    try drop.add("c.jsonl", "\n")
    let listing = try drop.list()
    #expect(listing.articles.map(\.name) == ["a.txt", "b-c.txt", "9", "b.jsonl!/line 2", "9"])
    #expect(listing.articles.map(\.key) == ["a.txt", "b-c.txt", "b.jsonl!/9", "b.jsonl!/line 2", "b.jsonl!/9#2"])
    #expect(listing.articles.map(\.heldBytes) == [0, 0, 1, 0, 1])
    #expect(listing.passedOver == [PassedOver(name: "c.jsonl", reason: .empty)])
    let sizes = try ["a.txt", "b.jsonl", "b-c.txt", "c.jsonl"].map { try Data(contentsOf: URL(filePath: drop.path($0))).count }
    #expect(listing.diskBytes == sizes.reduce(0, +))
  }

  @Test func pathsThatAreNotThere() throws {
    let drop = try DropFolder()
    try drop.add("a.txt")
    #expect(error { try drop.list("none") } == .notFound)
    #expect(error { try drop.list("a.txt", "none.txt") } == .notFound)
    #expect(error { try drop.list("a.txt/b.txt") } == .notFound)
    #expect(error { try list([""]) } == .notFound)
    #expect(error { try list(["a\0b"]) } == .notFound)
    #expect(error { try list([String(repeating: "x", count: 10_000)]) } == .unreadable)
    #expect(try list([]).articles.isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func linksInACircle() throws {
    let drop = try DropFolder()
    try drop.add("a/x.txt")
    try drop.link("a/up", to: "..")
    try drop.link("a/self", to: "self")
    try drop.link("again", to: "a")
    let listing = try drop.list()
    #expect(listing.articles.map(\.name) == ["a/self", "a/x.txt"])
    #expect(listing.passedOver.map(\.name) == ["a/up", "again"])
    #expect(listing.passedOver.allSatisfy { $0.reason == .repeatedFolder })
    #expect(try drop.failure("a/self")?.code == .unreadable)
  }

  @Test func linksAreFollowed() throws {
    let other = try DropFolder()
    try other.add("far/x.txt")
    let drop = try DropFolder()
    try drop.add("a.txt")
    try drop.link("far", to: other.path("far"))
    try drop.link("b.txt", to: "a.txt")
    try drop.link("c.txt", to: "nowhere.txt")
    #expect(try drop.list().articles.map(\.name) == ["a.txt", "b.txt", "c.txt", "far/x.txt"])
    #expect(try drop.failure("b.txt") == nil)
    #expect(try drop.failure("c.txt")?.code == .notFound)
  }

  @Test(.timeLimit(.minutes(1))) func pipesKeepNobodyWaiting() throws {
    let drop = try DropFolder()
    try drop.add("a.txt")
    #expect(drop.makePipe("pipe.txt") && drop.makePipe("pipe"))
    let listing = try drop.list()
    #expect(listing.articles.map(\.name) == ["a.txt", "pipe.txt"])
    #expect(listing.passedOver.map(\.name) == ["pipe"])
    #expect(try drop.failure("pipe.txt")?.code == .notAFile)
    #expect(error { try drop.list("pipe.txt") } == .notAFile)
    #expect(error { try list(["/dev/zero"]) } == .notAFile)
  }

  @Test func namesThatAreNoUTF8() throws {
    let drop = try DropFolder()
    for byte: UInt8 in [0xFE, 0xFF] {
      let path = FilePath(drop.url.path).appending([0x61, byte] + Array(".txt".utf8))
      let file = fopen(path.bytes.map { CChar(bitPattern: $0) } + [0], "w")
      try #require(file != nil)
      if let file { fclose(file) }
    }
    #expect(try drop.list().articles.map(\.name) == ["a\u{FFFD}.txt", "a\u{FFFD}.txt"])
    #expect(try drop.list().articles.map(\.key) == [#"a\xFE.txt"#, #"a\xFF.txt"#])
    #expect(try drop.failure("a\u{FFFD}.txt") == nil)
  }

  @Test func deepFolders() throws {
    let drop = try DropFolder()
    let name = String(repeating: "d/", count: 200) + "x.txt"
    try drop.add(name)
    #expect(try drop.list().articles.map(\.name) == [name])
  }
}
