import DocumentModel

/// A part of a pack that can be written and read back.
protocol PackCodable {
  func write(to writer: inout PackWriter)
  init(from reader: inout PackReader) throws(DamagedPack)
}

extension Int32: PackCodable {
  func write(to writer: inout PackWriter) {
    for shift in [0, 8, 16, 24] { writer.write(byte: UInt8(truncatingIfNeeded: self >> shift)) }
  }

  init(from reader: inout PackReader) throws(DamagedPack) { self = try reader.readNumber(Int32.self) }
}

extension Bool: PackCodable {
  func write(to writer: inout PackWriter) { writer.write(byte: self ? 1 : 0) }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let byte = try reader.readByte()
    guard byte < 2 else { throw DamagedPack() }
    self = byte == 1
  }
}

extension Double: PackCodable {
  func write(to writer: inout PackWriter) { writer.write(numbers: [bitPattern]) }

  init(from reader: inout PackReader) throws(DamagedPack) {
    guard let bits = try reader.readNumbers(UInt64.self).first else { throw DamagedPack() }
    self.init(bitPattern: bits)
  }
}

extension String: PackCodable {
  func write(to writer: inout PackWriter) { writer.write(numbers: Array(utf8)) }
  init(from reader: inout PackReader) throws(DamagedPack) { self = try reader.readText() }
}

extension Array: PackCodable where Element: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(Int32(count))
    for element in self { writer.write(element) }
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let count = try reader.readCount()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try reader.read()) }
  }
}

extension Optional: PackCodable where Wrapped: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(self != nil)
    if let self { writer.write(self) }
  }

  init(from reader: inout PackReader) throws(DamagedPack) { self = try reader.read(Bool.self) ? try reader.read(Wrapped.self) : nil }
}
