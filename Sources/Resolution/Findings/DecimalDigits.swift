/// The digits of a figure's words, and how many of them stand behind its decimal comma.
///
/// The comma is the decimal sign, whatever follows it (`24,315`); a dot is one unless exactly three digits follow
/// (`42.5`, but `4.318`), and a second comma makes both group thousands. Of several figures, the last one counts.
struct DecimalDigits: Hashable {
  /// All digits of the figure as one whole number: 9194 for `91,94%`.
  private(set) var value: Double = 0
  private(set) var decimals = 0

  init(_ words: String) {
    let bytes = Array(words.utf8)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index].isDigit else {
        index += 1
        continue
      }
      index = read(bytes, from: index)
    }
  }

  /// Reads one figure, from its first digit; gives the place behind it.
  private mutating func read(_ bytes: [UInt8], from start: Int) -> Int {
    value = 0
    decimals = 0
    var index = start
    var separator: UInt8?
    var commas = 0
    while true {
      let digits = bytes[index...].prefix { $0.isDigit }
      for digit in digits { value = value * 10 + Double(digit - 0x30) }
      index = digits.endIndex
      if separator == .comma { commas += 1 }
      let isDecimal = separator == .comma ? commas == 1 : separator == .dot && digits.count != 3
      decimals = isDecimal ? digits.count : 0
      guard let next = Self.nextGroup(bytes, index) else { return index }
      separator = bytes[index]
      index = next
    }
  }

  /// Where the digits behind a comma or a dot begin; white space may stand between (`26, 41`).
  private static func nextGroup(_ bytes: [UInt8], _ index: Int) -> Int? {
    guard index < bytes.count, bytes[index] == .comma || bytes[index] == .dot else { return nil }
    let next = bytes[(index + 1)...].firstIndex { $0 != 0x20 }
    return next.flatMap { bytes[$0].isDigit ? $0 : nil }
  }
}

extension UInt8 {
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let dot = UInt8(ascii: ".")
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}
