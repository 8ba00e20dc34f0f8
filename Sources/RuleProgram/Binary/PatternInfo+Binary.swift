extension PatternInfo: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(entry)
    writer.write(states.lowerBound)
    writer.write(states.upperBound)
    switch product {
    case .mention(let type, let longest):
      writer.write(byte: longest ? 1 : 0)
      writer.write(type)
    case .rule(let rule):
      writer.write(byte: 2)
      writer.write(rule)
    }
    writer.write(Int32(required.count))
    for keys in required { writer.write(numbers: keys) }
    writer.write(numbers: start.keys)
    writer.write(byte: (start.capitals ? 1 : 0) | (start.digits ? 2 : 0) | (start.always ? 4 : 0))
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let (entry, first, end) = (try reader.read(Int32.self), try reader.read(Int32.self), try reader.read(Int32.self))
    guard first <= end else { throw DamagedPack() }
    let product = try Product(from: &reader)
    var required: [[Int32]] = []
    for _ in 0..<(try reader.readCount()) { required.append(try reader.readNumbers()) }
    let (keys, flags) = (try reader.readNumbers(Int32.self), try reader.readByte())
    let start = PatternStart(keys: keys, capitals: flags & 1 != 0, digits: flags & 2 != 0, always: flags & 4 != 0)
    self.init(entry: entry, states: first..<end, product: product, required: required, start: start)
  }
}

extension PatternInfo.Product {
  fileprivate init(from reader: inout PackReader) throws(DamagedPack) {
    let (kind, number) = (try reader.readByte(), try reader.read(Int32.self))
    switch kind {
    case 0, 1: self = .mention(type: number, longest: kind == 1)
    case 2: self = .rule(number)
    default: throw DamagedPack()
    }
  }
}
