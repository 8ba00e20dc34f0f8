import DocumentModel
import RuleProgram

@testable import Matching

/// Holds everything that the machine finds in a text against everything that there is to find.
struct Agreement {
  /// The first disagreement.
  private(set) var problem: String?
  /// Sentences read.
  private(set) var cases = 0
  private(set) var places = 0
  /// Lists of several items read.
  private(set) var lists = 0
  private(set) var skipped = 0

  var summary: String { "\(cases) cases, \(places) places, \(lists) lists, \(skipped) texts too wide" }

  /// Where a pattern holds, by the alternative that does.
  private struct Place: Hashable {
    var rank: Int
    var start: Int
    var end: Int
  }

  private struct Found {
    var cost: Int
    var reading: TrailReader.Reading
  }

  /// - Parameter found: the mentions of the whole text as the matcher has them.
  mutating func check(_ sample: SamplePack, _ text: SampleText, found: [Mention]) {
    let pack = sample.pack
    let words = text.numbers(in: pack)
    let layout = Layout(text.segmented, words: words)
    var lattice = Lattice(tokenCount: words.count)
    do {
      for sentence in text.segmented.sentences {
        readWords(sample, text, words, sentence.tokens, into: &lattice)
        cases += 1
        for (number, stratum) in pack.strata.enumerated() {
          let input = PatternMachine.Input(
            stratum: stratum, tokens: text.segmented.tokens, words: words, sentence: sentence.tokens, lattice: lattice,
            layout: layout, constraints: pack.constraints, entries: pack.entries)
          for mention in try check(number, sample, text, input) { lattice.add(mention) }
          guard problem == nil else { return }
        }
      }
    } catch {
      skipped += 1
      return
    }
    let key = { (mention: Mention) in [mention.type, mention.first, mention.end] }
    if Set(lattice.mentions.map(key)) != Set(found.map(key)) { problem = "the matcher has other mentions" }
  }

  /// Figures by grammar and phrases by lexicon; the latter are held against the lexicon as it was written.
  private mutating func readWords(
    _ sample: SamplePack, _ text: SampleText, _ words: [Int32], _ sentence: Range<Int>, into lattice: inout Lattice
  ) {
    var figures: [Mention] = []
    NumericGrammar().mentions(
      tokens: text.segmented.tokens, words: words, text: text.normalized.utf8, range: sentence, into: &figures)
    for figure in figures { lattice.add(figure) }
    var phrases = Lattice(tokenCount: words.count)
    var waking = Waking(sample.pack)
    var pending = PendingPhrases(types: 0)
    LexiconScan.scan(
      sentence, tokens: text.segmented.tokens, words: words, lexicon: sample.pack.lexicon, into: &phrases, waking: &waking,
      quiet: QuietTypes(), pending: &pending)
    for mention in phrases.mentions { lattice.add(mention) }
    for (name, known) in sample.classes {
      let type = sample.pack.type(named: name)
      var expected: Set<[Int]> = []
      for phrase in known {
        for start in sentence where start + phrase.words.count <= sentence.upperBound {
          let reads = text.reads(phrase.words, cased: phrase.cased, at: start)
          if reads { expected.insert([start, start + phrase.words.count]) }
        }
      }
      let scanned = Set(phrases.mentions.filter { $0.type == type }.map { [Int($0.first), Int($0.end)] })
      if scanned != expected { problem = "the lexicon \(name) stands at \(scanned), not at \(expected)" }
    }
  }

  /// One stratum over one sentence: the mentions that it makes.
  private mutating func check(
    _ number: Int, _ sample: SamplePack, _ text: SampleText, _ input: PatternMachine.Input
  ) throws -> [Mention] {
    let found = run(number, of: sample.pack, input)
    var open = input
    open.stratum = sample.unindexed.strata[number]
    let unindexedFound = run(number, of: sample.unindexed, open)
    let matcher = ObviousMatcher(
      text: text, sentence: input.sentence, mentions: input.lattice.mentions, types: sample.types, names: sample.names,
      attribute: { sample.pack.entries[Int($0)].attribute($1) })
    var made: [Mention] = []
    for (number, pattern) in input.stratum.patterns.enumerated() {
      let name = self.name(of: pattern, sample.pack)
      guard let alternatives = sample.patterns[name] else { continue }
      let all = try places(alternatives, input.sentence, matcher)
      places += all.count
      let here = found[number] ?? [:]
      if Set(here.keys) != Set((unindexedFound[number] ?? [:]).keys) { problem = "the indices change what \(name) finds" }
      compare(name, all, here, hasList: alternatives.map(\.hasList))
      if case .mention(let type, let longest) = pattern.product { made += mentions(type, longest: longest, here) }
      guard problem == nil else { break }
    }
    return made
  }

