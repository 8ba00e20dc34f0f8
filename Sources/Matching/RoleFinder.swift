import DocumentModel
import RuleProgram

/// Looks for the roles of a head around it, and in earlier sentences where its own says nothing.
///
/// A search sees at most `reach` candidates of each type on each side, and what earlier sentences offer is carried
/// along once per search; all roles of an article are found in time linear in its mentions and heads.
struct RoleFinder {
  static let reach = 24

  let pack: RulePack
  let segmented: SegmentedText
  let lattice: Lattice
  let layout: Layout
  let index: MentionIndex
  /// For each search, and each sentence up to the last one asked about, what it has to offer.
  private var offers: [Int32: [Offer]] = [:]
  /// For each search, the first sentence of the title or lead that offers it something; all before it are seen through.
  private var openings: [Int32: Int] = [:]
  private(set) var limits: [LimitReached] = []
  /// All types that the running search would take in one step or another.
  private var wanted: [Int32] = []
  /// The role without which the last head that was asked about makes no match.
  private(set) var missing: Int32?
  /// The tokens of each section, by its number.
  private let sections: [Int: Range<Int>]
  /// How the roles of the last head were looked for; nil unless the pack is traced.
  private var traces: [SearchTrace]?
  /// The step that is looking.
  private var step: Int32 = 0

  /// What a sentence, or the nearest one before it that has anything, offers a search.
  private struct Offer {
    var mention: Int32
    var sentence: Int32
  }

  init(
    pack: RulePack, segmented: SegmentedText, lattice: Lattice, layout: Layout, index: MentionIndex, isTraced: Bool
  ) {
    traces = isTraced ? [] : nil
    self.pack = pack
    self.segmented = segmented
    self.lattice = lattice
    self.layout = layout
    self.index = index
    sections = Self.sections(of: segmented)
  }

  private static func sections(of segmented: SegmentedText) -> [Int: Range<Int>] {
    var sections: [Int: Range<Int>] = [:]
    for sentence in segmented.sentences {
      let section = segmented.blocks[sentence.block].section
      sections[section] = (sections[section]?.lowerBound ?? sentence.tokens.lowerBound)..<sentence.tokens.upperBound
    }
    return sections
  }

  /// The captures of all roles that the rule searches for and the head has not; nil when one that it needs is missing.
  mutating func captures(for head: Head, having known: Set<Int32>) -> [Capture]? {
    var found: [Capture] = []
    missing = nil
    for search in pack.rules[Int(head.rule)].searches where !known.contains(search.role) {
      if let capture = find(search, head) {
        found.append(capture)
      } else if search.isRequired {
        missing = search.role
        return nil
      }
    }
    return found
  }

  /// How the roles of the last head were looked for; none unless the pack is traced.
  mutating func takeTraces() -> [SearchTrace] {
    defer { if traces != nil { traces = [] } }
    return traces ?? []
  }

  private mutating func find(_ search: RuleInfo.Search, _ head: Head) -> Capture? {
    traces?.append(SearchTrace(role: search.role, search: search.search))
    let capture = look(for: search, head)
    if let last = traces?.indices.last, let capture { traces?[last].found = capture.mention }
    return capture
  }

  private mutating func look(for search: RuleInfo.Search, _ head: Head) -> Capture? {
    let steps = pack.searches[Int(search.search)]
    wanted = steps.steps.flatMap(\.types)
    for (number, step) in steps.steps.enumerated() {
      self.step = Int32(number)
      if let mention = find(step, head) { return capture(mention, search.role, origin(of: mention, head)) }
    }
    for fallback in steps.fallbacks {
      switch fallback {
      case .block, .section:
        if let mention = earlier(search.search, head, inBlock: fallback == .block) {
          return capture(mention, search.role, .section)
        }
      // What no words state is for the resolution.
      case .focus, .earlier, .publication, .constant: break
      }
    }
    return nil
  }

  private func origin(of mention: Int32, _ head: Head) -> Capture.Origin {
    let first = Int(lattice.mentions[Int(mention)].first)
    return segmented.sentences[Int(head.sentence)].tokens.contains(first) ? .sentence : .section
  }

