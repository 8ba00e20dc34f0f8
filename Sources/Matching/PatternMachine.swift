import DocumentModel
import RuleProgram

/// Runs one stratum over one sentence: all patterns at once, position by position, never back.
///
/// Ways (threads) that reach the same state of the program at the same position from the same start are one, and the
/// cheaper goes on; inside the loop of a list, starts are merged too and the earliest goes on. Mentions span several
/// tokens, so ways wait at the position where their mention ends. The work at a position is bounded by the size of the
/// program times the width of its widest pattern, whatever the text says: the whole is linear in the text.
/// `MachineAgreementTests` holds it against a matcher that tries everything.
struct PatternMachine {
  private struct Waiting {
    var thread: PatternThread
    var next: Int32
  }

  private struct Here {
    var thread: PatternThread
    var next: Int32
    var isFresh: Bool
  }

  private(set) var trail: [TrailStep] = []
  private var waiting: [Waiting] = []
  private var waitingFirst: [Int32] = []
  private var waitingLast: [Int32] = []
  private var here: [Here] = []
  /// For each state, its first thread at this position; only valid where the stamp is this position's.
  private var firstHere: [Int32] = []
  private var stamps: [Int] = []
  private var stamp = 0
  private var agenda = StateHeap()
  private var isActive: [Int] = []
  private var activation = 0

  /// Everything that a run looks at.
  struct Input {
    var stratum: Stratum
    var tokens: [Token]
    var words: [Int32]
    var sentence: Range<Int>
    var lattice: Lattice
    var layout: Layout
    var constraints: [Constraint]
    var entries: [LexiconEntry]
  }

  /// Forgets the trails of the last sentence.
  mutating func reset() { trail.removeAll(keepingCapacity: true) }

  /// Marks the patterns that the sentence's words and mentions wake; false when there are none.
  mutating func wake(_ stratum: Stratum, words: [Int32], types: [Int32]) -> Bool {
    activation += 1
    if isActive.count < stratum.patterns.count {
      isActive += [Int](repeating: 0, count: stratum.patterns.count - isActive.count)
    }
    var found = !stratum.wakes.always.isEmpty
    for pattern in stratum.wakes.always { isActive[Int(pattern)] = activation }
    for word in words {
      for index in stratum.wakes.range(ofWord: word) {
        isActive[Int(stratum.wakes.wordPattern(index))] = activation
        found = true
      }
    }
    for type in types {
      for index in stratum.wakes.range(ofType: type) {
        isActive[Int(stratum.wakes.typePattern(index))] = activation
        found = true
      }
    }
    return found
  }

  /// All places in the sentence where an awake pattern holds.
  mutating func run(_ input: borrowing Input, into accepts: inout [Accept]) {
    prepare(states: input.stratum.instructions.count, positions: input.sentence.count + 1)
    for position in input.sentence.lowerBound...input.sentence.upperBound {
      stamp += 1
      here.removeAll(keepingCapacity: true)
      arrive(at: position, input, &accepts)
      if position < input.sentence.upperBound { begin(at: position, input, &accepts) }
      while let state = agenda.popSmallest() { go(on: state, at: position, input, &accepts) }
    }
  }

  private mutating func prepare(states: Int, positions: Int) {
    if firstHere.count < states {
      firstHere += [Int32](repeating: -1, count: states - firstHere.count)
      stamps += [Int](repeating: 0, count: states - stamps.count)
    }
    waiting.removeAll(keepingCapacity: true)
    waitingFirst.removeAll(keepingCapacity: true)
    waitingLast.removeAll(keepingCapacity: true)
    waitingFirst.append(contentsOf: repeatElement(-1, count: positions))
    waitingLast.append(contentsOf: repeatElement(-1, count: positions))
  }

