import DocumentModel
import RuleProgram

/// Finds how far a pattern came in a sentence in which it does not hold.
///
/// The machine runs the pattern from every token and tells every state that a way stood in. That a way came far to the
/// right says little, for a gap comes far without merit; so each stop is judged by what one change there would be worth:
/// something else in the place of the next words, a word more, a word less. The machine goes on from behind the change,
/// and the stop whose change leads furthest is the one to tell. There is no other matcher here than the machine.
struct AttemptFinder {
  /// Stops that are tried, the furthest first; runs cost little, and sentences are short.
  private static let greatestCount = 240
  /// Runs of the machine that are spent on them.
  private static let greatestRuns = 3000
  /// How many words a change may put a mention in the place of, and how many it may take away.
  private static let reach = 3
  private static let greatestRemoval = 6

  private struct Stop {
    var visit: VisitLog.Visit
    var elements: [ElementSpan]
    var merit: Int
    var gap: Int
  }

  private let pack: RulePack
  private let input: PatternMachine.Input
  private let pattern: PatternInfo
  private let sentence: Int32
  private let refusals: Refusals
  private var machine = PatternMachine()
  private var runs = 0

  init(pack: RulePack, input: PatternMachine.Input, pattern: PatternInfo, sentence: Int32) {
    self.pack = pack
    self.input = input
    self.pattern = pattern
    self.sentence = sentence
    refusals = Refusals(pack: pack, input: input)
  }

  /// The attempts that are worth telling, each with its best change, the best first.
  /// - Parameter starts: where ways may begin.
  mutating func attempts(from starts: Range<Int>) -> [MatchAttempt] {
    machine.begin(positions: input.sentence.count)
    for token in starts { machine.begin(pattern, at: token, input) }
    let visits = run().visits
    let stops = stops(visits)
    var attempts: [MatchAttempt] = []
    for stop in stops.prefix(Self.greatestCount) where runs < Self.greatestRuns { attempts += mended(stop) }
    return attempts.sorted(by: Self.precedes)
  }

  private mutating func run() -> (visits: [VisitLog.Visit], holds: Bool) {
    var log = VisitLog()
    var accepts: [Accept] = []
    machine.run(input, probe: &log, into: &accepts)
    runs += 1
    return (log.visits, !accepts.isEmpty)
  }

  // MARK: Stops

  private func stops(_ visits: [VisitLog.Visit]) -> [Stop] {
    visits.map(stop).sorted {
      ($1.merit, $0.gap, $0.visit.position, $0.visit.thread.state) < ($0.merit, $1.gap, $1.visit.position, $1.visit.thread.state)
    }
  }

  private func stop(_ visit: VisitLog.Visit) -> Stop {
    let end = Int32(visit.position)
    let elements = TrailReader.read(visit.thread.trail, of: machine.trail, lattice: input.lattice, openEnd: end).elements
    let gap = elements.filter { passesAnything($0) }.reduce(0) { $0 + $1.tokens.count }
    return Stop(visit: visit, elements: elements, merit: merit(elements, at: end), gap: gap)
  }

  /// A gap, and a name that stands for nearly any word, pass without merit.
  private func passesAnything(_ span: ElementSpan) -> Bool {
    let element = pack.elements[Int(span.element)]
    return element.kind == .gap || element.text == "Word" || element.text == "Any" || element.text == "Lower"
  }

  /// Two for a phrase or a mention that was passed whole, one for a word of some look, and for a phrase in which the way
  /// still stands.
  private func merit(_ elements: [ElementSpan], at stop: Int32) -> Int {
    elements.reduce(0) { sum, span in
      guard span.end > span.first, !passesAnything(span) else { return sum }
      switch pack.elements[Int(span.element)].kind {
      case .phrase: return sum + (span.end == stop ? 1 : 2)
      case .alternative, .optional, .item, .separator, .capture, .name, .repetition:
        return sum + (span.mention >= 0 ? 2 : isLeaf(span, elements) ? 1 : 0)
      default: return sum
      }
    }
  }

  private func isLeaf(_ span: ElementSpan, _ elements: [ElementSpan]) -> Bool {
    guard let index = elements.firstIndex(of: span) else { return false }
    return index + 1 == elements.count || elements[index + 1].depth <= span.depth
  }

  // MARK: Changes

