extension EventType: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(name)
    writer.write(roles)
    writer.write(ratio)
    writer.write(inherited)
    writer.write(sufficient)
    writer.write(past)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(
      name: try reader.read(), roles: try reader.read(), ratio: try reader.read(), inherited: try reader.read(),
      sufficient: try reader.read(), past: try reader.read())
  }
}

extension EventType.Role: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(name)
    writer.write(raw: kind)
    writer.write(identifies)
    writer.write(isList)
    writer.write(search)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(
      name: try reader.read(), kind: try reader.readRaw(), identifies: try reader.read(), isList: try reader.read(),
      search: try reader.read())
  }
}

extension EventType.RatioCheck: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(count)
    writer.write(total)
    writer.write(rate)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(count: try reader.read(), total: try reader.read(), rate: try reader.read())
  }
}

extension BreakdownWords: PackCodable {
  func write(to writer: inout PackWriter) {
    for kind in Kind.allCases { writer.write(numbers: types[kind] ?? []) }
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    var types: [Kind: [Int32]] = [:]
    for kind in Kind.allCases {
      let numbers = try reader.readNumbers(Int32.self)
      guard numbers.allSatisfy({ (0..<1 << 24).contains($0) }) else { throw DamagedPack() }
      if !numbers.isEmpty { types[kind] = numbers }
    }
    self.init(types)
  }
}