  private func capture(_ mention: Int32, _ role: Int32, _ origin: Capture.Origin) -> Capture {
    let found = lattice.mentions[Int(mention)]
    return Capture(name: role, first: found.first, end: found.end, mention: mention, origin: origin)
  }

  // MARK: In the sentence

  private mutating func find(_ step: RoleSearch.Step, _ head: Head) -> Int32? {
    switch step.direction {
    case .before: return nearestBefore(step, head)
    case .after: return nearestAfter(step, head)
    case .inside: return candidates(step, from: head.first, to: head.end, head, forward: true)
    case .around:
      guard let before = nearestBefore(step, head) else { return nearestAfter(step, head) }
      guard let after = nearestAfter(step, head) else { return before }
      let left = head.first - lattice.mentions[Int(before)].end
      let right = lattice.mentions[Int(after)].first - head.end
      return right < left ? after : before
    }
  }

  private mutating func nearestBefore(_ step: RoleSearch.Step, _ head: Head) -> Int32? {
    candidates(step, from: Int32(range(of: step.scope, head).lowerBound), to: head.first, head, forward: false)
  }

  private mutating func nearestAfter(_ step: RoleSearch.Step, _ head: Head) -> Int32? {
    candidates(step, from: head.end, to: Int32(range(of: step.scope, head).upperBound), head, forward: true)
  }

  /// The tokens that a step may look at: those of the head's sentence, of its paragraph, or of its section.
  private func range(of scope: RoleSearch.Scope, _ head: Head) -> Range<Int> {
    let sentence = segmented.sentences[Int(head.sentence)]
    if scope == .section { return sections[segmented.blocks[sentence.block].section] ?? sentence.tokens }
    guard scope == .block, let first = segmented.blocks[sentence.block].sentences.first,
      let last = segmented.blocks[sentence.block].sentences.last
    else { return sentence.tokens }
    return segmented.sentences[first].tokens.lowerBound..<segmented.sentences[last].tokens.upperBound
  }

  /// The first mention that will do between two tokens, seen from the head; of those that end (or start) together the
  /// longest.
  private mutating func candidates(
    _ step: RoleSearch.Step, from: Int32, to: Int32, _ head: Head, forward: Bool
  ) -> Int32? {
    var best: Int32?
    for type in step.types {
      let list = index.mentions(of: type)
      var position = index.count(of: type, before: forward ? from : to, in: lattice.mentions) - (forward ? 0 : 1)
      var seen = 0
      while list.indices.contains(position) {
        let mention = lattice.mentions[Int(list[position])]
        guard forward ? mention.first < to : mention.first >= from else { break }
        seen += 1
        guard seen <= Self.reach else {
          report(type, head)
          break
        }
        let verdict = mention.end <= to ? verdict(on: mention, step, head) : nil
        if let verdict { note(list[position], verdict) }
        if verdict == .suits {
          best = better(list[position], best, forward: forward)
          // Behind the nearest, only one that reaches as far can still be better.
          if forward || mention.end < to - 40 { break }
        }
        position += forward ? 1 : -1
      }
    }
    return best
  }

  private func better(_ mention: Int32, _ other: Int32?, forward: Bool) -> Int32 {
    guard let other else { return mention }
    let (a, b) = (lattice.mentions[Int(mention)], lattice.mentions[Int(other)])
    let isBetter = forward ? (a.first, -a.end) < (b.first, -b.end) : (-a.end, a.first) < (-b.end, b.first)
    // A mention inside another is part of it.
    if a.first <= b.first, a.end >= b.end { return mention }
    if b.first <= a.first, b.end >= a.end { return other }
    return isBetter ? mention : other
  }

  private func verdict(on mention: Mention, _ step: RoleSearch.Step, _ head: Head) -> SearchTrace.Verdict {
    if step.scope == .clause, layout.clauses[Int(mention.first)] != layout.clauses[Int(head.first)] { return .inOtherClause }
    guard step.intoBrackets || layout.isVisible(Int(mention.first), from: Int(head.first)) else { return .inBrackets }
    return verdict(on: mention, step, in: segmented.sentences[Int(head.sentence)].tokens)
  }

