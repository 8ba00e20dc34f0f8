import RuleLanguage
import RuleProgram
import TestSupport

/// A rule pack made up at random, with its patterns as trees beside what the rule language made of them.
struct SamplePack {
  var pack: RulePack
  var source: String
  /// For each mention and rule by name, its alternatives.
  var patterns: [String: [SamplePattern]]
  /// The phrases of each class.
  var classes: [String: [(words: [String], cased: Bool)]]
  /// The numbers of the pack's types and names.
  let types: [String: Int32]
  let names: [String: Int32]
  /// The same pack with every pattern tried everywhere.
  let unindexed: RulePack

  private init(_ pack: RulePack, _ writer: SamplePackWriter) {
    self.pack = pack
    source = writer.source
    patterns = writer.patterns
    classes = writer.classes
    types = Dictionary(pack.types.enumerated().map { ($1.name, Int32($0)) }) { first, _ in first }
    names = Dictionary(uniqueKeysWithValues: pack.names.enumerated().map { ($1, Int32($0)) })
    unindexed = Self.unindexed(pack)
  }

  private static func unindexed(_ pack: RulePack) -> RulePack {
    var pack = pack
    pack.strata = pack.strata.map { stratum in
      let patterns = stratum.patterns.map {
        PatternInfo(entry: $0.entry, states: $0.states, product: $0.product, required: [], start: PatternStart(always: true))
      }
      return Stratum(
        states: stratum.states, transitions: stratum.transitions, guards: stratum.guards, actions: stratum.actions,
        elements: stratum.elements, patterns: patterns, typeSets: stratum.typeSets)
    }
    pack.wakes = WakeIndex(keys: pack.wakes.keys, strata: pack.strata, types: pack.types.count)
    return pack
  }

  /// The next pack, or what the rule language has against it.
  static func make(_ random: inout SplitMix) -> Result<SamplePack, Refused> {
    var writer = SamplePackWriter(random)
    writer.write()
    random = writer.random
    let file = RulePackLoader.File(path: "sample.rules", bytes: Array(writer.source.utf8))
    let outcome = RulePackLoader(read: read).load([file])
    guard let pack = outcome.pack else {
      return .failure(Refused(problems: outcome.diagnostics.map(\.description), source: writer.source))
    }
    return .success(SamplePack(pack, writer))
  }

  struct Refused: Error {
    var problems: [String]
    var source: String
  }

  /// Words are what stands between spaces.
  static func read(_ phrase: String) -> [LiteralWord] {
    phrase.split(separator: " ").map { word in
      let isUpper = word.allSatisfy(\.isUppercase)
      return LiteralWord(
        key: word.lowercased(), casing: isUpper ? .upper : word.first?.isUppercase == true ? .capitalized : .any)
    }
  }
}

/// Writes the rules of a random pack.
struct SamplePackWriter {
  var random: SplitMix
  private(set) var source = ""
  private(set) var patterns: [String: [SamplePattern]] = [:]
  private(set) var classes: [String: [(words: [String], cased: Bool)]] = [:]
  private var definitions: [(name: String, pattern: SamplePattern)] = []
  private var types: [String] = []
  private var mayList = false

  private static let words = ["a", "a", "b", "b", "c", "d", "A", "Ba", "AB", "5", ",", "(", "và"]
  private static let shapes = ["Cap", "Upper", "Lower", "Word", "Digits", "Any", "Punctuation"]
  private static let names = ["x", "y", "z"]

  init(_ random: SplitMix) { self.random = random }

  mutating func write() {
    for number in 0..<2 { writeClass("C\(number)") }
    types = ["C0", "C1", "Number", "Ratio"]
    for number in 0..<2 {
      mayList = false
      let pattern = self.pattern(2)
      definitions.append(("D\(number)", pattern))
      source += "let D\(number) = \(pattern.written)\n"
    }
    for number in 0..<3 { writeMention("M\(number)") }
    source += "event E\n  role x text identifies\n  role y text\n  role z text\n"
    for number in 0..<2 { writeRule("r/\(number)") }
  }

  private mutating func writeClass(_ name: String) {
    source += "class \(name)\n"
    for _ in 0..<2 {
      let phrase = (words: phraseWords(), cased: random.below(3) == 0)
      classes[name, default: []].append(phrase)
      source += "  \(SamplePattern.phrase(phrase.words, cased: phrase.cased).written) [k \"\(random.below(2))\"]\n"
    }
    // So that constraints on either value are on one that there is.
    for value in 0..<2 {
      classes[name, default: []].append((["q\(value)"], false))
      source += "  \"q\(value)\" [k \"\(value)\"]\n"
    }
  }

