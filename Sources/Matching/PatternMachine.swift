import DocumentModel
import RuleProgram

/// Runs one stratum over one sentence: all patterns at once, position by position, never back.
///
/// Ways (threads) that reach the same state at the same position from the same start are one, and the cheaper goes on;
/// inside the loop of a list, starts are merged too and the earliest goes on. Mentions span several tokens, so ways wait
/// at the position where their mention ends; all that come to a position are known before any goes on from it. The work
/// at a position is bounded by what the next token can take in the states that were reached, whatever the text says: the
/// whole is linear in the text. `MachineAgreementTests` holds it against a matcher that tries everything.
struct PatternMachine {
  private struct Waiting {
    var thread: PatternThread
    var next: Int32
  }

  /// The threads that wait for a position, in the order in which they were sent.
  private struct Queue {
    var first: Int32 = -1
    var last: Int32 = -1
    var count: Int32 = 0
  }

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

  private(set) var trail: [TrailStep] = []
  private var waiting: [Waiting] = []
  /// By position in the sentence, its end included.
  private var queues: [Queue] = []
  private var here = ThreadTable()

  /// Forgets all threads and trails, and makes ready for a sentence.
  mutating func begin(positions: Int) {
    trail.removeAll(keepingCapacity: true)
    rewind(positions: positions)
  }

  /// Forgets all threads and keeps their trails, for ways that go on from where they stood.
  mutating func rewind(positions: Int) {
    waiting.removeAll(keepingCapacity: true)
    queues.removeAll(keepingCapacity: true)
    queues.append(contentsOf: repeatElement(Queue(), count: positions + 1))
  }

  /// Lets a pattern start at every place of the sentence where it can.
  mutating func start(_ pattern: PatternInfo, waking: borrowing Waking, _ input: borrowing Input) {
    let start = pattern.start
    for key in start.keys {
      var occurrence = waking.first(of: key)
      while occurrence >= 0 {
        begin(pattern, at: waking.token(of: occurrence), input)
        occurrence = waking.next(after: occurrence)
      }
    }
    guard start.always || start.capitals || start.digits else { return }
    var wanted: TokenShape = []
    if start.capitals { wanted.insert(.capitalized) }
    if start.digits { wanted.insert(.digits) }
    for token in input.sentence where start.always || !input.tokens[token].shape.isDisjoint(with: wanted) {
      begin(pattern, at: token, input)
    }
  }

  /// Lets a pattern start at a token, whatever stands there.
  mutating func begin(_ pattern: PatternInfo, at position: Int, _ input: borrowing Input) {
    let thread = PatternThread(
      state: pattern.entry, start: Int32(position), cost: 0, trail: -1, leftAt: Int32(position), preference: 0)
    send(thread, to: position - input.sentence.lowerBound)
  }

  /// All places in the sentence where a pattern that was started holds.
  mutating func run(_ input: borrowing Input, probe: inout some MatchProbe, into accepts: inout [Accept]) {
    for offset in queues.indices where queues[offset].count > 0 {
      gather(queues[offset], input)
      let position = input.sentence.lowerBound + offset
      for index in here.threads.indices {
        let thread = here.threads[index]
        goOn(thread, at: position, input, &accepts)
        probe.visited(thread, at: position)
      }
    }
  }

  private mutating func gather(_ queue: Queue, _ input: borrowing Input) {
    here.begin(expecting: Int(queue.count))
    guard queue.count > 1 else { return here.addOnly(waiting[Int(queue.first)].thread) }
    var index = queue.first
    while index >= 0 {
      let thread = waiting[Int(index)].thread
      here.add(thread, isMerging: input.stratum.states[Int(thread.state)].isMerging)
      index = waiting[Int(index)].next
    }
  }

  /// Lets a thread go on from an offset in the sentence.
  mutating func send(_ thread: PatternThread, to offset: Int) {
    let number = Int32(waiting.count)
    waiting.append(Waiting(thread: thread, next: -1))
    if queues[offset].count > 0 {
      waiting[Int(queues[offset].last)].next = number
    } else {
      queues[offset].first = number
    }
    queues[offset].last = number
    queues[offset].count += 1
  }

  // MARK: From one state

  /// Takes every transition that can be taken.
  private mutating func goOn(
    _ thread: PatternThread, at position: Int, _ input: borrowing Input, _ accepts: inout [Accept]
  ) {
    let state = input.stratum.states[Int(thread.state)]
    if position < input.sentence.upperBound {
      if state.words & State.bit(input.words[position]) != 0 { overWord(state, thread, at: position, input) }
      if state.types & input.lattice.types(startingAt: position) != 0 { overMentions(state, thread, at: position, input) }
    }
    for index in state.firstOther..<state.end {
      overOther(Int(index), thread, at: position, input, &accepts)
    }
  }

  private mutating func overWord(
    _ state: State, _ thread: PatternThread, at position: Int, _ input: borrowing Input
  ) {
    let word = input.words[position]
    var index = input.stratum.firstTransition(over: word, in: state)
    while index < state.firstMention, case .word(word, let casing) = input.stratum.transitions[Int(index)].test {
      if casing.admits(input.tokens[position].shape) {
        take(Int(index), thread, at: position, to: position + 1, input)
      }
      index += 1
    }
  }

