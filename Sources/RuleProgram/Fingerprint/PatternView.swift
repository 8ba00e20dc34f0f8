/// A pattern's program, or what is left of it without the ways that some of its words and types open: from which of its
/// states ways lead to an end, and over which transitions.
struct PatternView {
  /// The states that count, in their order, each with its transitions in order of preference.
  private(set) var states: [(number: Int32, ways: [Transition])] = []
  /// What was taken out where a way that is left could have taken it.
  private(set) var removed: [(state: Int32, way: Transition)] = []
  /// The transitions that lead to each state that can be reached.
  private(set) var entering: [Int32: [Transition]] = [:]

  /// - Parameter isRemoved: whether a transition is taken out.
  init(_ pattern: PatternInfo, _ stratum: Stratum, without isRemoved: (Transition) -> Bool) {
    var reached: Set<Int32> = [pattern.entry]
    var open = [pattern.entry]
    var ways: [Int32: [Transition]] = [:]
    while let number = open.popLast() {
      let state = stratum.states[Int(number)]
      for way in stratum.transitions[Int(state.firstWord)..<Int(state.end)].sorted(by: { $0.preference < $1.preference }) {
        if isRemoved(way) {
          removed.append((number, way))
          continue
        }
        ways[number, default: []].append(way)
        guard way.next >= 0 else { continue }
        entering[way.next, default: []].append(way)
        if reached.insert(way.next).inserted { open.append(way.next) }
      }
    }
    let ending = Self.ending(ways)
    states = pattern.states.filter(ending.contains).map { number in
      (number, (ways[number] ?? []).filter { $0.next < 0 || ending.contains($0.next) })
    }
  }

  /// The states from which a way leads to an end.
  private static func ending(_ ways: [Int32: [Transition]]) -> Set<Int32> {
    var before: [Int32: [Int32]] = [:]
    for (number, ways) in ways { for way in ways { before[way.next, default: []].append(number) } }
    var found: Set<Int32> = []
    // All ends are one, behind the transitions that lead nowhere.
    var open: [Int32] = [-1]
    while let number = open.popLast() {
      for other in before[number] ?? [] where found.insert(other).inserted { open.append(other) }
    }
    return found
  }
}
