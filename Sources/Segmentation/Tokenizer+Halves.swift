extension Tokenizer {
  /// The shortest text that counts as said twice; below it, `1919` and `bin bin` are words.
  private static let shortestHalf = 16

  /// The two halves of a line that says the same twice, with nothing, blanks or bars between.
  static func halves(_ bytes: borrowing Span<UInt8>, _ line: Range<Int>) -> (Range<Int>, Range<Int>)? {
    guard line.count >= 2 * shortestHalf else { return nil }
    let middle = line.lowerBound + line.count / 2
    var left = middle
    var right = middle
    while left > line.lowerBound, separates(bytes[left - 1]) { left -= 1 }
    while right < line.upperBound, separates(bytes[right]) { right += 1 }
    let first = line.lowerBound..<left
    let second = right..<line.upperBound
    return same(bytes, first, second) ? (first, second) : nil
  }

  private static func separates(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x7C }

  /// Whether two ranges hold the same text of several words.
  private static func same(_ bytes: borrowing Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count, first.count >= shortestHalf, bytes[second.lowerBound] & 0xC0 != 0x80 else {
      return false
    }
    var hasSpace = false
    for step in 0..<first.count {
      let byte = bytes[first.lowerBound + step]
      if byte != bytes[second.lowerBound + step] { return false }
      if byte == 0x20 { hasSpace = true }
    }
    return hasSpace
  }
}
