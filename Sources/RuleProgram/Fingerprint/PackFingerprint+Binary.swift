extension PackFingerprint {
  /// To be kept; `init(binary:)` reads it back.
  package var binary: [UInt8] {
    var writer = PackWriter()
    writer.write(Self.version)
    writer.write(engine)
    writer.write(numbers: [levels])
    writer.write(hasUnits)
    writer.write(entries)
    writer.write(types)
    writer.write(patterns)
    writer.write(scopes)
    writer.write(rules)
    return writer.bytes
  }

  /// - Throws: where the bytes are of no fingerprint, or of another version: nothing can be said then.
  package init(binary: [UInt8]) throws(DamagedPack) {
    var reader = PackReader(binary)
    guard try reader.read(Int32.self) == Self.version else { throw DamagedPack() }
    let engine = try reader.read(String.self)
    let levels = try reader.readHash()
    self.init(
      engine: engine, levels: levels, hasUnits: try reader.read(), entries: try reader.read(), types: try reader.read(),
      patterns: try reader.read(), scopes: try reader.read(), rules: try reader.read())
    guard reader.isAtEnd, isSound else { throw DamagedPack() }
  }

  /// Whether all numbers lead to something.
  private var isSound: Bool {
    let (types, patterns) = (0..<Int32(types.count), 0..<Int32(patterns.count))
    let needs = self.patterns.map(\.need) + rules.map(\.need)
    return self.types.allSatisfy { if case .pattern(let pattern) = $0.source { patterns.contains(pattern) } else { true } }
      && scopes.allSatisfy { $0.types.allSatisfy(types.contains) }
      && needs.lazy.flatMap(\.all).joined().allSatisfy { if case .type(let type) = $0 { types.contains(type) } else { true } }
  }
}

extension PackReader {
  fileprivate mutating func readHash() throws(DamagedPack) -> UInt64 {
    guard let hash = try readNumbers(UInt64.self).first else { throw DamagedPack() }
    return hash
  }

  fileprivate mutating func readTraits() throws(DamagedPack) -> [ArticleTrait] {
    try readNumbers(UInt32.self).map(ArticleTrait.init(number:))
  }
}

extension PackFingerprint.Entry: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(numbers: [identity, content])
    writer.write(numbers: traits.map(\.number))
    writer.write(needsHead)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let hashes = try reader.readNumbers(UInt64.self)
    guard hashes.count == 2 else { throw DamagedPack() }
    self.init(identity: hashes[0], content: hashes[1], traits: try reader.readTraits(), needsHead: try reader.read())
  }
}

extension PackFingerprint.TypePart: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(numbers: [label])
    switch source {
    case .anything: writer.write(byte: 0)
    case .phrases(let phrases):
      writer.write(byte: 1)
      writer.write(Int32(phrases.count))
      for phrase in phrases { writer.write(numbers: phrase.map(\.number)) }
    case .pattern(let pattern):
      writer.write(byte: 2)
      writer.write(pattern)
    }
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    label = try reader.readHash()
    switch try reader.readByte() {
    case 0: source = .anything
    case 1:
      var phrases: [[ArticleTrait]] = []
      for _ in 0..<(try reader.readCount()) { phrases.append(try reader.readTraits()) }
      source = .phrases(phrases)
    case 2: source = .pattern(try reader.read())
    default: throw DamagedPack()
    }
  }
}

extension PackFingerprint.PatternPart: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(numbers: [label, digest])
    writer.write(numbers: symbols)
    writer.write(need)
    writer.write(needsHead)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let hashes = try reader.readNumbers(UInt64.self)
    guard hashes.count == 2 else { throw DamagedPack() }
    self.init(
      label: hashes[0], digest: hashes[1], symbols: try reader.readNumbers(), need: try reader.read(), needsHead: try reader.read())
  }
}

extension PackFingerprint.ScopePart: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(numbers: [content])
    writer.write(numbers: types)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    self.init(content: try reader.readHash(), types: try reader.readNumbers())
  }
}

extension PackFingerprint.RulePart: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(name)
    writer.write(numbers: [head, content])
    writer.write(numbers: symbols)
    writer.write(need)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let name = try reader.read(String.self)
    let hashes = try reader.readNumbers(UInt64.self)
    guard hashes.count == 2 else { throw DamagedPack() }
    self.init(name: name, head: hashes[0], content: hashes[1], symbols: try reader.readNumbers(), need: try reader.read())
  }
}
