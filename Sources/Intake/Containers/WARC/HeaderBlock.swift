/// The lines in front of a record or an answer, up to an empty one.
struct HeaderBlock {
  /// More than this no header has.
  static let maximumBytes = 65_536

  /// `WARC/1.0`, `HTTP/1.1 200 OK`.
  let first: String
  let fields: HeaderFields
  /// How many bytes it takes, the empty line included.
  let count: Int
  /// Whether there is an empty line; of a block without one, `fields` are those whose lines are complete.
  let isComplete: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes.prefix(Self.maximumBytes)
    var isComplete = false
    while !isComplete, let end = rest.firstIndex(of: 0x0A) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      lines.append(line.last == 0x0D ? line.dropLast() : line)
      isComplete = lines.count > 1 && lines.last?.isEmpty == true
    }
    first = String(decoding: lines.first ?? [], as: UTF8.self)
    fields = HeaderFields(lines.dropFirst())
    count = rest.startIndex - bytes.startIndex
    self.isComplete = isComplete
  }
}
