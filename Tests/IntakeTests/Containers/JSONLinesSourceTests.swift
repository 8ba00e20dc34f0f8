import DropSupport
import Testing

@testable import Intake

@Suite struct JSONLinesSourceTests {
  /// Of 37 bytes where the id is a letter.
  private func line(_ id: String, _ text: String = "Quận họp.") -> String { #"{"id": "\#(id)", "text": "\#(text)"}"# + "\n" }

  @Test func oneALine() throws {
    let container = Container(
      "drop.jsonl", "\u{FEFF}" + line("a") + "\r\n  \n" + line("b", "Xã").replacing("\n", with: "\r\n") + line("c"))
    #expect(try container.summary() == ["drop.jsonl!/a", "drop.jsonl!/b", "drop.jsonl!/c"])
    #expect(try container.articles().map(\.name) == ["a", "b", "c"])
    #expect(try container.texts() == ["Quận họp.", "Xã", "Quận họp."])
  }

  @Test func lastLineWithoutEnd() throws {
    #expect(try Container("drop.jsonl", line("a") + line("b").dropLast()).summary() == ["drop.jsonl!/a", "drop.jsonl!/b"])
  }

  @Test func brokenLinesCostNoOther() throws {
    let container = Container(
      "drop.ndjson",
      line("a") + "{broken\n" + line("b") + #"{"id": "c", "text": 5}"# + "\n" + #"{"text": "x"}"# + "\n" + line("d"))
    let summary = try container.summary()
    #expect(
      summary == [
        "drop.ndjson!/a", "badRecord drop.ndjson!/line 2 @38", "drop.ndjson!/b", "badField drop.ndjson!/c @102",
        "missingField drop.ndjson!/line 5 @105", "drop.ndjson!/d",
      ])
  }

  @Test func oneIdTwice() throws {
    let container = Container("drop.jsonl", line("a") + line("a#2") + line("a") + line("a"))
    #expect(try container.summary() == ["drop.jsonl!/a", "drop.jsonl!/a#2", "drop.jsonl!/a#3", "drop.jsonl!/a#4"])
    #expect(try container.articles().map(\.name) == ["a", "a#2", "a", "a"])
  }

  @Test func linesBeyondTheLimit() throws {
    let long = String(repeating: "x", count: 300_000)
    let container = Container(
      "drop.jsonl", line("a") + line("b", long) + line("c") + long + "\n" + line("d") + long,
      limits: IntakeLimits(articleBytes: 100_000))
    let summary = try container.summary()
    #expect(
      summary == [
        "drop.jsonl!/a", "tooLarge drop.jsonl!/line 2 @37", "drop.jsonl!/c", "tooLarge drop.jsonl!/line 4 @300098",
        "drop.jsonl!/d",
        "tooLarge drop.jsonl!/line 6 @600136",
      ])
  }

  @Test func aCutLastLineIsPartial() throws {
    #expect(
      try Container("drop.jsonl", line("a") + line("b").dropLast(4)).summary()
        == ["drop.jsonl!/a", "cutRecord drop.jsonl!/line 2 @70"])
  }

  @Test func compressed() throws {
    let text = line("a") + line("b")
    #expect(try Container("drop.jsonl.gz", Packing.gzip(text)).summary() == ["drop.jsonl.gz!/a", "drop.jsonl.gz!/b"])
    #expect(try Container("drop.jsonl.zst", Packing.zstd(text)).summary() == ["drop.jsonl.zst!/a", "drop.jsonl.zst!/b"])
    #expect(try Container("unknown", Packing.zstd(text)).summary() == ["unknown!/a", "unknown!/b"])
  }

  @Test func cutWhileItIsCompressed() throws {
    let packed = Packing.gzip(line("a") + line("b") + line("c", "\(Array(0..<500))"))
    let items = try Container("drop.jsonl.gz", Array(packed.dropLast(300))).summary()
    #expect(items.prefix(2) == ["drop.jsonl.gz!/a", "drop.jsonl.gz!/b"])
    #expect(items.count == 3 && items.last?.hasPrefix("cutRecord drop.jsonl.gz!/line 3 @") == true)
  }
}
