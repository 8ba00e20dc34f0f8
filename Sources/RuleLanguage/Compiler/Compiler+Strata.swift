import RuleProgram

/// Sorting patterns into strata and making their programs.
extension Compiler {
  /// States that one pattern may have, about.
  static let greatestSize = 20_000

  /// A pattern runs after all that make what it uses; each stratum is one program.
  mutating func makeStrata() -> ([Stratum], WakeIndex) {
    let levels = self.levels()
    var members = [[Int]](repeating: [], count: (levels.max() ?? 0) + 1)
    for (index, level) in levels.enumerated() { members[level].append(index) }
    var keys = WakeKeys(types: types, entryCounts: entryCounts)
    let required = units.map { keys.required(of: $0.pattern) }
    var strata: [Stratum] = []
    for indices in members {
      var generator = CodeGenerator()
      var builder = StratumBuilder()
      for index in indices {
        add(units[index], requiring: keys.chosen(from: required[index]), &keys, &generator, to: &builder)
      }
      let stratum = builder.finish(typeSets: generator.typeSets)
      if !stratum.patterns.isEmpty { strata.append(stratum) }
    }
    for (number, key) in keys.keys.enumerated() {
      if case .phrase(let words) = key { lexicon.insert(words, key: Int32(number)) }
    }
    return (strata, WakeIndex(keys: keys.keys, strata: strata, types: types.count))
  }

  private mutating func add(
    _ unit: Unit, requiring required: [[Int32]], _ keys: inout WakeKeys, _ generator: inout CodeGenerator,
    to builder: inout StratumBuilder
  ) {
    let size = unit.alternatives.reduce(0) { $0 + $1.size }
    guard size <= Self.greatestSize else {
      return report(.tooWide, unit.location, "the pattern has some \(size) states", advice: "nest fewer repetitions and gaps")
    }
    if required.isEmpty, case .rule = unit.product {
      warn(
        .noRequiredWord, unit.location, "no word or mention is sure to stand in what “\(unit.name)” finds, so every sentence wakes it",
        advice: "make a phrase of the head obligatory")
    }
    let code = generator.code(for: unit.alternatives, number: Int32(builder.patternCount))
    let count = builder.add(code, product: unit.product, required: required, start: keys.chosen(from: unit.pattern.start))
    if count > StratumBuilder.greatestCount {
      report(
        .tooWide, unit.location, "the pattern has more than \(StratumBuilder.greatestCount) ways from one word to the next",
        advice: "nest fewer parts that may be missing")
    }
  }

  // MARK: Levels

  /// For each unit, one more than the highest of the units that make what it uses.
  private mutating func levels() -> [Int] {
    var makers: [Int32: Int] = [:]
    for (index, unit) in units.enumerated() {
      if case .mention(let type, _) = unit.product { makers[type] = index }
    }
    let needs = units.map { $0.pattern.types.compactMap { makers[$0] }.sorted() }
    var levels = [Int](repeating: -1, count: units.count)
    var isOpen = [Bool](repeating: false, count: units.count)
    // The units on the way down, each with how many of its needs are seen to: no recursion, so that no chain is too long.
    var path: [(unit: Int, seen: Int)] = []
    for start in units.indices where levels[start] < 0 {
      path.append((start, 0))
      isOpen[start] = true
      while let (unit, seen) = path.last {
        guard seen < needs[unit].count else {
          levels[unit] = needs[unit].reduce(0) { max($0, levels[$1] + 1) }
          isOpen[unit] = false
          path.removeLast()
          continue
        }
        path[path.count - 1].seen += 1
        let need = needs[unit][seen]
        if isOpen[need] {
          reportCycle(path.map(\.unit), backTo: need)
        } else if levels[need] < 0 {
          path.append((need, 0))
          isOpen[need] = true
        }
      }
    }
    return levels
  }

  private mutating func reportCycle(_ path: [Int], backTo unit: Int) {
    let start = path.firstIndex(of: unit) ?? 0
    let cycle = (path[start...] + [unit]).map { units[$0].name }.joined(separator: " → ")
    report(.cycle, units[unit].location, "“\(units[unit].name)” is made of itself: \(cycle)", advice: "break the circle")
  }
}

extension Compiler.Unit {
  /// All alternatives as one pattern.
  fileprivate var pattern: ResolvedPattern { alternatives.count == 1 ? alternatives[0] : .choice(alternatives) }
}