  /// The stop with each change that leads on from it.
  private mutating func mended(_ stop: Stop) -> [MatchAttempt] {
    let state = input.stratum.states[Int(stop.visit.thread.state)]
    let refused = (state.firstWord..<state.end).compactMap { number in
      refusals.refusal(of: number, at: stop.visit.position).flatMap { refusal in
        self.wanted(number, refusal).map { (number: number, refusal: refusal, wanted: $0) }
      }
    }
    guard !refused.isEmpty else { return [] }
    let wanted = refused.map(\.wanted)
    var attempts: [MatchAttempt] = []
    for (index, (number, refusal, _)) in refused.enumerated() where refusal != .impassable {
      for mend in mends(refusal) { attempts.append(attempt(stop, wanted, index, number, mend)) }
    }
    for count in 1...Self.greatestRemoval where stop.merit > 0 && stop.visit.position + count < input.sentence.upperBound {
      attempts.append(attempt(stop, wanted, -1, -1, .removing(count)))
    }
    return attempts
  }

  private func mends(_ refusal: MatchAttempt.Refusal) -> [MatchAttempt.Mend] {
    switch refusal {
    case .other, .withoutCapitals, .impassable: [.replacing(1), .inserting]
    case .noMention: (1...Self.reach).map { .replacing($0) } + [.inserting]
    case .otherValue: [.allowing]
    case .forbidden: [.allowing]
    }
  }

  private func wanted(_ number: Int32, _ refusal: MatchAttempt.Refusal) -> MatchAttempt.Wanted? {
    var element = input.stratum.elements[Int(number)]
    // What holds but for a look behind its last word wants nothing but that look.
    if element < 0, case .forbidden(let look) = refusal { element = look }
    guard element >= 0 else { return nil }
    let entered = refusals.entered(by: number)
    let kinds = entered.map { pack.elements[Int($0)].kind }
    let whole = zip(entered, kinds).first { $1 == .capture || $1 == .name || $1 == .phrase }?.0
    return MatchAttempt.Wanted(
      element: element, whole: whole ?? element, refusal: refusal,
      isOptional: kinds.contains(.optional))
  }

  private mutating func attempt(
    _ stop: Stop, _ wanted: [MatchAttempt.Wanted], _ index: Int, _ number: Int32, _ mend: MatchAttempt.Mend
  ) -> MatchAttempt {
    let (reached, holds) = goOn(from: stop, over: number, mend)
    return MatchAttempt(
      sentence: sentence, start: stop.visit.thread.start, stop: Int32(stop.visit.position), elements: stop.elements,
      wanted: wanted, mend: mend, mended: index, holds: holds, skipped: stop.gap, ownMerit: stop.merit,
      merit: max(stop.merit, reached))
  }

  /// Runs the machine from behind a change; says what it passed then, the change aside.
  private mutating func goOn(from stop: Stop, over number: Int32, _ mend: MatchAttempt.Mend) -> (merit: Int, holds: Bool) {
    var thread = stop.visit.thread
    var position = stop.visit.position
    var worth = 0
    if number >= 0 {
      let transition = input.stratum.transitions[Int(number)]
      if case .accept = transition.test { return (stop.merit, true) }
      thread = machine.forced(transition, thread, at: position, input)
      worth = isPartOfPhrase(number) ? 0 : 1
    }
    switch mend {
    case .replacing(let count), .removing(let count): position += count
    case .inserting: worth = 0
    case .allowing:
      worth = 0
      position += width(of: number, at: position)
    }
    guard position <= input.sentence.upperBound else { return (stop.merit, false) }
    machine.rewind(positions: input.sentence.count)
    machine.send(thread, to: position - input.sentence.lowerBound)
    let (visits, holds) = run()
    let best = visits.map { self.stop($0).merit }.max() ?? 0
    return (max(stop.merit, best - worth - (mend.takesAway ? 1 : 0)), holds)
  }

  /// Whether a phrase has more words than the one that a transition steps over; they still count.
  private func isPartOfPhrase(_ number: Int32) -> Bool {
    pack.elements[Int(input.stratum.elements[Int(number)])].text.contains(" ") && refusals.isWord(number)
  }

  /// How many tokens stand there of what a transition would take, were it allowed.
  private func width(of number: Int32, at position: Int) -> Int {
    switch input.stratum.transitions[Int(number)].test {
    case .mention(let type, _, _):
      var longest = 1
      var mention = input.lattice.firstStarting(at: position)
      while mention >= 0 {
        if input.lattice.type(of: mention) == type { longest = max(longest, Int(input.lattice.end(of: mention)) - position) }
        mention = input.lattice.nextStarting(after: mention)
      }
      return longest
    case .brackets: return max(1, Int(input.layout.closings[position]) - position)
    default: return 1
    }
  }

  private static func precedes(_ one: MatchAttempt, _ other: MatchAttempt) -> Bool {
    (other.worth, one.stop, one.start, one.mended) < (one.worth, other.stop, other.start, other.mended)
  }
}

extension MatchAttempt.Mend {
  /// Whether words count as passed that are not what was wanted.
  fileprivate var takesAway: Bool {
    switch self {
    case .replacing, .removing: true
    case .inserting, .allowing: false
    }
  }
}
