import DocumentModel

/// The program of a stratum goes in as tables of numbers, so that it comes back by copying.
extension Stratum: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(numbers: states.flatMap { [$0.firstWord, $0.firstMention, $0.firstOther, $0.end, $0.isMerging ? 1 : 0] })
    writer.write(numbers: transitions.flatMap(\.numbers))
    writer.write(numbers: guards.flatMap(\.numbers))
    writer.write(numbers: actions.flatMap(\.numbers))
    writer.write(numbers: elements)
    writer.write(patterns)
    writer.write(Int32(typeSets.count))
    for set in typeSets { writer.write(numbers: set) }
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let states = try Self.rows(of: 5, try reader.readNumbers()) { row throws(DamagedPack) in
      State(firstWord: row[0], firstMention: row[1], firstOther: row[2], end: row[3], isMerging: row[4] != 0)
    }
    let transitions = try Self.rows(of: 10, try reader.readNumbers()) { row throws(DamagedPack) in try Transition(row) }
    let guards = try Self.rows(of: 4, try reader.readNumbers()) { row throws(DamagedPack) in try Guard(row) }
    let actions = try Self.rows(of: 3, try reader.readNumbers()) { row throws(DamagedPack) in try Action(row) }
    let (elements, patterns) = (try reader.readNumbers(Int32.self), try reader.read([PatternInfo].self))
    var typeSets: [[Int32]] = []
    for _ in 0..<(try reader.readCount()) { typeSets.append(try reader.readNumbers()) }
    self.init(
      states: states, transitions: transitions, guards: guards, actions: actions, elements: elements, patterns: patterns,
      typeSets: typeSets)
  }

  private static func rows<Row>(
    of width: Int, _ numbers: [Int32], _ read: (PackRow) throws(DamagedPack) -> Row
  ) throws(DamagedPack) -> [Row] {
    guard numbers.count.isMultiple(of: width) else { throw DamagedPack() }
    var rows: [Row] = []
    rows.reserveCapacity(numbers.count / width)
    for start in stride(from: 0, to: numbers.count, by: width) { rows.append(try read(PackRow(numbers: numbers, start: start))) }
    return rows
  }
}

/// Some numbers of a table that belong together.
struct PackRow {
  let numbers: [Int32]
  let start: Int

  subscript(_ column: Int) -> Int32 { numbers[start + column] }
  func range(_ column: Int) throws(DamagedPack) -> Range<Int32> {
    guard self[column] <= self[column + 1] else { throw DamagedPack() }
    return self[column]..<self[column + 1]
  }
}

extension Transition {
  fileprivate var numbers: [Int32] {
    test.numbers + [next, cost, preference, firstGuard, endGuard, firstAction, endAction]
  }

  fileprivate init(_ row: PackRow) throws(DamagedPack) {
    self.init(
      test: try TokenTest(row), next: row[3], cost: row[4], preference: row[5], guards: try row.range(6), actions: try row.range(8))
  }
}

extension TokenTest {
  fileprivate var numbers: [Int32] {
    switch self {
    case .word(let word, let casing): [0 | Int32(casing.rawValue) << 8, word, 0]
    case .mention(let type, let constraint, let recorded): [1 | (recorded ? 1 : 0) << 8, type, constraint]
    case .shape(let required, let forbidden): [2, Int32(required.rawValue), Int32(forbidden.rawValue)]
    case .gap(let wide): [3 | (wide ? 1 : 0) << 8, 0, 0]
    case .brackets: [4, 0, 0]
    case .accept(let pattern, let rank): [5, pattern, rank]
    }
  }

  fileprivate init(_ row: PackRow) throws(DamagedPack) {
    let flag = row[0] >> 8
    switch row[0] & 255 {
    case 0:
      guard let casing = LexiconTrie.Casing(rawValue: UInt8(truncatingIfNeeded: flag)) else { throw DamagedPack() }
      self = .word(row[1], casing: casing)
    case 1: self = .mention(type: row[1], constraint: row[2], recorded: flag != 0)
    case 2: self = .shape(required: TokenShape(row[1]), forbidden: TokenShape(row[2]))
    case 3: self = .gap(wide: flag != 0)
    case 4: self = .brackets
    case 5: self = .accept(pattern: row[1], rank: row[2])
    default: throw DamagedPack()
    }
  }
}

extension TokenShape {
  fileprivate init(_ number: Int32) { self.init(rawValue: UInt16(truncatingIfNeeded: number)) }
}

extension Guard {
  fileprivate var numbers: [Int32] {
    let flags = { (ahead: Bool, negated: Bool) in Int32(ahead ? 256 : 0) | (negated ? 512 : 0) }
    return switch self {
    case .look(let types, let ahead, let negated): [0 | flags(ahead, negated), types, 0, 0]
    case .lookShape(let required, let forbidden, let ahead, let negated):
      [1 | flags(ahead, negated), Int32(required.rawValue), Int32(forbidden.rawValue), 0]
    case .sentenceStart: [2, 0, 0, 0]
    case .sentenceEnd: [3, 0, 0, 0]
    }
  }

  fileprivate init(_ row: PackRow) throws(DamagedPack) {
    let (ahead, negated) = (row[0] & 256 != 0, row[0] & 512 != 0)
    switch row[0] & 255 {
    case 0: self = .look(types: row[1], ahead: ahead, negated: negated)
    case 1: self = .lookShape(required: TokenShape(row[1]), forbidden: TokenShape(row[2]), ahead: ahead, negated: negated)
    case 2: self = .sentenceStart
    case 3: self = .sentenceEnd
    default: throw DamagedPack()
    }
  }
}

extension Action {
  fileprivate var numbers: [Int32] {
    switch self {
    case .open(let name, let side): [0, name, Int32(side.rawValue)]
    case .close(let name): [1, name, 0]
    case .itemStart: [2, 0, 0]
    case .itemEnd: [3, 0, 0]
    case .enter(let element): [4, element, 0]
    case .leave(let element): [5, element, 0]
    }
  }

  fileprivate init(_ row: PackRow) throws(DamagedPack) {
    switch row[0] {
    case 0:
      guard let side = Capture.Side(rawValue: UInt8(truncatingIfNeeded: row[2])) else { throw DamagedPack() }
      self = .open(name: row[1], side: side)
    case 1: self = .close(name: row[1])
    case 2: self = .itemStart
    case 3: self = .itemEnd
    case 4: self = .enter(element: row[1])
    case 5: self = .leave(element: row[1])
    default: throw DamagedPack()
    }
  }
}
