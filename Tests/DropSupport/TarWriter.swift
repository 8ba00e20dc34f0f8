/// Tar archives.
package enum TarWriter {
  package enum Kind: String {
    case file = "0"
    case hardLink = "1"
    case link = "2"
    case device = "3"
    case folder = "5"
    case pipe = "6"
  }

  package static func tar(_ members: [[UInt8]]) -> [UInt8] {
    members.flatMap { $0 } + [UInt8](repeating: 0, count: 1_024)
  }

  package static func member(_ name: String, _ contents: String) -> [UInt8] {
    member(Array(name.utf8), Array(contents.utf8))
  }

  /// A member in whole blocks; a name of more than 100 bytes stands in one of its own before it, as GNU's tar has it.
  package static func member(_ name: [UInt8], _ contents: [UInt8] = [], kind: Kind = .file, link: String = "") -> [UInt8] {
    let long = name.count > 100 ? block(Array("././@LongLink".utf8), name + [0], "L", "") : []
    return long + block(Array(name.prefix(100)), contents, kind.rawValue, link)
  }

  private static func block(_ name: [UInt8], _ contents: [UInt8], _ kind: String, _ link: String) -> [UInt8] {
    var header = padded(name, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(contents.count, 12) + octal(0, 12)
    header += Array("        ".utf8) + Array(kind.utf8) + padded(Array(link.utf8), 100)
    header += Array("ustar".utf8) + [0] + Array("00".utf8)
    header = padded(header, 512)
    header.replaceSubrange(148..<156, with: octal(header.reduce(0) { $0 + Int($1) }, 7) + Array(" ".utf8))
    return header + padded(contents, (contents.count + 511) / 512 * 512)
  }

  private static func octal(_ value: Int, _ count: Int) -> [UInt8] {
    let digits = String(value, radix: 8)
    return Array((String(repeating: "0", count: count - 1 - digits.count) + digits).utf8) + [0]
  }

  private static func padded(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: max(0, count - bytes.count))
  }
}
