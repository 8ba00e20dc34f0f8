package import DocumentModel
package import RuleProgram
package import UnicodeSupport

/// The third stage: finds all readings of an article's words, and all places where a rule holds.
///
/// Input are the tokens and a rule pack, output is a `MatchSet`. For each sentence of the article's own text: figures by
/// grammar, phrases by lexicon (those of quiet classes when a pattern asks for them), abbreviations that the article has
/// defined, then stratum after stratum mention rules and heads. Then, for the whole article: heads that claim the same words are decided between, their roles looked for, and
/// what is planned or denied struck out. It knows nothing of what a type or an event means. `Fixtures/match` holds its
/// product.
package struct Matcher: ~Copyable {
  let pack: RulePack
  private let grammar = NumericGrammar()
  /// Types that searches and modifiers ask for.
  private let indexed: [Bool]
  /// For each form of the worker's table, its word in the pack's vocabulary.
  private var wordOfForm: [Int32] = []
  private var machine = PatternMachine()
  private var waking: Waking
  private var quiet: QuietTypes
  private var pending: PendingPhrases
  /// How the mentions and heads of the article came about, where the pack is traced.
  private var trace: MatchTrace?

  /// - Parameter kept: types of which every mention is wanted; nil for all, whether a rule looks at them or not.
  package init(pack: RulePack, keeping kept: Set<Int32>? = nil) {
    self.pack = pack
    waking = Waking(pack)
    // Who asks how something came about is told every reading.
    quiet = pack.elements.isEmpty ? kept.map { QuietTypes(pack, keeping: $0) } ?? QuietTypes() : QuietTypes()
    pending = PendingPhrases(types: pack.types.count)
    var indexed = [Bool](repeating: false, count: pack.types.count)
    for search in pack.searches { for step in search.steps { for type in step.types { indexed[Int(type)] = true } } }
    for modifier in pack.modifiers { for type in modifier.types { indexed[Int(type)] = true } }
    self.indexed = indexed
  }

  /// All readings and matches of one article.
  /// - Parameters:
  ///   - forms: the table that numbered the forms of `segmented`'s tokens; always the same one.
  ///   - isWhole: whether all readings are wanted, those too that nothing that runs looks at.
  package mutating func match(
    text: NormalizedText, segmented: SegmentedText, forms: borrowing FormTable, withAll isWhole: Bool = false
  ) -> MatchSet {
    quiet.isOff = isWhole
    let reading = read(text: text, segmented: segmented, forms: forms)
    return assemble(reading.heads, segmented, reading.words, reading.layout, reading.lattice)
  }

  /// What the sentences of an article hold, each for itself.
  struct Reading {
    var words: [Int32]
    var layout: Layout
    var lattice: Lattice
    var heads: [Head]
  }

  mutating func read(text: NormalizedText, segmented: SegmentedText, forms: borrowing FormTable) -> Reading {
    let words = self.words(of: segmented.tokens, forms)
    let layout = Layout(segmented, words: words)
    var lattice = Lattice(tokenCount: segmented.tokens.count)
    var heads: [Head] = []
    var abbreviations = DefinedAbbreviations()
    trace = pack.elements.isEmpty ? nil : MatchTrace()
    for (number, sentence) in segmented.sentences.enumerated() where segmented.zone(ofSentence: number).givesFacts {
      let first = lattice.mentions.count
      waking.begin()
      pending.begin()
      var figures: [Mention] = []
      var passed: [PassedNumber]? = trace == nil ? nil : []
      grammar.mentions(
        tokens: segmented.tokens, words: words, text: text.utf8, range: sentence.tokens, into: &figures, passed: &passed)
      trace?.passedNumbers += passed ?? []
      for figure in figures { lattice.add(figure) }
      LexiconScan.scan(
        sentence.tokens, tokens: segmented.tokens, words: words, lexicon: pack.lexicon, into: &lattice, waking: &waking,
        quiet: quiet, pending: &pending)
      abbreviations.read(sentence.tokens, tokens: segmented.tokens, into: &lattice)
      note(lattice, from: first)
      runStrata(on: number, segmented, words, layout, &lattice, &heads)
      for words in abbreviations.learn(from: sentence.tokens, tokens: segmented.tokens, words: words, text: text) {
        pending.take(over: words, into: &lattice)
      }
    }
    return Reading(words: words, layout: layout, lattice: lattice, heads: heads)
  }

  private mutating func words(of tokens: [Token], _ forms: borrowing FormTable) -> [Int32] {
    while wordOfForm.count < forms.count {
      let word = forms.withKey(of: Int32(wordOfForm.count)) { key in pack.vocabulary.number(of: key) }
      wordOfForm.append(word)
    }
    return tokens.map { wordOfForm[Int($0.form)] }
  }

  // MARK: One sentence

  private mutating func runStrata(
    on number: Int, _ segmented: SegmentedText, _ words: [Int32], _ layout: Layout, _ lattice: inout Lattice,
    _ heads: inout [Head]
  ) {
    let sentence = segmented.sentences[number].tokens
    var accepts: [Accept] = []
    for (index, stratum) in pack.strata.enumerated() where !waking.awake[index].isEmpty {
      accepts.removeAll(keepingCapacity: true)
      for pattern in waking.awake[index] where waking.suffices(for: stratum.patterns[Int(pattern)]) {
        for type in quiet.asked(by: pattern, of: index, stratum) { pending.take(type, into: &lattice) }
      }
      run(stratum, waking.awake[index], sentence, segmented, words, layout, lattice, &accepts)
      let first = lattice.mentions.count
      harvest(accepts, stratum, sentence: Int32(number), &lattice, &heads)
      note(lattice, from: first)
    }
  }

  private mutating func run(
    _ stratum: Stratum, _ awake: [Int32], _ sentence: Range<Int>, _ segmented: SegmentedText, _ words: [Int32],
    _ layout: Layout, _ lattice: Lattice, _ accepts: inout [Accept]
  ) {
    let input = input(stratum, sentence, segmented, words, layout, lattice)
    machine.begin(positions: sentence.count)
    for number in awake {
      let pattern = stratum.patterns[Int(number)]
      if waking.suffices(for: pattern) { machine.start(pattern, waking: waking, input) }
    }
    var probe = NoProbe()
    machine.run(input, probe: &probe, into: &accepts)
  }

  func input(
    _ stratum: Stratum, _ sentence: Range<Int>, _ segmented: SegmentedText, _ words: [Int32], _ layout: Layout,
    _ lattice: Lattice
  ) -> PatternMachine.Input {
    PatternMachine.Input(
      stratum: stratum, tokens: segmented.tokens, words: words, sentence: sentence, lattice: lattice, layout: layout,
      constraints: pack.constraints, entries: pack.entries)
  }

  /// Tells the patterns of the strata to come which mentions there are, from one on.
  private mutating func note(_ lattice: Lattice, from first: Int) {
    for number in first..<lattice.mentions.count {
      waking.note(type: lattice.type(of: Int32(number)), at: Int(lattice.first(of: Int32(number))))
    }
  }

  /// Of all places where a pattern holds from one start, the best becomes a mention or a head.
  private mutating func harvest(
    _ accepts: [Accept], _ stratum: Stratum, sentence: Int32, _ lattice: inout Lattice, _ heads: inout [Head]
  ) {
    var best: [Int64: Accept] = [:]
    for accept in accepts {
      let key = Int64(accept.pattern) << 32 | Int64(accept.start)
      if let other = best[key], !isBetter(accept, other, stratum) { continue }
      best[key] = accept
    }
    for key in best.keys.sorted() {
      guard let accept = best[key] else { continue }
      let reading = TrailReader.read(accept.trail, of: machine.trail, lattice: lattice)
      switch stratum.patterns[Int(accept.pattern)].product {
      case .mention(let type, _):
        let captures = reading.captures.isEmpty ? lattice.captures(over: accept.start, accept.end) : reading.captures
        let number = lattice.add(Mention(type: type, first: accept.start, end: accept.end, captures: captures))
        trace?.mentions[number] = reading.elements
      case .rule(let rule):
        trace?.heads.append(
          MatchTrace.Head(rule: rule, first: accept.start, end: accept.end, elements: reading.elements))
        heads.append(
          Head(
            rule: rule, number: Int32(heads.count), sentence: sentence, first: accept.start, end: accept.end, cost: accept.cost,
            captures: reading.captures, items: reading.items))
      }
    }
  }

  private func isBetter(_ one: Accept, _ other: Accept, _ stratum: Stratum) -> Bool {
    if case .mention(_, longest: false) = stratum.patterns[Int(one.pattern)].product {
      return (one.rank, -one.end, one.cost, one.preference) < (other.rank, -other.end, other.cost, other.preference)
    }
    return (-one.end, one.cost, one.rank, one.preference) < (-other.end, other.cost, other.rank, other.preference)
  }

  // MARK: The whole article

  private mutating func assemble(
    _ heads: [Head], _ segmented: SegmentedText, _ words: [Int32], _ layout: Layout, _ lattice: Lattice
  ) -> MatchSet {
    let index = MentionIndex(lattice.mentions, types: indexed)
    var finder = RoleFinder(
      pack: pack, segmented: segmented, lattice: lattice, layout: layout, index: index, isTraced: trace != nil)
    var filter = ModifierFilter(
      pack: pack, segmented: segmented, lattice: lattice, layout: layout, words: words, index: index)
    var selection = HeadSelection(pack: pack, trace: trace)
    let chosen = selection.select(heads)
    trace = selection.trace
    var set = MatchSet()
    for head in chosen {
      let found = finder.captures(for: head, having: Set(head.captures.map(\.name)))
      trace?.heads[Int(head.number)].searches = finder.takeTraces()
      guard let found else {
        if let role = finder.missing { trace?.heads[Int(head.number)].fate = .lacks(role: role) }
        continue
      }
      let modifier = filter.modifier(of: head)
      if let modifier { trace?.heads[Int(head.number)].fate = .struckOut(by: modifier.mention, modifier: modifier.modifier) }
      for match in matches(of: head, with: found) {
        if let modifier {
          set.suppressed.append((match, modifier.mention))
          trace?.headOfSuppressed.append(Int(head.number))
        } else {
          set.matches.append(match)
          trace?.headOfMatch.append(Int(head.number))
        }
      }
    }
    set.mentions = lattice.mentions
    set.limits = finder.limits
    set.headRules = Set(heads.map(\.rule)).sorted()
    set.trace = trace
    return set
  }

  /// A match for each item of the head's list, with what is its own and what all share.
  private func matches(of head: Head, with found: [Capture]) -> [Match] {
    guard !head.items.isEmpty else {
      return [
        Match(
          rule: head.rule, sentence: head.sentence, first: head.first, end: head.end, headFirst: head.first,
          headEnd: head.end, captures: head.captures + found)
      ]
    }
    var shared: [Capture] = []
    var own = [[Capture]](repeating: [], count: head.items.count)
    for capture in head.captures {
      if capture.item < 0 { shared.append(capture) } else { own[Int(capture.item)].append(capture) }
    }
    return head.items.enumerated().map { number, item in
      let captures = (own[number] + shared).sorted { ($0.first, $0.end, $0.name) < ($1.first, $1.end, $1.name) }
      let isLast = number == head.items.count - 1
      return Match(
        rule: head.rule, sentence: head.sentence, first: number == 0 ? head.first : item.lowerBound,
        end: isLast ? head.end : item.upperBound, headFirst: head.first, headEnd: head.end, item: Int32(number),
        captures: captures + found)
    }
  }
}
