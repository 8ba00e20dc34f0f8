import DocumentModel
import Testing

@testable import Intake

@Suite struct ArticleRecordTests {
  private func record(_ line: String, limits: IntakeLimits = IntakeLimits()) -> ArticleRecord {
    ArticleRecord(line: Array(line.utf8), in: "drop.jsonl", number: 7, offset: 100, limits: limits)
  }

  private func failure(_ line: String, limits: IntakeLimits = IntakeLimits()) -> IntakeError? {
    guard case .failure(let error) = record(line, limits: limits).contents else { return nil }
    return error
  }

  @Test func allFields() throws {
    let line = #"""
      {"id": "a/1", "text": "Qu\u1eadn h\u1ECDp.\n\ud83d\ude00", "published": "2020-06-02T10:54:00+07:00", "url": "https://example.org/1", "title": "Tin", "author": "Lê Na", "source": "Báo", "encoding": "windows-1258", "more": [{"x": 1e400}, "\u0000"]}
      """#
    let article = try record(line).contents.get()
    #expect(record(line).id == "a/1" && article.name == "a/1" && article.markup == .none)
    #expect(String(decoding: article.bytes, as: UTF8.self) == "Quận họp.\n😀")
    #expect(
      article.metadata
        == ArticleMetadata(
          published: CalendarTime(year: 2020, month: 6, day: 2, minute: 654), url: "https://example.org/1", title: "Tin",
          author: "Lê Na", source: "Báo"))
  }

  @Test func page() throws {
    let article = try record(#"{"html": "<p>Quận<\/p>", "text": null, "id": 17}"#).contents.get()
    #expect(article.markup == .html && article.name == "17" && article.bytes == Array("<p>Quận</p>".utf8))
  }

  @Test(arguments: ["17", "-3", "0", "123456789012345678901234567890"])
  func wholeNumbersAsTheyAreWritten(id: String) throws {
    #expect(try record(#"{"id": \#(id), "text": "x"}"#).contents.get().name == id)
  }

  /// What is wrong, what is said of it, and where it stands (in bytes of the line).
  @Test(arguments: [
    ("", "is no JSON object", 0), ("[]", "is no JSON object", 0), ("17", "is no JSON object", 0),
    ("nonsense", "is no JSON object", 0),
    (#"{"id": "1", "text": "x""#, "the end of the object is missing", 23), (#"{"id": "1", "text": "x"} {}"#, "follows", 25),
    (#"{"id": "1", "text": "x",}"#, "name of a field", 24), (#"{"id" "1"}"#, "colon", 6), (#"{id: 1}"#, "name of a field", 1),
    (#"{"id": "1", "text": "x"#, "does not end", 22), (#"{"id": 01}"#, "value", 9), (#"{"id": 1.}"#, "point", 9),
    (#"{"id": 1e}"#, "exponent", 9), (#"{"id": tru}"#, "misspelt", 7), (#"{"id": -}"#, "value", 8), (#"{"id": }"#, "value", 7),
    (#"{"id": "\x"}"#, "none of JSON's", 8), (#"{"id": "\u12"}"#, "none of JSON's", 8),
    (#"{"id": "\u+123"}"#, "none of JSON's", 8),
    (#"{"id": "\ud83d"}"#, "half a surrogate pair", 8), (#"{"id": "\ude00"}"#, "half a surrogate pair", 8),
    (#"{"id": "\ud83d\u0041"}"#, "half a surrogate pair", 8), ("{\"id\": \"a\tb\"}", "control character", 9),
    (#"{"id": "1", "text": "x", "id": "2"}"#, #"the field "id" stands twice"#, 31),
    (#"{"x": [1, {"y": 2]}"#, "closing bracket", 17), (#"{"x": [1 2]}"#, "closing bracket", 9), (#"{"x": {"y"}}"#, "colon", 10),
  ])
  func noRecord(line: String, reason: String, offset: Int) throws {
    let error = try #require(failure(line))
    #expect(error.code == .badRecord && error.offset == 100 + offset, "\(error)")
    #expect(error.message.hasPrefix("drop.jsonl: line 7: ") && error.message.contains(reason), "\(error.message)")
    #expect(record(line).id == nil)
  }

  @Test func bytesThatAreNoUTF8() {
    let line = Array(#"{"id": ""#.utf8) + [0x61, 0xFF] + Array(#"", "text": "x"}"#.utf8)
    guard case .failure(let error) = ArticleRecord(line: line, in: "x", number: 1).contents else {
      return #expect(Bool(false), "it was read")
    }
    #expect(error.code == .badRecord && error.offset == 9)
  }

  @Test func nesting() throws {
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(try record(#"{"id": 1, "text": "x", "deep": \#(deep)}"#).contents.get().name == "1")
    #expect(failure(#"{"id": 1, "text": "x", "deep": [\#(deep)]}"#)?.code == .badRecord)
    let endless = String(repeating: #"{"x":["#, count: 500_000)
    #expect(failure(#"{"id": 1, "text": "x", "deep": \#(endless)"#)?.code == .badRecord)
  }

  @Test(arguments: [
    (#"{"text": "x"}"#, #""id" is missing"#), (#"{"id": null, "text": "x"}"#, #""id" is missing"#),
    (#"{"id": "1"}"#, #""text" and "html" are both missing"#), (#"{"id": "1", "text": null}"#, "both missing"), ("{}", "missing"),
  ])
  func missing(line: String, reason: String) throws {
    let error = try #require(failure(line))
    #expect(error.code == .missingField && error.message.contains(reason))
  }

  @Test(arguments: [
    (#"{"id": "", "text": "x"}"#, "id"), (#"{"id": ["1"], "text": "x"}"#, "id"), (#"{"id": true, "text": "x"}"#, "id"),
    (#"{"id": 1.0, "text": "x"}"#, "id"), (#"{"id": 1e3, "text": "x"}"#, "id"), (#"{"id": "a\u0000", "text": "x"}"#, "id"),
    (#"{"id": "1", "text": ""}"#, "text"), (#"{"id": "1", "text": 5}"#, "text"), (#"{"id": "1", "html": {"a": 1}}"#, "html"),
    (#"{"id": "1", "text": "a\u0000b"}"#, "text"), (#"{"id": "1", "text": "x", "html": "y"}"#, "html"),
    (#"{"id": "1", "text": "x", "published": "2/6/2020"}"#, "published"),
    (#"{"id": "1", "text": "x", "published": 2020}"#, "published"),
    (#"{"id": "1", "text": "x", "published": "2021-02-29"}"#, "published"), (#"{"id": "1", "text": "x", "url": 1}"#, "url"),
    (#"{"id": "1", "text": "x", "title": ["x"]}"#, "title"), (#"{"id": "1", "text": "x", "author": {}}"#, "author"),
    (#"{"id": "1", "text": "x", "source": false}"#, "source"),
  ])
  func wronglyFilled(line: String, field: String) throws {
    let error = try #require(failure(line))
    #expect(error.code == .badField && error.message.contains("\"\(field)\""))
    #expect(record(line).id == (field == "id" ? nil : "1"))
  }

  @Test func moreThanAnArticle() {
    let limits = IntakeLimits(articleBytes: 5)
    #expect(failure(#"{"id": 1, "text": "12345"}"#, limits: limits) == nil)
    #expect(failure(#"{"id": 1, "text": "123456"}"#, limits: limits)?.code == .tooLarge)
  }

  @Test func markAndSpaceAround() throws {
    #expect(try record("\u{FEFF} {\"id\": 1 ,\t\"text\" : \"x\" } \r\n").contents.get().name == "1")
  }
}
