extension JSONReader {
  /// Checks an array or object with what is inside it.
  mutating func skipNested() throws(JSONProblem) {
    /// Whether each that is open is an object.
    var open: [Bool] = []
    repeat {
      skipSpace()
      if try !opens(&open) { try closeAll(&open) }
    } while !open.isEmpty
  }

  /// Checks a value; true where it is an array or object that goes on.
  private mutating func opens(_ open: inout [Bool]) throws(JSONProblem) -> Bool {
    let isObject = next == UInt8(ascii: "{")
    guard isObject || next == UInt8(ascii: "[") else {
      _ = try scalar()
      return false
    }
    guard open.count < Self.maximumDepth else { throw problem("is nested deeper than \(Self.maximumDepth)") }
    index += 1
    skipSpace()
    open.append(isObject)
    if next == Self.closing(isObject) { return false }
    if isObject { try skipName() }
    return true
  }

  /// Closes what ends here, up to a comma behind which a value follows, or up to the outermost.
  private mutating func closeAll(_ open: inout [Bool]) throws(JSONProblem) {
    while let isObject = open.last {
      skipSpace()
      if take(",") {
        if isObject { try skipName() }
        return
      }
      guard next == Self.closing(isObject) else { throw problem("a comma or a closing bracket is missing") }
      index += 1
      open.removeLast()
    }
  }

  private static func closing(_ isObject: Bool) -> UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }

  private mutating func skipName() throws(JSONProblem) {
    _ = try name()
  }

  /// The name of a field, and the colon.
  mutating func name() throws(JSONProblem) -> [UInt8] {
    skipSpace()
    guard next == UInt8(ascii: "\"") else { throw problem("the name of a field is missing") }
    let name = try string()
    skipSpace()
    guard take(":") else { throw problem("the colon behind the name of a field is missing") }
    skipSpace()
    return name
  }

  mutating func scalar() throws(JSONProblem) -> JSONField.Value {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): try take(word: "true")
    case UInt8(ascii: "f"): try take(word: "false")
    case UInt8(ascii: "n"):
      try take(word: "null")
      return .null
    default: return .number(try number())
    }
    return .boolean
  }

  private mutating func take(word: String) throws(JSONProblem) {
    guard bytes[index...].starts(with: word.utf8) else { throw problem("a value is misspelt") }
    index += word.utf8.count
  }

  private mutating func number() throws(JSONProblem) -> [UInt8] {
    let start = index
    _ = take("-")
    let isZero = next == UInt8(ascii: "0")
    guard takeDigits(), !isZero || index == start + (bytes[start] == UInt8(ascii: "-") ? 2 : 1) else {
      throw problem("a value is missing or is none")
    }
    if take("."), !takeDigits() { throw problem("a number ends at its point") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard takeDigits() else { throw problem("a number ends at its exponent") }
    }
    return Array(bytes[start..<index])
  }

  private mutating func takeDigits() -> Bool {
    let start = index
    while let byte = next, byte &- 0x30 < 10 { index += 1 }
    return index > start
  }
}
