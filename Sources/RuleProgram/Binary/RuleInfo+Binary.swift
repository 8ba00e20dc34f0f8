extension RuleInfo: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(name)
    writer.write(event)
    writer.write(searches)
    writer.write(constants)
    for numbers in [over, despite, partOf] { writer.write(numbers: numbers) }
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(
      name: try reader.read(), event: try reader.read(), searches: try reader.read(), constants: try reader.read(),
      over: try reader.readNumbers(), despite: try reader.readNumbers(), partOf: try reader.readNumbers())
  }
}

extension RuleInfo.Search: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(role)
    writer.write(search)
    writer.write(isRequired)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(role: try reader.read(), search: try reader.read(), isRequired: try reader.read())
  }
}

extension RuleInfo.Constant: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(role)
    writer.write(value)
  }

  init(from reader: inout PackReader) throws(DamagedPack) { self.init(role: try reader.read(), value: try reader.read()) }
}

extension RoleSearch: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(steps)
    writer.write(fallbacks)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(steps: try reader.read(), fallbacks: try reader.read())
  }
}

extension RoleSearch.Step: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(numbers: types)
    writer.write(raw: direction)
    writer.write(raw: scope)
    writer.write(numbers: unlessAfter)
    writer.write(numbers: unlessBefore)
    writer.write(intoBrackets)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(
      types: try reader.readNumbers(), direction: try reader.readRaw(), scope: try reader.readRaw(),
      unlessAfter: try reader.readNumbers(), unlessBefore: try reader.readNumbers(), intoBrackets: try reader.read())
  }
}

extension RoleSearch.Fallback: PackCodable {
  private static let plain: [Self] = [.block, .section, .focus, .earlier, .publication]

  func write(to writer: inout PackWriter) {
    if case .constant(let value) = self {
      writer.write(byte: 255)
      writer.write(value)
    } else {
      writer.write(byte: UInt8(Self.plain.firstIndex(of: self) ?? 0))
    }
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let kind = try reader.readByte()
    if kind == 255 {
      self = .constant(try reader.read())
    } else {
      guard Self.plain.indices.contains(Int(kind)) else { throw DamagedPack() }
      self = Self.plain[Int(kind)]
    }
  }
}

extension Modifier: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(name)
    writer.write(numbers: types)
    writer.write(scope)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(name: try reader.read(), types: try reader.readNumbers(), scope: try reader.read())
  }
}

extension Modifier.Scope: PackCodable {
  func write(to writer: inout PackWriter) {
    let (kind, reach): (UInt8, Int32) =
      switch self {
      case .near(let reach): (0, reach)
      case .clause: (1, 0)
      case .sentence: (2, 0)
      case .block: (3, 0)
      case .heading: (4, 0)
      case .following(let reach): (5, reach)
      }
    writer.write(byte: kind)
    writer.write(reach)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let (kind, reach) = (try reader.readByte(), try reader.read(Int32.self))
    switch kind {
    case 0: self = .near(reach)
    case 1: self = .clause
    case 2: self = .sentence
    case 3: self = .block
    case 4: self = .heading
    case 5: self = .following(reach)
    default: throw DamagedPack()
    }
  }
}
