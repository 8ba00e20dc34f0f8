import DropSupport
import Testing

@testable import Unpacking

@Suite struct DecoderTests {
  private static let formats: [(Decoder.Format, @Sendable ([UInt8]) -> [UInt8])] = [
    (.gzip, { Packing.gzip($0) }), (.zlib, { Packing.zlib($0) }), (.deflate, { Packing.deflate($0) }),
    (.zstd, { Packing.zstd($0) }),
  ]
  private let text = (0..<20_000).flatMap { Array("\($0) đơn, ".utf8) }

  /// What `packed` gives when it arrives in pieces, with the status at which the decoder stopped.
  private func decode(_ packed: [UInt8], _ format: Decoder.Format, piece: Int = 7) -> (bytes: [UInt8], status: Decoder.Status) {
    var decoder = Decoder(format)
    var bytes: [UInt8] = []
    var read = 0
    while true {
      let (status, used, output) = decoder.decode(packed, read..<min(packed.count, read + piece))
      bytes += output
      read += used
      if status != .more || used == 0 && output.isEmpty { return (bytes, status) }
    }
  }

  @Test(arguments: 0..<4) func everyFormatInPieces(format: Int) {
    let (format, pack) = Self.formats[format]
    let packed = pack(text)
    for piece in [1, 1_000, packed.count] {
      let result = decode(packed, format, piece: piece)
      #expect(result.status == .end && result.bytes == text)
    }
  }

  @Test(arguments: 0..<4) func cutShort(format: Int) {
    let (format, pack) = Self.formats[format]
    let result = decode(pack(text).dropLast(3).map { $0 }, format)
    #expect(result.status == .more && text.starts(with: result.bytes))
  }

  @Test(arguments: [0, 1, 3]) func noHeader(format: Int) {
    #expect(decode(Array("Quận họp.".utf8), Self.formats[format].0).status == .badHeader)
  }

  @Test(arguments: [0, 1, 3]) func wrongChecksum(format: Int) {
    let (format, pack) = Self.formats[format]
    var packed = pack(text)
    packed[packed.count - (format == .gzip ? 8 : 1)] ^= 1
    #expect(decode(packed, format).status == .badChecksum)
  }

  @Test func wrongLength() {
    var packed = Packing.gzip(text)
    packed[packed.count - 1] ^= 1
    #expect(decode(packed, .gzip).status == .badChecksum)
  }

  @Test func noDeflatedBytes() {
    #expect(decode([0xFF, 0xFF, 0xFF, 0xFF], .deflate).status == .badData)
  }

  /// A frame that asks for a window of 2 GiB.
  @Test func windowBeyondTheLimit() {
    #expect(decode([0x28, 0xB5, 0x2F, 0xFD, 0x00, 0xA8, 0x01, 0x00, 0x00], .zstd).status == .tooLarge)
  }

  @Test func anotherMemberBehindIt() {
    var decoder = Decoder(.gzip)
    let both = Packing.gzip("a") + Packing.gzip("b")
    let first = decoder.decode(both, 0..<both.count)
    #expect(first.status == .end && Array(first.output) == Array("a".utf8))
    let second = decoder.decode(both, first.used..<both.count)
    #expect(second.status == .end && Array(second.output) == Array("b".utf8))
  }
}
