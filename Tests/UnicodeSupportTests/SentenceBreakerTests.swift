import Testing

@testable import UnicodeSupport

@Suite struct SentenceBreakerTests {
  @Test(arguments: [
    ("", []), ("Một. Hai.", [7, 11]), ("Một", [5]), ("Một.\nHai", [7, 10]), ("🙂. Đã họp! Ai?", [6, 18, 21]),
  ])
  func ends(text: String, expected: [Int32]) throws {
    var breaker = try SentenceBreaker()
    var boundaries: [Int32] = [99]
    breaker.boundaries(in: Array(text.utf8).span, into: &boundaries)
    #expect(boundaries == expected)
  }

  @Test func manyAndAgain() throws {
    var breaker = try SentenceBreaker()
    var boundaries: [Int32] = []
    for count in [255, 256, 257, 5_000, 0, 1] {
      let text = Array(String(repeating: "Quận họp. ", count: count).utf8)
      breaker.boundaries(in: text.span, into: &boundaries)
      #expect(boundaries == (0..<count).map { Int32(($0 + 1) * 14) })
    }
  }
}
