/// A number in digits in a text: what else the words of a fact have, beside the figures that it took from them.
struct WrittenNumber: Hashable, Sendable {
  var value: Double
  /// In bytes of the text's UTF-8.
  var range: Range<Int>
  var isPercent: Bool
  /// Whether it has decimals.
  var isWhole: Bool

  /// All numbers of a text, in its order. A dot before three digits groups thousands, a comma begins decimals.
  static func all(in text: String) -> [WrittenNumber] {
    let bytes = Array(text.utf8)
    var numbers: [WrittenNumber] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let number = read(bytes, from: index)
      numbers.append(number)
      index = number.range.upperBound
    }
    return numbers
  }

  private static func read(_ bytes: [UInt8], from start: Int) -> WrittenNumber {
    var index = start
    var value = digits(bytes, &index).value
    while index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      var next = index + 1
      let group = digits(bytes, &next)
      guard group.count == 3 else { break }
      value = value * 1000 + group.value
      index = next
    }
    let whole = index
    if index < bytes.count, bytes[index] == UInt8(ascii: ",") {
      var next = index + 1
      let decimals = digits(bytes, &next)
      if decimals.count > 0 {
        value += (0..<decimals.count).reduce(decimals.value) { rest, _ in rest / 10 }
        index = next
      }
    }
    let behind = bytes[index...].drop { $0 == UInt8(ascii: " ") }.first
    return WrittenNumber(
      value: value, range: start..<index, isPercent: behind == UInt8(ascii: "%"), isWhole: index == whole)
  }

  private static func digits(_ bytes: [UInt8], _ index: inout Int) -> (value: Double, count: Int) {
    let start = index
    var value = 0.0
    while index < bytes.count, isDigit(bytes[index]) {
      value = value * 10 + Double(bytes[index] - 0x30)
      index += 1
    }
    return (value, index - start)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
