/// A numeral with its magnitudes: `3 tỷ 500 triệu`, `hai mươi lăm`, `02 (hai)`.
struct Quantity {
  var value: Double
  /// Index behind the last token.
  var end: Int
  /// What the last numeral was multiplied by: 1, or the magnitude that a shared unit hands on.
  var factor: Double
  /// A single run of digits.
  var isPlain: Bool
  /// Made of digits, not of words.
  var isDigits: Bool
}
