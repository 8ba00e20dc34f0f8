import RuleProgram

/// Chooses for each pattern what wakes it, and numbers the keys.
///
/// A pattern is woken by the rarest of what it requires, and rare is what stands for few words and what few patterns ask
/// for: a verb that a thousand rules share wakes none of them that asks for another word too.
struct WakeKeys {
  /// Lists with more keys than this are not held against a sentence.
  private static let greatestCount = 8
  /// Required lists beyond the one that wakes.
  private static let furtherCount = 3

  private(set) var keys: [WakeIndex.Key] = []
  private var numbers: [WakeIndex.Key: Int32] = [:]
  private let types: [MentionType]
  private let entryCounts: [Int32: Int]
  /// How many patterns ask for a key.
  private var uses: [WakeIndex.Key: Int] = [:]

  /// - Parameter entryCounts: for each class, how many phrases it has.
  init(types: [MentionType], entryCounts: [Int32: Int]) {
    self.types = types
    self.entryCounts = entryCounts
  }

  /// What every match of a pattern contains; counts its keys as used.
  mutating func required(of pattern: ResolvedPattern) -> [[WakeIndex.Key]] {
    let lists = pattern.required(weight: frequency(of:))
    for key in Set(lists.joined()) { uses[key, default: 0] += 1 }
    return lists
  }

  /// The lists by the numbers of their keys, the rarest first; to be asked for when all patterns are counted.
  mutating func chosen(from lists: [[WakeIndex.Key]]) -> [[Int32]] {
    let ranked = lists.map { (list: $0, weight: $0.reduce(0) { $0 + weight(of: $1) }) }
      .enumerated().sorted { ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset) }.map(\.element.list)
    guard let rarest = ranked.first else { return [] }
    let further = ranked.dropFirst().filter { $0.count <= Self.greatestCount && $0 != rarest }.prefix(Self.furtherCount)
    return ([rarest] + further).map { $0.map { number(of: $0) } }
  }

  mutating func chosen(from start: ResolvedPattern.Start) -> PatternStart {
    guard !start.always else { return PatternStart(always: true) }
    return PatternStart(keys: Set(start.keys.map { number(of: $0) }).sorted(), capitals: start.capitals, digits: start.digits)
  }

  private mutating func number(of key: WakeIndex.Key) -> Int32 {
    if let known = numbers[key] { return known }
    keys.append(key)
    numbers[key] = Int32(keys.count - 1)
    return Int32(keys.count - 1)
  }

  private func weight(of key: WakeIndex.Key) -> Int { frequency(of: key) * (4 + (uses[key] ?? 0)) }

  /// How common a key is thought to be in texts.
  private func frequency(of key: WakeIndex.Key) -> Int {
    switch key {
    case .phrase(let words): max(1, 8 / (words.count * words.count))
    case .type(let type):
      switch types[Int(type)].kind {
      case .grammar: 8000
      case .mention, .hidden: 8 * (entryCounts[type] ?? 2000)
      case .lexicon: 8 * (entryCounts[type] ?? 1)
      }
    }
  }
}
