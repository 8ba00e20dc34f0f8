/// Fields as WARC and HTTP have them, `Name: value` a line. Names are known in any case; a line that begins with space
/// continues the one before it; a line without a colon is none.
struct HeaderFields {
  private var fields: [(name: String, value: String)] = []
  /// Whether every line is a field, of text without control characters.
  private(set) var isWellFormed = true

  init(_ lines: some Sequence<ArraySlice<UInt8>>) {
    for line in lines where !line.isEmpty {
      if let first = line.first, first == 0x20 || first == 0x09 {
        continueLast(with: Self.text(line))
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        fields.append((Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
      } else {
        isWellFormed = false
      }
      if line.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) { isWellFormed = false }
    }
  }

  /// The value of the first field of this name, in lower case, that has one.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// Whether there is more than one field of this name, in lower case.
  func repeats(_ name: String) -> Bool { fields.count { $0.name == name } > 1 }

  /// All values of the fields of this name, split at commas, in lower case.
  func list(_ name: String) -> [String] {
    fields.filter { $0.name == name }.flatMap { $0.value.lowercased().split(separator: ",") }
      .map { String($0.drop { $0 == " " }.prefix { $0 != " " && $0 != ";" }) }.filter { !$0.isEmpty }
  }

  private mutating func continueLast(with text: String) {
    guard let last = fields.popLast() else { return }
    fields.append((last.name, "\(last.value) \(text)"))
  }

  /// Without the space around it; bytes that are no UTF-8 show as U+FFFD.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let trimmed = bytes.drop { $0 <= 0x20 }
    let end = trimmed.lastIndex { $0 > 0x20 } ?? trimmed.startIndex - 1
    return String(decoding: trimmed[..<(end + 1)], as: UTF8.self)
  }
}