  private mutating func overMentions(
    _ state: State, _ thread: PatternThread, at position: Int, _ input: borrowing Input
  ) {
    var mention = input.lattice.firstStarting(at: position)
    while mention >= 0 {
      let type = input.lattice.type(of: mention)
      guard state.types & State.bit(type) != 0 else {
        mention = input.lattice.nextStarting(after: mention)
        continue
      }
      let end = Int(input.lattice.end(of: mention))
      var index = input.stratum.firstTransition(overType: type, in: state)
      while index < state.firstOther,
        case .mention(type, let constraint, let recorded) = input.stratum.transitions[Int(index)].test
      {
        if input.holds(constraint, mention) {
          take(Int(index), thread, at: position, to: end, input, recording: recorded ? mention : -1)
        }
        index += 1
      }
      mention = input.lattice.nextStarting(after: mention)
    }
  }

  private mutating func overOther(
    _ index: Int, _ thread: PatternThread, at position: Int, _ input: borrowing Input, _ accepts: inout [Accept]
  ) {
    let isInside = position < input.sentence.upperBound
    switch input.stratum.transitions[index].test {
    case .shape(let required, let forbidden):
      guard isInside, input.tokens[position].shape.has(required, not: forbidden) else { return }
      take(index, thread, at: position, to: position + 1, input)
    case .gap(let wide):
      guard isInside, input.passes(position, wide: wide) else { return }
      take(index, thread, at: position, to: position + 1, input)
    case .brackets:
      guard isInside, input.layout.closings[position] > 0 else { return }
      take(index, thread, at: position, to: Int(input.layout.closings[position]), input)
    case .accept(let pattern, let rank):
      guard let thread = leaving(by: input.stratum.transitions[index], thread, at: position, input) else { return }
      accepts.append(
        Accept(
          pattern: pattern, rank: rank, start: thread.start, end: Int32(position), cost: thread.cost, trail: thread.trail,
          preference: thread.preference))
    // Sorted apart.
    case .word, .mention: break
    }
  }

  // MARK: Along one transition

  private mutating func take(
    _ index: Int, _ thread: PatternThread, at position: Int, to end: Int, _ input: borrowing Input,
    recording mention: Int32 = -1
  ) {
    let transition = input.stratum.transitions[index]
    guard var thread = leaving(by: transition, thread, at: position, input) else { return }
    if mention >= 0 { note(.mention(mention), at: position, in: &thread) }
    thread.state = transition.next
    send(thread, to: end - input.sentence.lowerBound)
  }

  /// A thread with all that the transition adds to it, unless a guard forbids it.
  @inline(__always)
  private mutating func leaving(
    by transition: Transition, _ thread: PatternThread, at position: Int, _ input: borrowing Input
  ) -> PatternThread? {
    for index in transition.firstGuard..<transition.endGuard {
      guard input.admits(input.stratum.guards[Int(index)], at: position) else { return nil }
    }
    return passing(transition, thread, at: position, input)
  }

  @inline(__always)
  private mutating func passing(
    _ transition: Transition, _ thread: PatternThread, at position: Int, _ input: borrowing Input
  ) -> PatternThread {
    var thread = thread
    thread.cost &+= transition.cost
    thread.leftAt = Int32(position)
    thread.preference = transition.preference
    for index in transition.firstAction..<transition.endAction {
      note(.noted(input.stratum.actions[Int(index)]), at: position, in: &thread)
    }
    return thread
  }

  /// A thread behind a transition, whatever stands there and whatever guards it.
  mutating func forced(
    _ transition: Transition, _ thread: PatternThread, at position: Int, _ input: borrowing Input
  ) -> PatternThread {
    var thread = passing(transition, thread, at: position, input)
    thread.state = transition.next
    return thread
  }

  private mutating func note(_ kind: TrailStep.Kind, at position: Int, in thread: inout PatternThread) {
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
  @inline(__always) func has(_ required: TokenShape, not forbidden: TokenShape) -> Bool {
    isSuperset(of: required) && isDisjoint(with: forbidden)
  }
}

extension PatternMachine.Input {
  func holds(_ constraint: Int32, _ mention: Int32) -> Bool {
    guard constraint >= 0 else { return true }
    return constraints[Int(constraint)].admits(lattice.mentions[Int(mention)].value, entries)
  }

  func admits(_ required: Guard, at position: Int) -> Bool {
    switch required {
    case .look(let types, let ahead, let negated):
      let set = stratum.typeSets[Int(types)]
      let found =
        ahead
        ? position < sentence.upperBound && lattice.starts(set, at: position)
        : position > sentence.lowerBound && lattice.ends(set, at: position)
      return found != negated
    case .lookShape(let required, let forbidden, let ahead, let negated):
      let seen = ahead ? position : position - 1
      return (sentence.contains(seen) && tokens[seen].shape.has(required, not: forbidden)) != negated
    case .sentenceStart: return position == sentence.lowerBound
    case .sentenceEnd:
      let isAtLast = position == sentence.upperBound - 1
      return position == sentence.upperBound || isAtLast && words[position] == GrammarWord.dot.rawValue
    }
  }

  /// Whether a gap may pass over a token. The marks inside a figure (`11.000`, `91,94`) part nothing.
  @inline(__always) func passes(_ position: Int, wide: Bool) -> Bool {
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
