import Records

/// Which fact of an article, as one pack of rules finds it, is which as another finds it.
///
/// Facts of one event are one fact when they have the same id; else, when nothing else comes into question, when they
/// identify themselves by the same words, by one of them, by the same values, or share any words; else in the order of
/// the text, when their spans overlap. What is left has no partner. All of it is linear in the facts and their values.
struct FactPairs {
  /// Indices of both sides, in the order of the new facts; those that are lost stand where they stood.
  private(set) var pairs: [(old: Int?, new: Int?)] = []

  private let old: [FactRecord]
  private let new: [FactRecord]
  /// The partner of each old fact, and of each new one.
  private(set) var newOfOld: [Int?]
  private var oldOfNew: [Int?]

  /// - Parameters:
  ///   - old: sorted by span, as `new` is.
  ///   - identifying: the roles that tell facts of an event apart, by its name.
  init(_ old: [FactRecord], _ new: [FactRecord], identifying: [String: Set<String>]) {
    self.old = old
    self.new = new
    newOfOld = Array(repeating: nil, count: old.count)
    oldOfNew = Array(repeating: nil, count: new.count)
    let identity = { (fact: FactRecord) in
      fact.roles.filter { identifying[fact.event]?.contains($0.name) ?? false }.flatMap { role in role.values.map { (role.name, $0) } }
    }
    join { [$0.id] }
    join { fact in [Self.key(fact, identity(fact).map { "\($0.0) \($0.1.bytes)" })] }
    join { fact in identity(fact).map { Self.key(fact, [$0.0, "\($0.1.bytes)"]) } }
    join { fact in [Self.key(fact, identity(fact).map { "\($0.0) \($0.1.value.written)" })] }
    join { fact in fact.roles.flatMap { role in role.values.map { Self.key(fact, [role.name, "\($0.bytes)"]) } } }
    joinOverlapping()
    arrange()
  }

  private static func key(_ fact: FactRecord, _ parts: [String]) -> String { ([fact.event] + parts).joined(separator: "\u{1F}") }

  /// Joins the facts that alone on their sides have a key.
  private mutating func join(by keys: (FactRecord) -> [String]) {
    let (olds, news) = (Self.places(old, newOfOld, keys), Self.places(new, oldOfNew, keys))
    for index in old.indices where newOfOld[index] == nil {
      for key in keys(old[index]) where olds[key]?.count == 1 && news[key]?.count == 1 {
        guard let partner = news[key]?.first, oldOfNew[partner] == nil else { continue }
        join(index, partner)
        break
      }
    }
  }

  private static func places(_ facts: [FactRecord], _ partners: [Int?], _ keys: (FactRecord) -> [String]) -> [String: Set<Int>] {
    var places: [String: Set<Int>] = [:]
    for index in facts.indices where partners[index] == nil {
      for key in keys(facts[index]) { places[key, default: []].insert(index) }
    }
    return places
  }

  private mutating func joinOverlapping() {
    let events = Set(old.map(\.event))
    let olds = Dictionary(grouping: old.indices.filter { newOfOld[$0] == nil }) { old[$0].event }
    let news = Dictionary(grouping: new.indices.filter { oldOfNew[$0] == nil }) { new[$0].event }
    for event in events.sorted() { joinOverlapping(olds[event] ?? [], news[event] ?? []) }
  }

  private mutating func joinOverlapping(_ olds: [Int], _ news: [Int]) {
    var (one, other) = (0, 0)
    while one < olds.count, other < news.count {
      let (a, b) = (old[olds[one]].span.bytes, new[news[other]].span.bytes)
      if a.start < b.end, b.start < a.end {
        join(olds[one], news[other])
        one += 1
        other += 1
      } else if a.end <= b.start {
        one += 1
      } else {
        other += 1
      }
    }
  }

  private mutating func join(_ one: Int, _ other: Int) {
    newOfOld[one] = other
    oldOfNew[other] = one
  }

  private mutating func arrange() {
    let lost = old.indices.filter { newOfOld[$0] == nil }
    pairs = new.indices.map { (oldOfNew[$0], $0) } + lost.map { ($0, nil) }
    let places = pairs.map { pair in (pair.new.map { new[$0] } ?? pair.old.map { old[$0] })?.span.bytes.start ?? 0 }
    pairs = pairs.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { pairs[$0] }
  }
}
