/// A number for what was put in, the same on every machine and in every run (FNV-1a, stirred at the end).
///
/// Texts go in with their ends, so that `ab`, `c` and `a`, `bc` differ.
struct StableHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ texts: String...) { for text in texts { combine(text) } }

  mutating func combine(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

  mutating func combine(_ number: some FixedWidthInteger) {
    let number = UInt64(truncatingIfNeeded: number)
    for shift in stride(from: UInt64(0), to: 64, by: 8) { combine(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func combine(_ flag: Bool) { combine(flag ? 1 : 0 as UInt8) }

  mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
    // No byte of UTF-8.
    combine(0xFF as UInt8)
  }

  /// The same for lists of any length, one behind the other.
  mutating func combine(_ numbers: [UInt64]) {
    combine(numbers.count)
    for number in numbers { combine(number) }
  }

  var value: UInt64 { Self.stirred(state) }

  static func stirred(_ number: UInt64) -> UInt64 {
    var number = number
    number = (number ^ (number >> 33)) &* 0xff51_afd7_ed55_8ccd
    number = (number ^ (number >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return number ^ (number >> 33)
  }
}
