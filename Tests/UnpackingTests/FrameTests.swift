import Testing

@testable import Unpacking

@Suite struct FrameTests {
  @Test(arguments: [0, 1, 70, 100_000]) func givesBackWhatWasPacked(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let frame = try #require(Frame.pack(bytes))
    #expect(Frame.unpack(frame, count: count) == bytes)
    if count > 1000 { #expect(frame.count < count / 5) }
  }

  @Test func tellsDamage() throws {
    let frame = try #require(Frame.pack(Array("tiếp 217 lượt công dân".utf8)))
    let count = "tiếp 217 lượt công dân".utf8.count
    for index in frame.indices {
      var damaged = frame
      damaged[index] ^= 0x40
      let bytes = Frame.unpack(damaged, count: count)
      #expect(bytes == nil || bytes == Array("tiếp 217 lượt công dân".utf8), "byte \(index)")
    }
    #expect(Frame.unpack(frame, count: count - 1) == nil)
    #expect(Frame.unpack(frame, count: count + 1) == nil)
    #expect(Frame.unpack(frame, count: -1) == nil)
    #expect(Frame.unpack([], count: 5) == nil)
    #expect(Frame.unpack(Array(frame.dropLast()), count: count) == nil)
  }
}
