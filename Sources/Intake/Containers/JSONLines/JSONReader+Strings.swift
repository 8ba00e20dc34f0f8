extension JSONReader {
  /// The bytes of a string, its escapes resolved.
  mutating func string() throws(JSONProblem) -> [UInt8] {
    index += 1
    var text: [UInt8] = []
    while true {
      let start = index
      while let byte = next, byte != Self.quote, byte != Self.backslash, byte >= 0x20 { index += 1 }
      text += bytes[start..<index]
      switch next {
      case Self.quote:
        index += 1
        return text
      case Self.backslash: try appendEscape(to: &text)
      case nil: throw problem("a string does not end")
      default: throw problem("a control character stands in a string")
      }
    }
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONProblem) {
    let place = index
    index += 1
    let escape = next
    index += 1
    switch escape {
    case Self.quote, Self.backslash, UInt8(ascii: "/"): text.append(escape ?? 0)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += UTF8.encode(try scalarEscape(at: place))?.map { $0 } ?? []
    default: throw JSONProblem(reason: "an escape in a string is none of JSON's", offset: place)
    }
  }

  /// The character of `\u1EA1`, or of a pair of surrogates.
  private mutating func scalarEscape(at place: Int) throws(JSONProblem) -> Unicode.Scalar {
    let first = try hexadecimal(at: place)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, take("\\"), take("u") {
      let second = try hexadecimal(at: place)
      if (0xDC00..<0xE000).contains(second), let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00) {
        return scalar
      }
    }
    throw JSONProblem(reason: "half a surrogate pair is no character", offset: place)
  }

  private mutating func hexadecimal(at place: Int) throws(JSONProblem) -> UInt32 {
    guard index + 4 <= bytes.count else { throw JSONProblem(reason: "an escape in a string does not end", offset: place) }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw JSONProblem(reason: "an escape in a string is none of JSON's", offset: place)
      }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}