  /// Takes in the threads that were waiting for a position, in the order in which they were sent.
  private mutating func arrive(at position: Int, _ input: borrowing Input, _ accepts: inout [Accept]) {
    var index = waitingFirst[position - input.sentence.lowerBound]
    while index >= 0 {
      add(waiting[Int(index)].thread, at: position, input, &accepts)
      index = waiting[Int(index)].next
    }
  }

  /// Starts the awake patterns that can begin with what stands at a position.
  private mutating func begin(at position: Int, _ input: borrowing Input, _ accepts: inout [Accept]) {
    let shape = input.tokens[position].shape
    for pattern in input.stratum.starts.always { begin(pattern, at: position, input, &accepts) }
    if shape.contains(.capitalized) {
      for pattern in input.stratum.starts.capitals { begin(pattern, at: position, input, &accepts) }
    }
    if shape.contains(.digits) {
      for pattern in input.stratum.starts.digits { begin(pattern, at: position, input, &accepts) }
    }
    for index in input.stratum.starts.range(ofWord: input.words[position]) {
      begin(input.stratum.starts.wordPattern(index), at: position, input, &accepts)
    }
    var mention = input.lattice.firstStarting(at: position)
    while mention >= 0 {
      for index in input.stratum.starts.range(ofType: input.lattice.type(of: mention)) {
        begin(input.stratum.starts.typePattern(index), at: position, input, &accepts)
      }
      mention = input.lattice.nextStarting(after: mention)
    }
  }

  private mutating func begin(
    _ pattern: Int32, at position: Int, _ input: borrowing Input, _ accepts: inout [Accept]
  ) {
    guard isActive[Int(pattern)] == activation else { return }
    let entry = input.stratum.patterns[Int(pattern)].entry
    add(PatternThread(state: entry, start: Int32(position), cost: 0, trail: -1), at: position, input, &accepts)
  }

  /// Whether a state can go on from a position at all. Most threads die here, before anything is kept of them.
  @inline(__always)
  private func canGoOn(_ state: Int, at position: Int, _ input: borrowing Input) -> Bool {
    switch input.stratum.instructions[state] {
    case .word(let word, _, _): position < input.sentence.upperBound && input.words[position] == word
    case .shape(let required, let forbidden, _):
      position < input.sentence.upperBound && input.tokens[position].shape.has(required, not: forbidden)
    case .mention(let type, _, _, _): position < input.sentence.upperBound && starts(type, at: position, input)
    case .gap(let wide, _): position < input.sentence.upperBound && input.passes(position, wide: wide)
    default: true
    }
  }

  @inline(__always)
  private func starts(_ type: Int32, at position: Int, _ input: borrowing Input) -> Bool {
    var mention = input.lattice.firstStarting(at: position)
    while mention >= 0 {
      if input.lattice.type(of: mention) == type { return true }
      mention = input.lattice.nextStarting(after: mention)
    }
    return false
  }

  /// Puts a thread on the agenda of this position, unless it is at its end or one as good is there.
  private mutating func add(
    _ thread: PatternThread, at position: Int, _ input: borrowing Input, _ accepts: inout [Accept]
  ) {
    let state = Int(thread.state)
    guard canGoOn(state, at: position, input) else { return }
    if case .accept(let pattern, let rank) = input.stratum.instructions[state] {
      accepts.append(
        Accept(
          pattern: pattern, rank: rank, start: thread.start, end: Int32(position), cost: thread.cost, trail: thread.trail))
      return
    }
    if stamps[state] != stamp {
      stamps[state] = stamp
      firstHere[state] = -1
    }
    let merges = input.stratum.merging[state]
    var index = firstHere[state]
    while index >= 0 {
      let other = here[Int(index)].thread
      if merges || other.start == thread.start {
        guard (thread.start, thread.cost) < (other.start, other.cost) else { return }
        here[Int(index)].thread = thread
        here[Int(index)].isFresh = true
        agenda.push(thread.state)
        return
      }
      index = here[Int(index)].next
    }
    here.append(Here(thread: thread, next: firstHere[state], isFresh: true))
    firstHere[state] = Int32(here.count - 1)
    agenda.push(thread.state)
  }

