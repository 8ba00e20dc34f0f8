import DocumentModel
import Foundation
import Testing

@testable import Intake

@Suite struct ArticleReferenceTests {
  @Test func bytesAsTheyLie() throws {
    let drop = try DropFolder()
    let text = "\u{FEFF}Qua\u{323}\u{302}n\r\n"
    try drop.add("a.txt", text)
    let article = try #require(try drop.list().articles.first).load()
    #expect(article.name == "a.txt" && article.bytes == Array(text.utf8))
    #expect(article.metadata == ArticleMetadata())
  }

  @Test(arguments: [0, 1, 4_095, 4_096, 70_000, 200_000])
  func sizes(count: Int) throws {
    let drop = try DropFolder()
    try drop.add("a.txt", String(repeating: "x", count: count))
    #expect(try drop.list().articles.first?.load().bytes.count == count)
  }

  @Test func tooLarge() throws {
    let drop = try DropFolder()
    try drop.add("a.txt", "12345678")
    #expect(try drop.failure("a.txt", limits: IntakeLimits(articleBytes: 8)) == nil)
    let failure = try #require(try drop.failure("a.txt", limits: IntakeLimits(articleBytes: 7)))
    #expect(failure.code == .tooLarge && failure.message.contains("--max-article"))
  }

  /// Files of the kernel say that they are empty.
  @Test func filesThatDoNotTellTheirSize() throws {
    guard FileManager.default.fileExists(atPath: "/proc/self/status") else { return }
    #expect(try FileSystem.contents(of: FilePath("/proc/self/status"), maximum: 1 << 20)?.isEmpty == false)
    #expect(try FileSystem.contents(of: FilePath("/proc/self/status"), maximum: 10) == nil)
  }

  @Test func gone() throws {
    let drop = try DropFolder()
    try drop.add("a.txt")
    let article = try #require(try drop.list().articles.first)
    try FileManager.default.removeItem(atPath: drop.path("a.txt"))
    #expect(throws: IntakeError(.notFound, path: drop.path("a.txt"), reason: "No such file or directory")) { try article.load() }
    #expect(drop.makePipe("a.txt"))
    #expect(throws: IntakeError(.notAFile, path: drop.path("a.txt"), reason: "is no file")) { try article.load() }
  }

  @Test func aFileThatIsWrittenToWhileItIsRead() throws {
    let drop = try DropFolder()
    try drop.add("a.txt", String(repeating: "x", count: 100))
    let file = try FileSystem.OpenFile(FilePath(drop.path("a.txt")))
    #expect(try file.read(50).count == 50 && !file.hasChanged)
    try drop.add("b.txt")
    #expect(!file.hasChanged)
    let handle = try FileHandle(forWritingTo: URL(filePath: drop.path("a.txt")))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("y".utf8))
    #expect(file.hasChanged)
    #expect(IntakeError(.changed, path: FilePath("a.txt")).code == .changed)
  }

  @Test func companion() throws {
    let drop = try DropFolder()
    try drop.add("a.b.txt")
    try drop.add(
      "a.b.meta.json",
      """
      {"published": "2020-06-02T10:54:00+07:00", "url": "https://example.org/1", "title": "Tin", "source": "Báo", \
      "encoding": "utf-16le", "other": [1]}
      """)
    let metadata = try #require(try drop.list().articles.first).load().metadata
    #expect(
      metadata
        == ArticleMetadata(
          published: CalendarTime(year: 2020, month: 6, day: 2, minute: 654), url: "https://example.org/1", title: "Tin",
          source: "Báo", encoding: .utf16LittleEndian))
  }

  @Test func emptyCompanion() throws {
    let drop = try DropFolder()
    try drop.add("a.txt")
    try drop.add("a.meta.json", #"{"published": null}"#)
    #expect(try drop.list("a.txt").articles.first?.load().metadata == ArticleMetadata())
  }

  @Test(arguments: [
    (#"{"published": 2020}"#, "published"), (#"{"published": "2/6/2020"}"#, "published"), (#"{"url": ["x"]}"#, "url"),
    (#"{"title": {"vi": "x"}}"#, "title"), (#"{"source": true}"#, "source"), (#"{"encoding": "windows-1251"}"#, "encoding"), (#"{"encoding": "KOI8"}"#, "TCVN3"),
    (#"{"encoding": 8}"#, "encoding"), ("[]", "object"), ("", "object"), ("{", "object"), (#""x""#, "object"),
    (String(repeating: "[", count: 100_000), "object"),
  ])
  func badCompanion(json: String, named: String) throws {
    let drop = try DropFolder()
    try drop.add("a.txt")
    try drop.add("a.meta.json", json)
    try drop.add("b.txt")
    let failure = try #require(try drop.failure("a.txt"))
    #expect(failure.code == .badMetadata && failure.message.contains("a.meta.json") && failure.message.contains(named))
    #expect(try drop.failure("b.txt") == nil)
  }

  @Test(.timeLimit(.minutes(1))) func companionThatIsNoFile() throws {
    let drop = try DropFolder()
    try drop.add("a.txt")
    #expect(drop.makePipe("a.meta.json"))
    #expect(try drop.failure("a.txt")?.code == .badMetadata)
    try drop.add("b.txt")
    try drop.add("b.meta.json/x")
    #expect(try drop.failure("b.txt")?.code == .badMetadata)
  }
}
