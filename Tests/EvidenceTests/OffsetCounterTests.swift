import DocumentModel
import Testing

@testable import Evidence

/// Offsets agree with what Swift's own views count, and lead back.
@Suite struct OffsetCounterTests {
  private let text = String(repeating: "tiếp 🙂 12 lượt\n", count: 60)

  @Test func countsAsTheViewsOfStringsDo() {
    let points = OffsetCounter(Array(text.utf8), in: .codePoints)
    let units = OffsetCounter(Array(text.utf8), in: .utf16)
    for index in text.unicodeScalars.indices {
      let byte = text.utf8.distance(from: text.startIndex, to: index)
      #expect(points.offset(of: byte) == text.unicodeScalars.distance(from: text.startIndex, to: index))
      #expect(units.offset(of: byte) == text.utf16.distance(from: text.startIndex, to: index))
      #expect(points.byte(at: points.offset(of: byte)) == byte)
      #expect(units.byte(at: units.offset(of: byte)) == byte)
    }
    #expect(points.byte(at: text.unicodeScalars.count) == text.utf8.count)
  }

  @Test func thereIsNothingBeyondTheEndOrWithinAPair() {
    let units = OffsetCounter(Array("a🙂".utf8), in: .utf16)
    #expect(units.byte(at: 2) == nil)
    #expect(units.byte(at: 3) == 5)
    #expect(units.byte(at: 4) == nil)
    #expect(units.byte(at: -1) == nil)
    #expect(OffsetCounter([], in: .utf16).byte(at: 0) == 0)
  }
}
