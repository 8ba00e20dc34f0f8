/// What each byte stands for in an encoding of one byte a character.
struct ByteTable {
  /// Stands for no character.
  static let none: UInt16 = 0xFFFF

  /// Code points by byte.
  private var scalars: [UInt16]

  /// ASCII below, and what `high` has from 0x80 on, sixteen a row; `·` stands for no character, as does what is left out.
  init(high: String) {
    scalars = (0..<0x80).map { UInt16($0) } + [UInt16](repeating: Self.none, count: 0x80)
    for (index, scalar) in high.unicodeScalars.enumerated() where scalar != "·" {
      self[UInt8(0x80 + index)] = UInt16(scalar.value)
    }
  }

  subscript(byte: UInt8) -> UInt16 {
    get { scalars[Int(byte)] }
    set { scalars[Int(byte)] = newValue }
  }

  /// The same with other characters at these bytes.
  func with(_ others: [UInt8: Unicode.Scalar]) -> ByteTable {
    var table = self
    for (byte, scalar) in others { table[byte] = UInt16(scalar.value) }
    return table
  }
}