  private mutating func send(_ thread: PatternThread, to next: Int32, at offset: Int) {
    var thread = thread
    thread.state = next
    let number = Int32(waiting.count)
    waiting.append(Waiting(thread: thread, next: -1))
    if waitingLast[offset] >= 0 { waiting[Int(waitingLast[offset])].next = number } else { waitingFirst[offset] = number }
    waitingLast[offset] = number
  }

  private mutating func go(on state: Int32, at position: Int, _ input: borrowing Input, _ accepts: inout [Accept]) {
    var index = firstHere[Int(state)]
    while index >= 0 {
      if here[Int(index)].isFresh {
        here[Int(index)].isFresh = false
        step(here[Int(index)].thread, at: position, input, &accepts)
      }
      index = here[Int(index)].next
    }
  }

  private mutating func step(
    _ thread: PatternThread, at position: Int, _ input: borrowing Input, _ accepts: inout [Accept]
  ) {
    let isInside = position < input.sentence.upperBound
    let ahead = position - input.sentence.lowerBound + 1
    switch input.stratum.instructions[Int(thread.state)] {
    case .word(let word, let casing, let next):
      if isInside, input.words[position] == word, casing.admits(input.tokens[position].shape) {
        send(thread, to: next, at: ahead)
      }
    case .shape(let required, let forbidden, let next):
      if isInside, input.tokens[position].shape.has(required, not: forbidden) { send(thread, to: next, at: ahead) }
    case .mention(let type, let constraint, let recorded, let next):
      if isInside { stepOver(type, constraint, recorded, next, thread, at: position, input) }
    case .gap(let wide, let next):
      if isInside, input.passes(position, wide: wide) { send(thread, to: next, at: ahead) }
    case .brackets(let next):
      if isInside, input.layout.closings[position] > 0 {
        send(thread, to: next, at: Int(input.layout.closings[position]) - input.sentence.lowerBound)
      }
    case .split(let one, let other, let cost):
      move(thread, to: one, at: position, input, &accepts)
      move(thread, to: other, at: position, input, &accepts, cost: cost)
    case .jump(let next): move(thread, to: next, at: position, input, &accepts)
    case .open(let name, let side, let next):
      leave(.open(name: name, side: side.rawValue), on: thread, to: next, at: position, input, &accepts)
    case .close(let name, let next): leave(.close(name: name), on: thread, to: next, at: position, input, &accepts)
    case .itemStart(let next): leave(.itemStart, on: thread, to: next, at: position, input, &accepts)
    case .itemEnd(let next): leave(.itemEnd, on: thread, to: next, at: position, input, &accepts)
    case .enter(let element, let next): leave(.enter(element: element), on: thread, to: next, at: position, input, &accepts)
    case .leave(_, let next): leave(.leave, on: thread, to: next, at: position, input, &accepts)
    case .look(let types, let ahead, let negated, let next):
      let found =
        ahead
        ? isInside && input.lattice.starts(input.stratum.typeSets[Int(types)], at: position)
        : position > input.sentence.lowerBound && input.lattice.ends(input.stratum.typeSets[Int(types)], at: position)
      if found != negated { move(thread, to: next, at: position, input, &accepts) }
    case .lookShape(let required, let forbidden, let ahead, let negated, let next):
      let seen = ahead ? position : position - 1
      let found = input.sentence.contains(seen) && input.tokens[seen].shape.has(required, not: forbidden)
      if found != negated { move(thread, to: next, at: position, input, &accepts) }
    case .sentenceStart(let next):
      if position == input.sentence.lowerBound { move(thread, to: next, at: position, input, &accepts) }
    case .sentenceEnd(let next):
      if !isInside || input.words[position] == GrammarWord.dot.rawValue && ahead == input.sentence.count {
        move(thread, to: next, at: position, input, &accepts)
      }
    // Taken when the thread came here.
    case .accept: break
    }
  }

