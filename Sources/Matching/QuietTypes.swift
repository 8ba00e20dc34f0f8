import RuleProgram

/// The classes that only patterns look at: words that end a name, that rule something out, that stand between.
///
/// Most phrases of an article are such, and most patterns are asleep: a sentence's phrases of a quiet class become mentions
/// when a pattern that asks for them is about to run, and not before. `QuietTypesTests` holds what is found then against what
/// is found with all mentions.
struct QuietTypes {
  /// Whether every phrase is a mention at once, for those who want to see all.
  var isOff = false
  /// By type.
  private let isQuiet: [Bool]
  /// For each stratum, the quiet types that each of its patterns asks for, once that was looked up.
  private var asked: [[[Int32]?]]

  /// - Parameter kept: types that others than patterns look at.
  init(_ pack: borrowing RulePack, keeping kept: Set<Int32>) {
    // Classes, and the phrases of looks: whatever is made of entries.
    var isQuiet = [Bool](repeating: false, count: pack.types.count)
    for entry in pack.entries { isQuiet[Int(entry.type)] = true }
    func keep(_ types: some Sequence<Int32>) { for type in types where type >= 0 { isQuiet[Int(type)] = false } }
    keep(kept)
    for search in pack.searches { for step in search.steps { keep(step.types + step.unlessAfter + step.unlessBefore) } }
    for modifier in pack.modifiers { keep(modifier.types) }
    for types in pack.breakdown.types.values { keep(types) }
    // What an entry says of its words is looked up wherever they stand.
    keep(pack.entries.lazy.filter { $0.canonical != nil || !$0.attributes.isEmpty }.map(\.type))
    self.isQuiet = isQuiet
    asked = pack.strata.map { [[Int32]?](repeating: nil, count: $0.patterns.count) }
  }

  /// Every phrase is a mention at once.
  init() {
    isQuiet = []
    asked = []
  }

  @inline(__always) func contains(_ type: Int32) -> Bool { !isOff && Int(type) < isQuiet.count && isQuiet[Int(type)] }

  /// The quiet types that a pattern asks for.
  mutating func asked(by pattern: Int32, of number: Int, _ stratum: borrowing Stratum) -> [Int32] {
    guard !isOff, !isQuiet.isEmpty else { return [] }
    if let known = asked[number][Int(pattern)] { return known }
    let found = types(from: stratum.patterns[Int(pattern)].entry, stratum)
    asked[number][Int(pattern)] = found
    return found
  }

  /// Follows every transition of a pattern once.
  private func types(from entry: Int32, _ stratum: borrowing Stratum) -> [Int32] {
    var seen: Set<Int32> = [entry]
    var waiting = [entry]
    var types: Set<Int32> = []
    while let number = waiting.popLast() {
      let state = stratum.states[Int(number)]
      for index in Int(state.firstWord)..<Int(state.end) {
        let transition = stratum.transitions[index]
        if case .mention(let type, _, _) = transition.test { types.insert(type) }
        for number in transition.firstGuard..<transition.endGuard {
          if case .look(let set, _, _) = stratum.guards[Int(number)] { types.formUnion(stratum.typeSets[Int(set)]) }
        }
        if transition.next >= 0, seen.insert(transition.next).inserted { waiting.append(transition.next) }
      }
    }
    return types.filter { Int($0) < isQuiet.count && isQuiet[Int($0)] }.sorted()
  }
}
