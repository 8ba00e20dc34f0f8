extension LexiconEntry: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(type)
    writer.write(phrase)
    writer.write(canonical)
    writer.write(attributes)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(type: try reader.read(), phrase: try reader.read(), canonical: try reader.read(), attributes: try reader.read())
  }
}

extension LexiconEntry.Attribute: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(name)
    writer.write(value)
  }

  init(from reader: inout PackReader) throws(DamagedPack) { self.init(name: try reader.read(), value: try reader.read()) }
}

extension LexiconTrie.Terminal: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(entry)
    writer.write(type)
    writer.write(numbers: casing.map(\.rawValue))
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let (entry, type) = (try reader.read(Int32.self), try reader.read(Int32.self))
    var casing: [LexiconTrie.Casing] = []
    for raw in try reader.readNumbers(UInt8.self) {
      guard let value = LexiconTrie.Casing(rawValue: raw) else { throw DamagedPack() }
      casing.append(value)
    }
    self.init(entry: entry, type: type, casing: casing)
  }
}

extension MentionType: PackCodable {
  private static let kinds: [Kind] = [.grammar, .lexicon, .mention, .hidden]

  func write(to writer: inout PackWriter) {
    writer.write(name)
    writer.write(Int32(Self.kinds.firstIndex(of: kind) ?? 0))
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let (name, kind) = (try reader.read(String.self), try reader.read(Int32.self))
    guard Self.kinds.indices.contains(Int(kind)) else { throw DamagedPack() }
    self.init(name: name, kind: Self.kinds[Int(kind)])
  }
}

extension Constraint: PackCodable {
  func write(to writer: inout PackWriter) {
    switch self {
    case .attribute(let name, let values):
      writer.write(byte: 0)
      writer.write(name)
      writer.write(values)
    case .number(let relation, let bound):
      writer.write(byte: 1)
      writer.write(raw: relation)
      writer.write(bound)
    }
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    switch try reader.readByte() {
    case 0: self = .attribute(name: try reader.read(), values: try reader.read())
    case 1: self = .number(try reader.readRaw(), try reader.read())
    default: throw DamagedPack()
    }
  }
}