  private mutating func stepOver(
    _ type: Int32, _ constraint: Int32, _ recorded: Bool, _ next: Int32, _ thread: PatternThread, at position: Int,
    _ input: borrowing Input
  ) {
    var mention = input.lattice.firstStarting(at: position)
    while mention >= 0 {
      if input.lattice.type(of: mention) == type, holds(constraint, mention, input) {
        var thread = thread
        if recorded { leave(.mention(mention), at: position, in: &thread) }
        send(thread, to: next, at: Int(input.lattice.end(of: mention)) - input.sentence.lowerBound)
      }
      mention = input.lattice.nextStarting(after: mention)
    }
  }

  private func holds(_ constraint: Int32, _ mention: Int32, _ input: borrowing Input) -> Bool {
    guard constraint >= 0 else { return true }
    return input.constraints[Int(constraint)].admits(input.lattice.mentions[Int(mention)].value, input.entries)
  }

  private mutating func move(
    _ thread: PatternThread, to next: Int32, at position: Int, _ input: borrowing Input, _ accepts: inout [Accept],
    cost: Int32 = 0
  ) {
    var thread = thread
    thread.state = next
    thread.cost &+= cost
    add(thread, at: position, input, &accepts)
  }

  private mutating func leave(
    _ kind: TrailStep.Kind, on thread: PatternThread, to next: Int32, at position: Int, _ input: borrowing Input,
    _ accepts: inout [Accept]
  ) {
    var thread = thread
    leave(kind, at: position, in: &thread)
    move(thread, to: next, at: position, input, &accepts)
  }

  private mutating func leave(_ kind: TrailStep.Kind, at position: Int, in thread: inout PatternThread) {
    trail.append(TrailStep(kind: kind, position: Int32(position), previous: thread.trail))
    thread.trail = Int32(trail.count - 1)
  }
}

extension LexiconTrie.Casing {
  @inline(__always) func admits(_ shape: TokenShape) -> Bool {
    switch self {
    case .any: true
    case .capitalized: shape.contains(.capitalized)
    case .upper: shape.contains(.upper)
    }
  }
}

extension TokenShape {
  @inline(__always) fileprivate func has(_ required: TokenShape, not forbidden: TokenShape) -> Bool {
    isSuperset(of: required) && isDisjoint(with: forbidden)
  }
}

extension PatternMachine.Input {
  /// Whether a gap may pass over a token. The marks inside a figure (`11.000`, `91,94`) part nothing.
  @inline(__always) fileprivate func passes(_ position: Int, wide: Bool) -> Bool {
    switch words[position] {
    case GrammarWord.comma.rawValue: wide || isInsideFigure(position)
    case GrammarWord.dot.rawValue: isInsideFigure(position)
    case GrammarWord.semicolon.rawValue, GrammarWord.colon.rawValue, GrammarWord.open.rawValue,
      GrammarWord.close.rawValue, GrammarWord.openBracket.rawValue, GrammarWord.closeBracket.rawValue:
      false
    default: true
    }
  }

  private func isInsideFigure(_ position: Int) -> Bool {
    guard sentence.contains(position - 1), sentence.contains(position + 1) else { return false }
    return tokens[position - 1].shape.contains(.digits) && tokens[position].shape.isDisjoint(with: .spaceBefore)
      && tokens[position + 1].shape.contains(.digits) && tokens[position + 1].shape.isDisjoint(with: .spaceBefore)
  }
}

extension Constraint {
  fileprivate func admits(_ value: MentionValue, _ entries: [LexiconEntry]) -> Bool {
    switch self {
    case .attribute(let name, let values):
      guard case .entry(let entry) = value, let found = entries[Int(entry)].attribute(name) else { return false }
      return values.isEmpty || values.contains(found)
    case .number(let relation, let bound):
      switch value {
      case .number(let number), .percent(let number), .money(let number): return relation.holds(number.value, bound)
      default: return false
      }
    }
  }
}
