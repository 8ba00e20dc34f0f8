import TestSupport
import Testing

@testable import DocumentModel

@Suite struct CodePointIndexTests {
  @Test func countsCodePointsOfTheText() {
    let utf8 = Array("Quận 5 🙂".utf8)
    let index = CodePointIndex(utf8: utf8, changes: [])
    #expect(index.codePoints(of: TextSpan(0, 6), in: utf8) == 0..<4)
    #expect(index.codePoints(of: TextSpan(7, 8), in: utf8) == 5..<6)
    #expect(index.codePoints(of: TextSpan(9, 13), in: utf8) == 7..<8)
    #expect(index.codePoints(of: TextSpan(13, 13), in: utf8) == 8..<8)
    #expect(index.codePoints(of: TextSpan(0, 999), in: utf8) == 0..<8)
  }

  @Test func addsWhatTheSourceHasMore() {
    // `Qua◌̣◌̂n 5`: the source has 8 code points, the text 6.
    let utf8 = Array("Quận 5".utf8)
    let index = CodePointIndex(utf8: utf8, changes: [.init(span: TextSpan(2, 5), surplus: 2)])
    #expect(index.codePoints(of: TextSpan(0, 2), in: utf8) == 0..<2)
    #expect(index.codePoints(of: TextSpan(2, 5), in: utf8) == 2..<5)
    #expect(index.codePoints(of: TextSpan(5, 8), in: utf8) == 5..<8)
    #expect(index.codePoints(before: 7, in: utf8) == 7)
  }

  @Test func aChangeHasNoInside() {
    // Two marks put in order: two code points on both sides, but one place.
    let utf8 = Array("q\u{323}\u{307}x".utf8)
    let index = CodePointIndex(utf8: utf8, changes: [.init(span: TextSpan(0, 5), surplus: 0)])
    #expect(index.codePoints(of: TextSpan(1, 3), in: utf8) == 0..<3)
    #expect(index.codePoints(of: TextSpan(5, 6), in: utf8) == 3..<4)
  }

  @Test func whatWasTakenOutBelongsToNeitherSide() {
    // `ab`, zero-width space, `cd`
    let utf8 = Array("abcd".utf8)
    let index = CodePointIndex(utf8: utf8, changes: [.init(span: TextSpan(2, 2), surplus: 1)])
    #expect(index.codePoints(of: TextSpan(0, 2), in: utf8) == 0..<2)
    #expect(index.codePoints(of: TextSpan(2, 4), in: utf8) == 3..<5)
    #expect(index.codePoints(of: TextSpan(1, 3), in: utf8) == 1..<4)
    #expect(index.codePoints(of: TextSpan(2, 2), in: utf8) == 3..<3)
  }

  @Test func emptyText() {
    let index = CodePointIndex(utf8: [], changes: [])
    #expect(index.codePoints(of: TextSpan(0, 0), in: []) == 0..<0)
  }

  @Test func agreesWithCountingInLongText() {
    var random = SplitMix(seed: 4)
    let letters = ["a", "đ", "ậ", "🙂", "\n", "\u{A0}"]
    let text = (0..<5_000).map { _ in letters[random.below(letters.count)] }.joined()
    let utf8 = Array(text.utf8)
    let index = CodePointIndex(utf8: utf8, changes: [])
    var offset = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(index.codePoints(before: offset, in: utf8) == count)
      offset += UTF8.width(scalar)
    }
  }
}