  /// A mention suits where no words that the step does not want stand right before or behind it, in its own sentence.
  private func verdict(on mention: Mention, _ step: RoleSearch.Step, in sentence: Range<Int>) -> SearchTrace.Verdict {
    // The tail of what a step does not want is not wanted either: `của Đảng bộ quận` offers no `quận`.
    if !step.unlessAfter.isEmpty, lattice.hasTail(mention, in: wanted) { return .tailOfUnwanted }
    if Int(mention.first) > sentence.lowerBound, lattice.ends(step.unlessAfter, at: Int(mention.first)) {
      return .behindUnwanted
    }
    let isBefore = Int(mention.end) < sentence.upperBound && lattice.starts(step.unlessBefore, at: Int(mention.end))
    return isBefore ? .beforeUnwanted : .suits
  }

  private mutating func note(_ mention: Int32, _ verdict: SearchTrace.Verdict) {
    guard let last = traces?.indices.last else { return }
    traces?[last].candidates.append(SearchTrace.Candidate(mention: mention, step: step, verdict: verdict))
  }

  private mutating func report(_ type: Int32, _ head: Head) {
    let span = segmented.tokens[Int(head.first)].span
    limits.append(
      LimitReached(
        code: "searchReach",
        message: "\(pack.rules[Int(head.rule)].name) looked at \(Self.reach) mentions of \(pack.types[Int(type)].name) and no further",
        span: span))
  }

  // MARK: In earlier sentences

  /// What the nearest earlier sentence of the block, or of the section, or else the title or lead, offers.
  private mutating func earlier(_ search: Int32, _ head: Head, inBlock: Bool) -> Int32? {
    let last = Int(head.sentence) - 1
    guard last >= 0 else { return nil }
    extend(search, to: last)
    guard let offer = offers[search]?[last], offer.mention >= 0 else { return nil }
    let (mine, its) = (block(Int(head.sentence)), block(Int(offer.sentence)))
    if inBlock { return mine == its ? offer.mention : nil }
    let sections = (segmented.blocks[mine].section, segmented.blocks[its].section)
    if sections.0 == sections.1 { return offer.mention }
    return opening(search, before: last)
  }

  /// What the article's title or lead offers, in the sentences up to one.
  private mutating func opening(_ search: Int32, before last: Int) -> Int32? {
    guard let offers = offers[search] else { return nil }
    var sentence = openings[search] ?? 0
    while sentence <= last, isOpening(sentence), Int(offers[sentence].sentence) != sentence { sentence += 1 }
    openings[search] = sentence
    return sentence <= last && isOpening(sentence) ? offers[sentence].mention : nil
  }

  private func isOpening(_ sentence: Int) -> Bool {
    switch segmented.zone(ofSentence: sentence) {
    case .title, .lead, .header: true
    default: false
    }
  }

  private func block(_ sentence: Int) -> Int { segmented.sentences[sentence].block }

  private mutating func extend(_ search: Int32, to last: Int) {
    var list = offers[search] ?? []
    while list.count <= last {
      let sentence = list.count
      let own = offer(of: sentence, pack.searches[Int(search)])
      list.append(own.map { Offer(mention: $0, sentence: Int32(sentence)) } ?? list.last ?? Offer(mention: -1, sentence: -1))
    }
    offers[search] = list
  }

  /// `cùng kỳ năm trước` is the time of its own sentence alone: what follows is again of the time that it looks back from.
  private func isAside(_ mention: Mention) -> Bool {
    if case .period(let period) = mention.value { return period.isRelative }
    return false
  }

  /// The first mention of a sentence, outside brackets, that one of the steps would take.
  private func offer(of sentence: Int, _ search: RoleSearch) -> Int32? {
    guard segmented.zone(ofSentence: sentence).givesFacts else { return nil }
    let tokens = segmented.sentences[sentence].tokens
    for step in search.steps {
      var best: Int32?
      for type in step.types {
        let list = index.mentions(of: type)
        let start = index.count(of: type, before: Int32(tokens.lowerBound), in: lattice.mentions)
        for number in list[start...] {
          let mention = lattice.mentions[Int(number)]
          guard mention.first < Int32(tokens.upperBound) else { break }
          guard layout.groups[Int(mention.first)] < 0 || step.intoBrackets, !isAside(mention),
            verdict(on: mention, step, in: tokens) == .suits
          else { continue }
          best = better(number, best, forward: true)
          break
        }
      }
      if let best { return best }
    }
    return nil
  }
}