  private mutating func writeMention(_ name: String) {
    let alternatives = (0...random.below(3)).map { _ in
      mayList = random.below(4) == 0
      return solid(pattern(3))
    }
    // A choice in parentheses that is all there is says the same without them.
    if alternatives.count == 1, case .choice(let inner) = alternatives[0] {
      patterns[name] = inner
    } else {
      patterns[name] = alternatives
    }
    let longest = random.below(2) == 0 ? " longest" : ""
    source += "mention \(name)\(longest) = \(alternatives.map(\.repeatable).joined(separator: " | "))\n"
    types.append(name)
  }

  private mutating func writeRule(_ name: String) {
    mayList = random.below(2) == 0
    let head = mayList && random.below(2) == 0 ? list() : solid(pattern(4))
    patterns[name] = [head]
    source += "rule \(name) makes E\n  head \(head.written)\n"
  }

  /// A list with something before and behind it.
  private mutating func list() -> SamplePattern {
    mayList = false
    let item = random.below(2) == 0 ? solid(pattern(2)) : .choice([solid(pattern(1)), .capture(["x"], .shape("Any"))])
    let separator = random.below(3) == 0 ? pattern(1) : .phrase([","], cased: false)
    return .sequence([.optional(pattern(1)), .each(item, by: separator), .optional(pattern(1))])
  }

  /// The pattern with something in it that holds over a token.
  private mutating func solid(_ pattern: SamplePattern) -> SamplePattern {
    guard pattern.isNullable else { return pattern }
    let word = SamplePattern.phrase([self.word()], cased: false)
    return random.below(2) == 0 ? .sequence([pattern, word]) : .sequence([word, pattern])
  }

  private mutating func word() -> String { Self.words[random.below(Self.words.count)] }
  private mutating func phraseWords() -> [String] { (0...random.below(2)).map { _ in word() } }
  private mutating func typeName() -> String { types[random.below(types.count)] }
  private mutating func shapeName() -> String { Self.shapes[random.below(Self.shapes.count)] }

  private mutating func pattern(_ depth: Int) -> SamplePattern {
    guard depth > 0 else { return leaf() }
    switch random.below(16) {
    case 0...4: return .sequence((0...1 + random.below(2)).map { _ in pattern(depth - 1) })
    case 5, 6: return .choice((0...1 + random.below(2)).map { _ in pattern(depth - 1) })
    case 7, 8: return .optional(pattern(depth - 1))
    case 9: return repetition(depth)
    case 10, 11: return capture(depth)
    case 12 where !definitions.isEmpty:
      let definition = definitions[random.below(definitions.count)]
      return .definition(definition.name, definition.pattern)
    case 13...15 where mayList:
      mayList = false
      let item = solid(pattern(depth - 1))
      return .each(item, by: random.below(3) == 0 ? pattern(1) : .phrase([","], cased: false))
    default: return leaf()
    }
  }

  private mutating func repetition(_ depth: Int) -> SamplePattern {
    let mayListNow = mayList
    mayList = false
    defer { mayList = mayListNow }
    let low = random.below(3)
    return .repetition(pattern(depth - 1), low, max(1, low) + random.below(2))
  }

  private mutating func capture(_ depth: Int) -> SamplePattern {
    let name = Self.names[random.below(3)]
    if random.below(6) == 0 { return .capture([name, name == "x" ? "y" : "x"], pattern(depth - 1)) }
    return .capture([name], pattern(depth - 1))
  }

  private mutating func leaf() -> SamplePattern {
    switch random.below(20) {
    case 0...6: return .phrase(phraseWords(), cased: random.below(4) == 0)
    case 7...10: return .type(typeName(), nil)
    case 11: return .type("C\(random.below(2))", .attribute("k", String(random.below(2))))
    case 12:
      let bound = Double(random.below(10))
      return .type("Number", random.below(2) == 0 ? .atMost(bound) : .above(bound))
    case 13: return .shape(shapeName())
    case 14, 15: return .gap(1 + random.below(3), wide: random.below(2) == 0)
    case 16: return .brackets
    case 17: return look()
    case 18: return .lookShape(shapeName(), ahead: random.below(2) == 0, negated: random.below(2) == 0)
    default: return random.below(2) == 0 ? .sentenceStart : .sentenceEnd
    }
  }

  private mutating func look() -> SamplePattern {
    let targets = (0...random.below(2)).map { _ in
      random.below(2) == 0 ? SamplePattern.phrase(phraseWords(), cased: random.below(4) == 0) : .type(typeName(), nil)
    }
    return .look(targets, ahead: random.below(2) == 0, negated: random.below(2) == 0)
  }
}
