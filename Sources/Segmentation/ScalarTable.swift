/// The kinds of all characters; those that Vietnamese text is made of are read from a table.
struct ScalarTable: Sendable {
  /// Kinds of U+0000 ..< U+2100: Latin, Vietnamese, combining marks, general punctuation.
  private let kinds: [ScalarKind]
  private static let limit: UInt32 = 0x2100

  init() {
    kinds = (0..<Self.limit).map { Unicode.Scalar($0).map(Self.kind) ?? .symbol }
  }

  /// The kind of the character at `offset`, and the offset behind it. Bytes that are no UTF-8 count as symbols.
  @inline(__always)
  func read(_ bytes: borrowing Span<UInt8>, at offset: Int) -> (kind: ScalarKind, next: Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (kinds[Int(byte)], offset + 1) }
    let (value, next) = Self.decode(bytes, at: offset)
    if value < Self.limit { return (kinds[Int(value)], next) }
    return (Unicode.Scalar(value).map(Self.kind) ?? .symbol, next)
  }

  /// The code point at `offset`, and the offset behind it.
  static func decode(_ bytes: borrowing Span<UInt8>, at offset: Int) -> (value: UInt32, next: Int) {
    let byte = UInt32(bytes[offset])
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard length > 1, byte >= 0xC2, byte < 0xF5, offset + length <= bytes.count else {
      return (byte < 0x80 ? byte : 0xFFFD, offset + 1)
    }
    var value = byte & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (value, offset + length)
  }

  private static func kind(_ scalar: Unicode.Scalar) -> ScalarKind {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .newline
    default: break
    }
    let properties = scalar.properties
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .control: return .space
    case .format: return .joiner
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .modifierLetter, .otherLetter, .letterNumber: return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber: return .digit
    default: return .symbol
    }
  }
}
