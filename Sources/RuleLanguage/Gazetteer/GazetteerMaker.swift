import DocumentModel
import RuleProgram

/// Makes a gazetteer of lists of units: levels are those that the rules name, names are folded as the text is, and what
/// units belong to is held against the times in which they stood.
struct GazetteerMaker {
  private(set) var diagnostics: [Diagnostic] = []
  /// Nil where there is no list.
  private(set) var gazetteer: Gazetteer?
  private let read: LiteralReader
  private let rows: [UnitRow]
  /// The rows of each code, by day.
  private let byCode: [String: [Int]]
  private let levels: [String: Int32]
  private var ranks: [Int32?]
  /// The row that each unit belongs to when it comes into being.
  private var parents: [Int?]

  /// - Parameter entries: of the whole pack, with those of the classes that speak of levels and of spelling.
  init(_ texts: [SourceText], types: [MentionType], entries: [LexiconEntry], read: @escaping LiteralReader) {
    let lists = texts.map { UnitListReader($0) }
    diagnostics = lists.flatMap(\.diagnostics)
    rows = lists.flatMap(\.rows)
    self.read = read
    let known = rows
    byCode = Dictionary(grouping: known.indices) { known[$0].code }.mapValues { $0.sorted { known[$0].from < known[$1].from } }
    let named = { (name: String) in entries.filter { types[Int($0.type)].name == name } }
    levels = Dictionary(
      named(Gazetteer.levelClass).map { ($0.canonical ?? $0.phrase, Self.rank(of: $0)) },
      uniquingKeysWith: { first, _ in first })
    ranks = Array(repeating: nil, count: rows.count)
    parents = Array(repeating: nil, count: rows.count)
    guard !texts.isEmpty else { return }
    for rows in byCode.values { checkTimes(rows) }
    for row in rows.indices { findParent(of: row) }
    for row in rows.indices { _ = rank(of: row) }
    make(named(Gazetteer.spellingClass))
  }

  // MARK: What belongs to what

  private mutating func checkTimes(_ sorted: [Int]) {
    for (one, other) in zip(sorted, sorted.dropFirst()) where rows[one].meets(rows[other]) {
      let (first, second) = (rows[min(one, other)].range(.code), rows[max(one, other)].range(.code))
      let isSame = rows[one].from == rows[other].from
      let what = isSame ? "from the same day" : "at the same time"
      diagnostics.append(
        Diagnostic(
          .error, isSame ? .duplicate : .badUnit, second, "“\(rows[one][.code])” stands for another unit \(what)",
          advice: "one of them is to end where the other begins", notes: [Diagnostic.Note(first, "the other stands here")]))
    }
  }

  private mutating func findParent(of row: Int) {
    guard let code = rows[row].parent else { return }
    guard let known = byCode[code] else {
      return report(.unknownParent, row, .parent, "no unit has the code “\(rows[row][.parent])”", "name one of the list, or none")
    }
    let meeting = known.filter { rows[$0].meets(rows[row]) }
    var end = rows[row].from
    for other in meeting where rows[other].from <= end { end = max(end, rows[other].to) }
    guard end >= rows[row].to else {
      return report(
        .unknownParent, row, .parent, "“\(rows[row][.parent])” does not stand all the time in which this unit does",
        "end the unit where that one ends")
    }
    parents[row] = meeting.first
  }

  /// That of the level, but below the unit that it belongs to: a `thành phố` of a `tỉnh` is none of the first rank.
  private mutating func rank(of row: Int) -> Int32 {
    var way: [Int] = []
    var next: Int? = row
    while let here = next, ranks[here] == nil, !way.contains(here) {
      way.append(here)
      next = parents[here]
    }
    if let again = next, ranks[again] == nil {
      report(.cycle, again, .parent, "“\(rows[again][.name])” belongs to itself", "the highest units have no parent")
    }
    var above = next.flatMap { ranks[$0] }
    for here in way.reversed() {
      let own = level(of: here)
      let rank = above.map { own > $0 ? own : $0 + 1 } ?? own
      ranks[here] = rank
      above = rank
    }
    return ranks[row] ?? .max
  }

  /// Far below all others where the rules say none, and never so far that nothing fits below.
  private static func rank(of level: LexiconEntry) -> Int32 {
    min(level.attribute("rank").flatMap { Int32($0) } ?? lowestRank, lowestRank)
  }

  private static let lowestRank = Int32.max / 2

  private mutating func level(of row: Int) -> Int32 {
    let name = rows[row][.type].lowercased()
    if let rank = levels[name] { return rank }
    report(
      .badUnit, row, .type, "no level is called “\(rows[row][.type])”",
      Suggestion.advice(for: name, among: levels.keys.sorted()) ?? "name one of class \(Gazetteer.levelClass)")
    return Self.lowestRank
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ row: Int, _ column: UnitRow.Column, _ message: String, _ advice: String
  ) {
    diagnostics.append(Diagnostic(.error, code, rows[row].range(column), message, advice: advice))
  }

  // MARK: Making

  private mutating func make(_ spellings: [LexiconEntry]) {
    var folder = NameFolder(read)
    var keys = PlaceKeys()
    for entry in spellings {
      if let canonical = entry.canonical { keys.respell(folder.folded(entry.phrase), as: keys.key(of: folder.folded(canonical))) }
    }
    let names = Array(Set(rows.map { $0[.name] })).sorted()
    let nameKeys = names.map { keys.key(of: folder.folded($0)) }
    let (codes, levels) = (byCode.keys.sorted(), levels.keys.sorted())
    let numbers = (
      code: Self.numbers(codes), name: Self.numbers(names), level: Self.numbers(levels)
    )
    var units: [(key: [UInt8], unit: Gazetteer.Unit)] = []
    units.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let name = numbers.name[row[.name]] ?? 0
      if nameKeys[Int(name)].isEmpty { report(.badUnit, index, .name, "the unit has no name", "give it one") }
      units.append(
        (
          nameKeys[Int(name)],
          Gazetteer.Unit(
            code: numbers.code[row.code] ?? 0, name: name, level: numbers.level[row[.type].lowercased()] ?? 0,
            parent: row.parent.flatMap { numbers.code[$0] } ?? -1, rank: ranks[index] ?? .max, from: row.from, to: row.to)
        ))
    }
    gazetteer = Gazetteer(keys: keys, levels: levels, codes: codes, names: names, units: units)
  }

  private static func numbers(_ texts: [String]) -> [String: Int32] {
    Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, Int32($0)) })
  }
}
