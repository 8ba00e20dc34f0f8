import DocumentModel

/// Reads the code points of a file into a `DecodedText`.
enum Decoder {
  /// - Parameters:
  ///   - start: where the text starts, behind a byte order mark.
  ///   - isCleaned: whether what shows nothing is taken out.
  static func decode(_ bytes: [UInt8], as encoding: Encoding, from start: Int, isCleaned: Bool = true) -> DecodedText {
    let isVerbatim = encoding == .utf8
    let text = DecodedText(start: start, capacity: bytes.count, isVerbatim: isVerbatim, isCleaned: isCleaned)
    return switch encoding {
    case .utf8: utf8(bytes, from: start, into: text)
    case .utf16LittleEndian: utf16(bytes.span, from: start, high: 1, into: text)
    case .utf16BigEndian: utf16(bytes.span, from: start, high: 0, into: text)
    case .windows1258: singleBytes(bytes.span, .windows1258, into: text)
    case .viscii: singleBytes(bytes.span, .viscii, into: text)
    case .tcvn3: singleBytes(bytes.span, TCVNForm.table(for: bytes.span), into: text)
    case .vni: vni(bytes.span, into: text)
    case .windows1252: singleBytes(bytes.span, .windows1252, into: text)
    }
  }

  private static func utf8(_ source: [UInt8], from start: Int, into text: DecodedText) -> DecodedText {
    let bytes = source.span
    var text = text
    var position = start
    while position < bytes.count {
      let plain = UTF8Survey.endOfPlain(in: bytes, from: position)
      if plain > position {
        text.append(plain: source[position..<plain])
        position = plain
        continue
      }
      let length = UTF8Form.length(of: bytes, at: position)
      if length > 0 {
        text.append(UTF8Form.scalar(of: bytes, at: position, length: length), sourceCount: length)
      } else {
        text.appendUndecodable(sourceCount: -length)
      }
      position += abs(length)
    }
    return text
  }

  /// - Parameter high: which byte of a code unit is the high one.
  private static func utf16(_ bytes: borrowing Span<UInt8>, from start: Int, high: Int, into text: DecodedText) -> DecodedText {
    var text = text
    var position = start
    while position + 1 < bytes.count {
      let unit = codeUnit(of: bytes, at: position, high: high)
      if unit & 0xF800 != 0xD800 {
        text.append(unit, sourceCount: 2)
        position += 2
      } else if unit < 0xDC00, position + 3 < bytes.count, case let low = codeUnit(of: bytes, at: position + 2, high: high),
        low & 0xFC00 == 0xDC00
      {
        text.append(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, sourceCount: 4)
        position += 4
      } else {
        text.appendUndecodable(sourceCount: 2)
        position += 2
      }
    }
    if position < bytes.count { text.appendUndecodable(sourceCount: 1) }
    return text
  }

  private static func singleBytes(_ bytes: borrowing Span<UInt8>, _ table: ByteTable, into text: DecodedText) -> DecodedText {
    var text = text
    for index in bytes.indices { text.append(table[bytes[index]]) }
    return text
  }

  private static func vni(_ bytes: borrowing Span<UInt8>, into text: DecodedText) -> DecodedText {
    let table = VNITable.shared
    var text = text
    var position = 0
    while position < bytes.count {
      if position + 1 < bytes.count, let letter = table[bytes[position], bytes[position + 1]] {
        text.append(UInt32(letter), sourceCount: 2)
        position += 2
      } else {
        text.append(table[bytes[position]])
        position += 1
      }
    }
    return text
  }

  private static func codeUnit(of bytes: borrowing Span<UInt8>, at position: Int, high: Int) -> UInt32 {
    UInt32(bytes[position + high]) << 8 | UInt32(bytes[position + 1 - high])
  }
}

extension DecodedText {
  /// The character of one byte of a table.
  fileprivate mutating func append(_ scalar: UInt16) {
    if scalar == ByteTable.none {
      appendUndecodable(sourceCount: 1)
    } else {
      append(UInt32(scalar), sourceCount: 1)
    }
  }
}
