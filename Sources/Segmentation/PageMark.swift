/// A line that is the number of a page: `3`, `- 3 -`, `Trang 3`, `Trang 3/12`, `3 | Báo cáo`.
struct PageMark {
  var number = 0
  var total: Int?
  var hasWord = false

  private static let longest = 24

  /// Nil where the line says more than one word and a number or two.
  init?(_ text: Range<Int>, in bytes: borrowing Span<UInt8>) {
    guard text.count <= Self.longest else { return nil }
    var numbers: [Int] = []
    var at = text.lowerBound
    var words = 0
    var hasSlash = false
    while at < text.upperBound {
      let byte = bytes[at]
      if byte &- 0x30 < 10 {
        var number = 0
        while at < text.upperBound, bytes[at] &- 0x30 < 10, number < 10_000 {
          number = number * 10 + Int(bytes[at] - 0x30)
          at += 1
        }
        numbers.append(number)
        continue
      }
      if Self.isLetter(byte) {
        words += 1
        while at < text.upperBound, Self.isLetter(bytes[at]) { at += 1 }
        continue
      }
      guard Self.isSign(byte) else { return nil }
      if byte == UInt8(ascii: "/") { hasSlash = true }
      at += 1
    }
    guard words <= 1, let first = numbers.first, first < 10_000, numbers.count == (hasSlash ? 2 : 1) else { return nil }
    number = first
    total = hasSlash ? numbers[1] : nil
    hasWord = words == 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }
}
