/// Administrative units with the times in which they stood, to be found by their names.
///
/// A code is no key: reforms give codes of old units to new ones. A unit is a code with the day from which it stands, and
/// whoever asks says the day that is meant.
package struct Gazetteer: Sendable, Hashable {
  package struct Unit: Sendable, Hashable, BitwiseCopyable {
    package var code: Int32
    package var name: Int32
    package var level: Int32
    /// The code of the unit that it belongs to; -1 where it belongs to none.
    package var parent: Int32
    /// What the rules say of the level, but below that of its parent.
    package var rank: Int32
    /// The first day as a number (20250701), 0 where it is not known; the first day on which it no longer stood,
    /// `Int32.max` where it stands.
    package var from: Int32
    package var to: Int32

    package init(code: Int32, name: Int32, level: Int32, parent: Int32, rank: Int32, from: Int32, to: Int32) {
      (self.code, self.name, self.level, self.parent) = (code, name, level, parent)
      (self.rank, self.from, self.to) = (rank, from, to)
    }

    package func stands(on day: Int32) -> Bool { from <= day && day < to }
  }

  /// The class whose entries are the words for levels.
  package static let levelClass = "Level"
  /// The class whose entries say how else names, and words of names, are spelt.
  package static let spellingClass = "NameSpelling"

  package let keys: PlaceKeys
  /// As the rules name them, in small letters.
  package let levels: [String]
  /// In the order of their bytes, each with what tells the countries apart (`vn:002`).
  private let codes: PackedText
  private let names: PackedText
  /// The keys of all names, in the order of their bytes.
  let nameKeys: PackedText
  /// By the keys of their names, those of one key by code and day.
  package let units: [Unit]
  /// For each key, where its units begin.
  let starts: [Int32]
  /// The units of each code, by day, and for each code where its own begin.
  let byCode: [Int32]
  let codeStarts: [Int32]

  /// Knows no unit.
  package init() {
    keys = PlaceKeys()
    levels = []
    (codes, names, nameKeys) = (PackedText(), PackedText(), PackedText())
    units = []
    (starts, byCode, codeStarts) = ([0], [], [0])
  }

  /// - Parameters:
  ///   - codes: in the order of their bytes.
  ///   - units: in any order; each with the key of its name.
  package init(
    keys: PlaceKeys, levels: [String], codes: [String], names: [String], units: [(key: [UInt8], unit: Unit)]
  ) {
    self.keys = keys
    self.levels = levels
    self.codes = PackedText(codes.map(\.utf8))
    self.names = PackedText(names.map(\.utf8))
    let groups = Dictionary(grouping: units) { $0.key }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    nameKeys = PackedText(groups.map(\.key))
    var ordered: [Unit] = []
    var starts: [Int32] = [0]
    for (_, group) in groups {
      ordered += group.map(\.unit).sorted { ($0.code, $0.from) < ($1.code, $1.from) }
      starts.append(Int32(ordered.count))
    }
    (self.units, self.starts) = (ordered, starts)
    byCode = ordered.indices.map(Int32.init).sorted {
      (ordered[Int($0)].code, ordered[Int($0)].from) < (ordered[Int($1)].code, ordered[Int($1)].from)
    }
    codeStarts = Self.starts(byCode.map { ordered[Int($0)].code }, count: codes.count)
  }

  private static func starts(_ sorted: [Int32], count: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    for code in sorted { starts[Int(code) + 1] += 1 }
    for code in 0..<count { starts[code + 1] += starts[code] }
    return starts
  }

  package var isEmpty: Bool { units.isEmpty }

  // MARK: Looking up

  /// The units of a name, whenever they stood.
  /// - Parameter folded: the name as `KeyFolding` folds it.
  package func units(named folded: some Collection<UInt8>) -> Range<Int32> {
    guard let number = nameKeys.number(of: keys.key(of: folded)) else { return 0..<0 }
    return starts[number]..<starts[number + 1]
  }

  /// The unit that a unit belongs to on a day; where it did not stand then, on the nearest day on which it did.
  package func parent(of unit: Int32, on day: Int32) -> Int32? {
    let child = units[Int(unit)]
    guard child.parent >= 0 else { return nil }
    let day = max(child.from, min(day, child.to - 1))
    return byCode[Int(codeStarts[Int(child.parent)])..<Int(codeStarts[Int(child.parent) + 1])].first {
      units[Int($0)].stands(on: day) && units[Int($0)].rank < child.rank
    }
  }

  /// Whether a unit is another, or belongs to it, near or far.
  package func isWithin(_ unit: Int32, _ other: Int32, on day: Int32) -> Bool {
    var next: Int32? = unit
    while let here = next {
      if here == other { return true }
      next = parent(of: here, on: day)
    }
    return false
  }

  // MARK: What is written of them

  package func level(of unit: Int32) -> String { levels[Int(units[Int(unit)].level)] }
  package func name(of unit: Int32) -> String { names[Int(units[Int(unit)].name)] }

  /// `vn:002`, and of a unit that came into being on a known day `vn:00070@2025-07-01`.
  package func identifier(of unit: Int32) -> String {
    let found = units[Int(unit)]
    guard found.from > 0 else { return codes[Int(found.code)] }
    return "\(codes[Int(found.code)])@\(Self.text(ofDay: found.from))"
  }

  private static func text(ofDay day: Int32) -> String {
    func padded(_ number: Int32, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(day / 10000, 4))-\(padded(day / 100 % 100, 2))-\(padded(day % 100, 2))"
  }
}

extension Gazetteer: PackCodable {
  func write(to writer: inout PackWriter) {
    keys.write(to: &writer)
    writer.write(levels)
    for texts in [codes, names, nameKeys] { texts.write(to: &writer) }
    writer.write(numbers: units.flatMap { [$0.code, $0.name, $0.level, $0.parent, $0.rank, $0.from, $0.to] })
    for numbers in [starts, byCode, codeStarts] { writer.write(numbers: numbers) }
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    keys = try PlaceKeys(from: &reader)
    levels = try reader.read()
    codes = try PackedText(from: &reader)
    names = try PackedText(from: &reader)
    nameKeys = try PackedText(from: &reader)
    let numbers = try reader.readNumbers(Int32.self)
    starts = try reader.readNumbers()
    byCode = try reader.readNumbers()
    codeStarts = try reader.readNumbers()
    guard numbers.count.isMultiple(of: 7) else { throw DamagedPack() }
    units = stride(from: 0, to: numbers.count, by: 7).map { at in
      Unit(
        code: numbers[at], name: numbers[at + 1], level: numbers[at + 2], parent: numbers[at + 3], rank: numbers[at + 4],
        from: numbers[at + 5], to: numbers[at + 6])
    }
    guard isSound else { throw DamagedPack() }
  }

  /// Whether all numbers lead to something.
  private var isSound: Bool {
    let count = Int32(units.count)
    return isRising(starts, nameKeys.count, to: count) && isRising(codeStarts, codes.count, to: count)
      && byCode.count == units.count && byCode.allSatisfy { (0..<count).contains($0) }
      && units.allSatisfy { unit in
        (0..<Int32(codes.count)).contains(unit.code) && (0..<Int32(names.count)).contains(unit.name)
          && (0..<Int32(levels.count)).contains(unit.level) && (-1..<Int32(codes.count)).contains(unit.parent)
          && unit.from >= 0 && unit.to > unit.from
      }
  }

  private func isRising(_ starts: [Int32], _ count: Int, to end: Int32) -> Bool {
    starts.count == count + 1 && starts.first == 0 && starts.last == end && zip(starts, starts.dropFirst()).allSatisfy(<=)
  }
}
