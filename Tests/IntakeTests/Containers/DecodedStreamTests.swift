import DropSupport
import Foundation
import Testing

@testable import Intake

/// Gives what it was made with, piece by piece.
final class PieceStream: ByteStream {
  private var pieces: ArraySlice<StreamPiece>

  init(_ pieces: [StreamPiece]) {
    self.pieces = pieces[...]
  }

  /// Bytes in pieces of `size`.
  convenience init(_ bytes: [UInt8], size: Int) {
    self.init(stride(from: 0, to: bytes.count, by: size).map { .bytes(Array(bytes[$0..<min(bytes.count, $0 + size)])) })
  }

  func next() -> StreamPiece { pieces.popFirst() ?? .end }
}

@Suite struct DecodedStreamTests {
  private let text = (0..<5_000).map { "\($0 &* 7_919 % 10_007) " }.joined()

  /// What a compressed stream gives: its text, `[code @offset]` where something is wrong.
  private func read(_ stream: any ByteStream, _ compression: Compression = .gzip, limits: IntakeLimits = IntakeLimits()) throws
    -> String
  {
    let folder = try DropFolder()
    try folder.add("file", "0123456789")
    let budget = UnpackBudget(limits, of: FileStream(try FileSystem.OpenFile(FilePath(folder.path("file")))))
    let decoded = DecodedStream(ByteReader(stream), compression, budget)
    var given = ""
    while true {
      switch decoded.next() {
      case .bytes(let bytes): given += String(decoding: bytes, as: UTF8.self)
      case .damage(let damage): given += "[\(damage.code) @\(damage.offset)]"
      case .end: return given
      }
    }
  }

  private func read(_ bytes: [UInt8], _ compression: Compression = .gzip, size: Int = 1_000) throws -> String {
    try read(PieceStream(bytes, size: size), compression)
  }

  @Test(arguments: [1, 7, 1_000_000]) func membersInPieces(size: Int) throws {
    #expect(try read(Packing.gzip(text) + Packing.gzip("") + Packing.gzip("a"), size: size) == text + "a")
    #expect(try read(Packing.zstd(text) + Packing.zstd("") + Packing.zstd("a"), .zstd, size: size) == text + "a")
  }

  @Test func skippableFrames() throws {
    let skippable: [UInt8] = [0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    #expect(try read(skippable + Packing.zstd("a") + skippable + Packing.zstd("b") + skippable, .zstd) == "ab")
    #expect(try read(Packing.zstd("a") + skippable.dropLast(), .zstd) == "a[cutFile @\(Packing.zstd("a").count + 10)]")
  }

  @Test func nothingAtAll() throws {
    #expect(try read([]) == "[cutFile @0]")
    #expect(try read([0x1F, 0x8B]) == "[cutFile @2]")
    let none = try read(Array("Quận họp.".utf8), size: 1)
    #expect(none == "[garbage @0]")
  }

  @Test func garbage() throws {
    let a = Packing.gzip("a")
    let none: [UInt8] = [0x1F, 0x8B, 0x08, 0xFF, 1, 2, 3, 0x1F, 0x8B]
    let given = try read(none + a + none + a + none, size: 3)
    #expect(given == "[garbage @0]a[garbage @\(9 + a.count)]a[garbage @\(18 + 2 * a.count)]")
    #expect(try read(a + [UInt8](repeating: 0x1F, count: 300_000) + a) == "a[garbage @\(a.count)]a")
  }

  @Test func zerosBetweenMembers() throws {
    let zeros = [UInt8](repeating: 0, count: 100_000)
    #expect(try read(Packing.gzip("a") + zeros + Packing.gzip("b") + zeros) == "ab")
  }

  @Test func aMemberThatIsWrong() throws {
    for (compression, pack) in [(Compression.gzip, Packing.gzip as (String) -> [UInt8]), (.zstd, Packing.zstd)] {
      var wrong = pack(text)
      for index in 2_000..<2_100 { wrong[index] = 0xAA }
      let given = try read(pack("a") + wrong + pack("b"), compression)
      #expect(given.hasPrefix("a") && given.hasSuffix("]b") && given.count { $0 == "[" } == 1)
    }
  }

  @Test func sumsThatAreWrong() throws {
    for last in [1, 5] {
      var wrong = Packing.gzip("b")
      wrong[wrong.count - last] ^= 1
      let given = try read(Packing.gzip("a") + wrong + Packing.gzip("c"))
      #expect(given.hasPrefix("ab[damaged @") && given.hasSuffix("]c"))
    }
  }

  @Test func damageOfItsInput() throws {
    let damage = StreamPiece.damage(Damage(code: .unreadable, reason: "cannot be read on", offset: 7))
    let a = Packing.gzip("a")
    let inside = PieceStream([.bytes(a), .bytes(Array(Packing.gzip(text).prefix(3_000))), damage, .bytes(a)])
    let given = try read(inside)
    #expect(given.hasPrefix("a") && given.hasSuffix("[unreadable @7]a") && given.count { $0 == "[" } == 1)
    #expect(try read(PieceStream([.bytes(a), damage, .bytes(a)])) == "a[unreadable @7]a")
  }

  @Test func moreThanTheBudget() throws {
    let bomb = Packing.gzip([UInt8](repeating: 0x61, count: 3_000_000))
    let given = try read(PieceStream(bomb, size: 1_000), limits: IntakeLimits(articleBytes: 500_000))
    #expect(given.hasSuffix("a[unpackedLimit @\(given.split(separator: "@").last ?? "")") && given.count < 600_000)
  }

  @Test func windowBeyondTheMemory() throws {
    #expect(try read([0x28, 0xB5, 0x2F, 0xFD, 0x00, 0xA8, 0x01, 0x00, 0x00] + Packing.zstd("a"), .zstd).hasPrefix("[tooLarge @"))
    #expect(try read([0x28, 0xB5, 0x2F, 0xFD, 0x00, 0xA8, 0x01, 0x00, 0x00] + Packing.zstd("a"), .zstd).hasSuffix("]a"))
  }

  /// Headers one behind the other, of which none is a member: no byte is unpacked over and over.
  @Test(.timeLimit(.minutes(1))) func headersWithoutEnd() throws {
    let header: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3]
    let given = try read((0..<100_000).flatMap { _ in header }, size: 65_536)
    #expect(given.count < 1_000)
  }
}
