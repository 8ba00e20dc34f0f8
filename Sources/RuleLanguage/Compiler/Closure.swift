import RuleProgram

/// Everything that one instruction of a pattern leads to without stepping over anything.
///
/// Of all ways to a step that ask for nothing in between only the cheapest counts, and of those the one of the earlier
/// alternatives; so what there is to keep stays small however often parts may be missing. Instructions are visited in
/// ascending order, those behind the loop of a list in a second round, and so each once all ways to it are known.
struct Closure {
  /// A way to an instruction: what it cost, required and noted down.
  struct Way {
    var instruction: Int32
    var cost: Int32
    /// What it requires, as an index into `guardSets`; 0 for nothing.
    var guards: Int32
    /// The newest of its actions in `actions`; -1 where there is none.
    var actions: Int32
    /// The next way to the same instruction.
    fileprivate var next: Int32 = -1
  }

  /// A step that is reached, with the way to it.
  struct Step {
    var test: TokenTest
    var next: Int32
    var way: Way
  }

  private struct Cell {
    var action: Action
    var before: Int32
  }

  /// One guard more than a set has.
  private struct Extension: Hashable {
    var set: Int32
    var condition: Guard
  }

  /// Ways to one instruction that require different things; more are taken for a pattern that grows without bound.
  private static let greatestCount = 256

  private let instructions: [Instruction]
  private var ways: [Way] = []
  /// Sets of guards that ways require, each once, without order; the first is empty.
  private var guardSets: [Set<Guard>] = [[]]
  private var guardLists: [[Guard]] = [[]]
  private var guardSetNumbers: [Set<Guard>: Int32] = [[]: 0]
  private var extensions: [Extension: Int32] = [:]
  private var actions: [Cell] = []
  /// For each instruction, the first and the last way to it, and the first that was not followed yet; valid where the
  /// stamp is this closure's.
  private var first: [Int32]
  private var last: [Int32]
  private var open: [Int32]
  private var stamps: [Int]
  private var stamp = 0
  private var agenda = NumberHeap()
  private(set) var isTooLarge = false

  init(_ instructions: [Instruction]) {
    self.instructions = instructions
    first = [Int32](repeating: -1, count: instructions.count)
    last = first
    open = first
    stamps = [Int](repeating: 0, count: instructions.count)
  }

  /// All steps that an instruction leads to, each as often as there are ways to it, in order of preference.
  mutating func steps(from start: Int32) -> [Step] {
    stamp += 1
    ways.removeAll(keepingCapacity: true)
    actions.removeAll(keepingCapacity: true)
    var found: [Step] = []
    add(Way(instruction: start, cost: 0, guards: 0, actions: -1), to: start, round: 0)
    while let key = agenda.popSmallest() {
      let instruction = key % instructions.count
      while open[instruction] >= 0 {
        let way = ways[Int(open[instruction])]
        open[instruction] = way.next
        follow(way, round: key / instructions.count, &found)
      }
    }
    return found
  }

  /// What a way requires, and what it notes down, in order.
  func guards(of way: Way) -> [Guard] { guardLists[Int(way.guards)] }

  func actions(of way: Way) -> [Action] {
    var found: [Action] = []
    var index = way.actions
    while index >= 0 {
      found.append(actions[Int(index)].action)
      index = actions[Int(index)].before
    }
    return found.reversed()
  }

  private mutating func follow(_ way: Way, round: Int, _ found: inout [Step]) {
    switch instructions[Int(way.instruction)] {
    case .step(let test, let next): found.append(Step(test: test, next: next, way: way))
    case .split(let one, let other, let cost):
      add(way, to: one, round: round)
      var dearer = way
      dearer.cost += cost
      add(dearer, to: other, round: round)
    case .jump(let target): add(way, to: target, round: round + 1)
    case .require(let condition, let target):
      var way = way
      way.guards = guardSet(way.guards, with: condition)
      add(way, to: target, round: round)
    case .note(let action, let target):
      actions.append(Cell(action: action, before: way.actions))
      var way = way
      way.actions = Int32(actions.count - 1)
      add(way, to: target, round: round)
    }
  }

  private mutating func guardSet(_ set: Int32, with condition: Guard) -> Int32 {
    let key = Extension(set: set, condition: condition)
    if let known = extensions[key] { return known }
    let wanted = guardSets[Int(set)].union([condition])
    let number = guardSetNumbers[wanted] ?? Int32(guardSets.count)
    if number == guardSets.count {
      guardSets.append(wanted)
      guardLists.append(guardLists[Int(set)] + [condition])
      guardSetNumbers[wanted] = number
    }
    extensions[key] = number
    return number
  }

  private func isNoMore(_ set: Int32, than other: Int32) -> Bool {
    set == 0 || set == other || guardSets[Int(set)].isSubset(of: guardSets[Int(other)])
  }

  /// Keeps a way unless another that requires no more is as cheap.
  private mutating func add(_ way: Way, to target: Int32, round: Int) {
    let instruction = Int(target)
    if stamps[instruction] != stamp {
      stamps[instruction] = stamp
      (first[instruction], last[instruction], open[instruction]) = (-1, -1, -1)
    }
    var count = 0
    var index = first[instruction]
    while index >= 0 {
      let other = ways[Int(index)]
      if other.cost <= way.cost, isNoMore(other.guards, than: way.guards) { return }
      index = other.next
      count += 1
    }
    guard count < Self.greatestCount else { return isTooLarge = true }
    append(way, to: instruction)
    agenda.push(round * instructions.count + instruction)
  }

  private mutating func append(_ way: Way, to instruction: Int) {
    var way = way
    way.instruction = Int32(instruction)
    way.next = -1
    let number = Int32(ways.count)
    ways.append(way)
    if last[instruction] >= 0 { ways[Int(last[instruction])].next = number } else { first[instruction] = number }
    last[instruction] = number
    if open[instruction] < 0 { open[instruction] = number }
  }
}
