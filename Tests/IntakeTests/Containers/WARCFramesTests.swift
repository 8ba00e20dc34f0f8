import DropSupport
import Testing

@testable import Intake

@Suite struct WARCFramesTests {
  private let a = WARCWriter.page("a", "<p>Quận họp.</p>")
  private let b = WARCWriter.page("b", "<p>Xã họp.</p>")

  private func key(_ id: String) -> String { "c.warc!/<urn:uuid:\(id)>" }

  private func summary(_ records: [UInt8]..., limits: IntakeLimits = IntakeLimits()) throws -> [String] {
    try Container("c.warc", records.flatMap { $0 }, limits: limits).summary()
  }

  @Test(arguments: ["10", "1", "0", "100", "200", "1000", "100000000", "99999999999999999999", "", "-5", "many", "0x10"])
  func wrongLengths(length: String) throws {
    let wrong = WARCWriter.page("wrong", length: length)
    let cut = "cutRecord \(key("wrong")) @\(a.count)"
    #expect(try summary(a, wrong, b, a) == [key("a"), cut, key("b"), key("a") + "#2"])
    #expect(try summary(a, wrong) == [key("a"), cut])
  }

  /// A length that is right is believed, whatever the record holds.
  @Test func aRecordInARecord() throws {
    let inner = WARCWriter.page("inner")
    #expect(
      try summary(WARCWriter.response("a", type: "text/plain", body: Array("\r\n\r\n".utf8) + inner), b) == [key("a"), key("b")])
  }

  @Test func cutAnywhere() throws {
    for length in 1..<a.count - 4 {
      let found = try summary(b, Array(a.prefix(length)))
      #expect(
        found.count == 2 && found.first == key("b") && found.last?.hasPrefix("cutRecord c.warc!/") == true, "\(length): \(found)")
    }
    for length in a.count - 4...a.count { #expect(try summary(b, Array(a.prefix(length))) == [key("b"), key("a")]) }
  }

  @Test func cutWithItsName() throws {
    #expect(try summary(b, a.dropLast(10).map { $0 }).last == "cutRecord \(key("a")) @\(b.count)")
    #expect(try summary(b, Array(a.prefix(15))).last == "cutRecord c.warc!/byte \(b.count) @\(b.count)")
  }

  @Test func garbageBetweenRecords() throws {
    let garbage = Array("xyz\r\nno record at all\r\n".utf8) + [0, 255, 10]
    #expect(
      try summary(a, garbage, b, garbage)
        == [
          key("a"), "garbage c.warc!/byte \(a.count) @\(a.count)", key("b"),
          "garbage c.warc!/byte \(a.count + garbage.count + b.count) @\(a.count + garbage.count + b.count)",
        ])
    #expect(try summary(garbage, b) == ["garbage c.warc!/byte 0 @0", key("b")])
  }

  @Test func longGarbage() throws {
    let garbage = [UInt8](repeating: 0x57, count: 300_000)
    let container = Container("c.warc", a + garbage + Array("\n".utf8) + b)
    #expect(try container.summary() == [key("a"), "garbage c.warc!/byte \(a.count) @\(a.count)", key("b")])
    #expect(try container.failures().first?.message.contains("300001 bytes") == true)
  }

  @Test func otherEndsOfLines() throws {
    let unix = String(decoding: a, as: UTF8.self).replacing("\r\n", with: "\n")
    let length = WARCWriter.answer(type: "text/html; charset=utf-8", body: Array("<p>Quận họp.</p>".utf8)).count
    let fixed = unix.replacing("Content-Length: \(length)", with: "Content-Length: \(length - 3)")
    #expect(try summary(Array(fixed.utf8), b, Array(fixed.utf8)) == [key("a"), key("b"), key("a") + "#2"])
    #expect(try summary(a.dropLast(4).map { $0 }, b) == [key("a"), key("b")])
    #expect(try summary(a, Array("\r\n\r\n\r\n".utf8), b) == [key("a"), key("b")])
  }

  @Test func headerWithoutEnd() throws {
    let endless = Array(("WARC/1.0\r\n" + String(repeating: "X-Field: value\r\n", count: 10_000)).utf8)
    #expect(try summary(endless, b) == ["cutRecord c.warc!/byte 0 @0", key("b")])
  }

  @Test func headersThatTwoRecordsLeft() throws {
    for line in ["WARC-Record-ID: <urn:uuid:other>", "no field", "X: a\u{1}b"] {
      #expect(try summary(WARCWriter.page("x", fields: [line]), b) == ["badRecord \(key("x")) @0", key("b")])
    }
    #expect(
      try summary(WARCWriter.page("x", fields: ["X-Folded: a", " b", "WARC-Concurrent-To: <a>", "WARC-Concurrent-To: <b>"])) == [
        key("x")
      ])
  }

  /// Every record claims more than there is of it: each is looked at once.
  @Test func manyWrongLengths() throws {
    let wrong = (0..<2_000).flatMap { WARCWriter.page("\($0)", length: "9000000") }
    let found = try summary(wrong)
    #expect(found.count == 2_000 && found.allSatisfy { $0.hasPrefix("cutRecord") })
  }

  @Test func wrongLengthBeyondTheLimit() throws {
    let wrong = WARCWriter.page("wrong", length: "900000")
    #expect(
      try summary(a, wrong, b, limits: IntakeLimits(articleBytes: 1_000)) == [
        key("a"), "cutRecord \(key("wrong")) @\(a.count)", key("b"),
      ])
  }

  // MARK: Compressed

  private func packed(_ bytes: [UInt8]) throws -> [String] {
    try Container("c.warc.gz", bytes).summary().map { $0.replacing("c.warc.gz", with: "c.warc") }
  }

  @Test func cutWhereEachIsAMember() throws {
    let packedA = Packing.gzip(a)
    for length in stride(from: 18, to: packedA.count - 9, by: 5) {
      let found = try packed(Packing.gzip(b) + packedA.prefix(length))
      #expect(found.count == 2 && found.first == key("b"), "\(length): \(found)")
      #expect(found.last?.hasPrefix("cutRecord ") == true || found.last?.hasPrefix("cutFile ") == true)
    }
  }

  @Test func cutWhereAllIsOneMember() throws {
    let all = Packing.gzip(b + WARCWriter.page("a", "\((0..<5_000).map { $0 &* 7_919 })"))
    let found = try packed(Array(all.dropLast(2_000)))
    #expect(found == [key("b"), "cutRecord \(key("a")) @\(b.count)"])
  }

  @Test func checksumOfARecord() throws {
    var wrong = Packing.gzip(a)
    wrong[wrong.count - 8] ^= 1
    let found = try packed(Packing.gzip(b) + wrong + Packing.gzip(b))
    #expect(found == [key("b"), "damaged \(key("a")) @\(b.count)", key("b") + "#2"])
  }

  @Test func checksumOfTheWhole() throws {
    var wrong = Packing.gzip(a + b)
    wrong[wrong.count - 8] ^= 1
    let found = try packed(wrong)
    #expect(found == [key("a"), key("b"), "damaged c.warc @\(wrong.count - 4)"])
  }

  @Test func damagedRecord() throws {
    var wrong = Packing.gzip(WARCWriter.page("a", "\((0..<500).map { $0 &* 7_919 })"))
    for index in 300..<340 { wrong[index] = 0xFF }
    let found = try packed(Packing.gzip(b) + wrong + Packing.gzip(b))
    #expect(found == [key("b"), "cutRecord \(key("a")) @\(b.count)", key("b") + "#2"])
  }

  @Test func garbageBetweenMembers() throws {
    let garbage = Array("this is none".utf8) + [0x1F, 0x8B, 0x08, 0, 1, 2, 3]
    let place = Packing.gzip(a).count
    #expect(try packed(Packing.gzip(a) + garbage + Packing.gzip(b)) == [key("a"), "garbage c.warc @\(place)", key("b")])
  }
}
