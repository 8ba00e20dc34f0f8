/// What an article must have for a pattern to hold in it: of each of these lists, something.
struct TraitNeed: Sendable, Hashable {
  enum Atom: Sendable, Hashable {
    /// All of these.
    case traits([ArticleTrait])
    /// A mention of this type; an index into the fingerprint's types.
    case type(Int32)
  }

  var all: [[Atom]]
}

extension TraitNeed: PackCodable {
  func write(to writer: inout PackWriter) { writer.write(all) }
  init(from reader: inout PackReader) throws(DamagedPack) { self.init(all: try reader.read()) }
}

extension TraitNeed.Atom: PackCodable {
  func write(to writer: inout PackWriter) {
    switch self {
    case .traits(let traits):
      writer.write(byte: 0)
      writer.write(numbers: traits.map(\.number))
    case .type(let type):
      writer.write(byte: 1)
      writer.write(type)
    }
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    switch try reader.readByte() {
    case 0: self = .traits(try reader.readNumbers(UInt32.self).map(ArticleTrait.init(number:)))
    case 1: self = .type(try reader.read())
    default: throw DamagedPack()
    }
  }
}