  /// Documented: per start the first alternative that holds, as long as it holds, as cheap as it holds; or with `longest`
  /// the longest of all alternatives.
  private func mentions(_ type: Int32, longest: Bool, _ places: [Place: Found]) -> [Mention] {
    Dictionary(grouping: places, by: \.key.start).compactMap { start, places in
      let order = places.sorted { one, other in
        let (a, b) = (one.key, other.key)
        return longest
          ? (-a.end, one.value.cost, a.rank) < (-b.end, other.value.cost, b.rank)
          : (a.rank, -a.end, one.value.cost) < (b.rank, -b.end, other.value.cost)
      }
      return order.first.map {
        Mention(type: type, first: Int32(start), end: Int32($0.key.end), captures: $0.value.reading.captures)
      }
    }.sorted { $0.first < $1.first }
  }

  private func name(of pattern: PatternInfo, _ pack: RulePack) -> String {
    switch pattern.product {
    case .mention(let type, _): pack.types[Int(type)].name
    case .rule(let rule): pack.rules[Int(rule)].name
    }
  }

  // MARK: The machine's side

  /// For each pattern of a stratum, the cheapest way at each place.
  private func run(_ number: Int, of pack: RulePack, _ input: PatternMachine.Input) -> [Int: [Place: Found]] {
    var waking = Waking(pack)
    waking.begin()
    for mention in input.lattice.mentions where input.sentence.contains(Int(mention.first)) {
      waking.note(type: mention.type, at: Int(mention.first))
    }
    var phrases = Lattice(tokenCount: input.tokens.count)
    var pending = PendingPhrases(types: 0)
    LexiconScan.scan(
      input.sentence, tokens: input.tokens, words: input.words, lexicon: pack.lexicon, into: &phrases, waking: &waking,
      quiet: QuietTypes(), pending: &pending)
    var machine = PatternMachine()
    machine.begin(positions: input.sentence.count)
    for index in waking.awake[number] {
      let pattern = input.stratum.patterns[Int(index)]
      if waking.suffices(for: pattern) { machine.start(pattern, waking: waking, input) }
    }
    var accepts: [Accept] = []
    var probe = NoProbe()
    machine.run(input, probe: &probe, into: &accepts)
    var found: [Int: [Place: Found]] = [:]
    for accept in accepts {
      let place = Place(rank: Int(accept.rank), start: Int(accept.start), end: Int(accept.end))
      let known = found[Int(accept.pattern)]?[place]
      guard known.map({ Int(accept.cost) < $0.cost }) ?? true else { continue }
      let reading = TrailReader.read(accept.trail, of: machine.trail, lattice: input.lattice)
      found[Int(accept.pattern), default: [:]][place] = Found(cost: Int(accept.cost), reading: reading)
    }
    return found
  }

  // MARK: The obvious side

  private func places(
    _ alternatives: [SamplePattern], _ sentence: Range<Int>, _ matcher: ObviousMatcher
  ) throws -> [Place: Set<ObviousMatcher.Way>] {
    var found: [Place: Set<ObviousMatcher.Way>] = [:]
    for (rank, pattern) in alternatives.enumerated() {
      for start in sentence {
        for way in try matcher.ways(pattern, at: start) {
          found[Place(rank: rank, start: start, end: way.end), default: []].insert(way)
        }
      }
    }
    return found
  }

  // MARK: What must hold

  /// Without a list the machine finds every place at its least cost. Ways through a list are joined with those that
  /// started earlier: of all that end at one token through the list, the earliest start must be found, at its least cost.
  private mutating func compare(
    _ name: String, _ all: [Place: Set<ObviousMatcher.Way>], _ found: [Place: Found], hasList: [Bool]
  ) {
    for (place, way) in found {
      guard let known = all[place] else {
        problem = "\(name) is found at \(place), where it does not hold"
        return
      }
      let same = known.contains {
        $0.cost == way.cost && Set($0.captures) == Set(way.reading.captures) && $0.items == way.reading.items
      }
      if !same { problem = "\(name) is read at \(place) as \(way), none of \(known)" }
      if way.reading.items.count > 1 { lists += 1 }
    }
    for (place, known) in all {
      let mayBeJoined = hasList[place.rank] && !isEarliest(place, all)
      let sure = mayBeJoined ? known.filter { !$0.isListed } : known
      guard let least = sure.map(\.cost).min() else { continue }
      guard let way = found[place] else {
        problem = "\(name) is not found at \(place): \(sure)"
        return
      }
      if mayBeJoined ? way.cost > least : way.cost != least { problem = "\(name) costs \(way.cost) at \(place), not \(least)" }
    }
  }

  private func isEarliest(_ place: Place, _ all: [Place: Set<ObviousMatcher.Way>]) -> Bool {
    !all.contains { other, ways in
      other.rank == place.rank && other.end == place.end && other.start < place.start && ways.contains(where: \.isListed)
    }
  }
}
