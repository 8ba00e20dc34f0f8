import DocumentModel

/// Finds all ways in which a pattern holds by trying everything, straight from what the rule language says: no program,
/// no threads, no index. `MachineAgreementTests` holds the machine against it.
struct ObviousMatcher {
  /// One way in which a pattern holds.
  struct Way: Hashable {
    var end: Int
    var cost = 0
    /// Whether the way leads through a list, where the machine may join it with one that started earlier.
    var isListed = false
    var captures: [Capture] = []
    var items: [Range<Int32>] = []
    /// The mentions stepped over.
    var mentions: [Int] = []
  }

  /// More ways than anyone wants to hold against each other.
  struct TooMany: Error {}

  let text: SampleText
  let sentence: Range<Int>
  let mentions: [Mention]
  /// The numbers of the pack's types and names.
  let types: [String: Int32]
  let names: [String: Int32]
  /// The attributes of an entry.
  let attribute: (Int32, String) -> String?

  func ways(_ pattern: SamplePattern, at start: Int) throws -> Set<Way> {
    switch pattern {
    case .phrase(let words, let cased):
      let end = start + words.count
      guard end <= sentence.upperBound, text.reads(words, cased: cased, at: start) else { return [] }
      return [Way(end: end)]
    case .shape(let name): return sentence.contains(start) && text.looks(name, at: start) ? [Way(end: start + 1)] : []
    case .type(let name, let constraint): return waysOver(name, constraint, at: start)
    case .gap(let width, let wide): return gaps(width, wide: wide, at: start)
    case .brackets: return text.closing(of: start, in: sentence).map { [Way(end: $0 + 1)] } ?? []
    case .sequence(let elements):
      var found: Set<Way> = [Way(end: start)]
      for element in elements where !found.isEmpty { found = try extend(found, by: element) }
      return found
    case .choice(let alternatives): return try alternatives.reduce(into: []) { $0.formUnion(try ways($1, at: start)) }
    case .optional(let element): return try ways(element, at: start).union([Way(end: start, cost: 1)])
    case .repetition(let element, let low, let high): return try repetitions(of: element, low, high, at: start)
    case .capture(let captured, let element):
      return Set(try ways(element, at: start).map { capturing(captured, from: start, $0) })
    case .each(let item, let separator): return try lists(of: item, separator, at: start)
    case .definition(_, let element): return try ways(element, at: start)
    case .look(let targets, let ahead, let negated):
      return try targets.contains(where: { try sees($0, from: start, ahead: ahead) }) != negated ? [Way(end: start)] : []
    case .lookShape(let name, let ahead, let negated):
      let seen = ahead ? start : start - 1
      return (sentence.contains(seen) && text.looks(name, at: seen)) != negated ? [Way(end: start)] : []
    case .sentenceStart: return start == sentence.lowerBound ? [Way(end: start)] : []
    case .sentenceEnd:
      let isAtLastDot = start == sentence.upperBound - 1 && text.words[start] == "."
      return start == sentence.upperBound || isAtLastDot ? [Way(end: start)] : []
    }
  }

  // MARK: Parts of patterns

  private func waysOver(_ name: String, _ constraint: SampleConstraint?, at start: Int) -> Set<Way> {
    var found: Set<Way> = []
    for (number, mention) in mentions.enumerated() where mention.type == types[name] && Int(mention.first) == start {
      guard sentence.contains(start), admits(constraint, mention.value) else { continue }
      found.insert(Way(end: Int(mention.end), mentions: [number]))
    }
    return found
  }

  private func admits(_ constraint: SampleConstraint?, _ value: MentionValue) -> Bool {
    switch (constraint, value) {
    case (nil, _): true
    case (.attribute(let key, let wanted), .entry(let entry)): attribute(entry, key) == wanted
    case (.atMost(let bound), .number(let number)): number.value <= bound
    case (.above(let bound), .number(let number)): number.value > bound
    default: false
    }
  }

  private func gaps(_ width: Int, wide: Bool, at start: Int) -> Set<Way> {
    var found: Set<Way> = [Way(end: start)]
    let barriers = [";", ":", ".", "(", ")", "[", "]"] + (wide ? [] : [","])
    for passed in 0..<width {
      let token = start + passed
      guard sentence.contains(token), !barriers.contains(text.words[token]) || isInsideFigure(token) else { break }
      found.insert(Way(end: token + 1, cost: 2 * (passed + 1)))
    }
    return found
  }

  /// A dot or comma glued between digits.
  private func isInsideFigure(_ token: Int) -> Bool {
    let around = [token - 1, token, token + 1]
    guard [".", ","].contains(text.words[token]), around.allSatisfy(sentence.contains) else { return false }
    let shapes = around.map { text.segmented.tokens[$0].shape }
    return shapes[0].contains(.digits) && shapes[2].contains(.digits)
      && !shapes[1].contains(.spaceBefore) && !shapes[2].contains(.spaceBefore)
  }

  private func repetitions(of element: SamplePattern, _ low: Int, _ high: Int, at start: Int) throws -> Set<Way> {
    var found: Set<Way> = []
    var reached: Set<Way> = [Way(end: start)]
    for count in 0...high {
      if count >= low {
        found.formUnion(reached.map { way in
          var way = way
          if count < high { way.cost += 1 }
          return way
        })
      }
      if count < high { reached = try extend(reached, by: element) }
    }
    return found
  }

  private func capturing(_ captured: [String], from start: Int, _ way: Way) -> Way {
    guard way.end > start else { return way }
    var way = way
    let only = way.mentions.count == 1 ? mentions[way.mentions[0]] : nil
    let isOne = only.map { $0.tokens == start..<way.end } ?? false
    for (index, name) in captured.enumerated() {
      way.captures.append(
        Capture(
          name: names[name] ?? -1, first: Int32(start), end: Int32(way.end), mention: isOne ? Int32(way.mentions[0]) : -1,
          side: captured.count == 1 ? .whole : index == 0 ? .left : .right))
    }
    return way
  }

  private func lists(of item: SamplePattern, _ separator: SamplePattern, at start: Int) throws -> Set<Way> {
    var found: Set<Way> = []
    var open: Set<Way> = [Way(end: start, isListed: true)]
    while !open.isEmpty {
      let closed = try Set(open.flatMap { before in try ways(item, at: before.end).map { adding($0, to: before) } })
      found.formUnion(closed)
      open = try extend(closed, by: separator)
      try check(found)
    }
    return found
  }

  private func adding(_ item: Way, to before: Way) -> Way {
    var way = joined(before, item)
    for index in before.captures.count..<way.captures.count { way.captures[index].item = Int32(before.items.count) }
    way.items.append(Int32(before.end)..<Int32(item.end))
    return way
  }

  private func sees(_ target: SamplePattern, from position: Int, ahead: Bool) throws -> Bool {
    if ahead { return try !ways(target, at: position).isEmpty }
    return try sentence.prefix { $0 < position }.contains { start in try ways(target, at: start).contains { $0.end == position } }
  }

  // MARK: Ways after ways

  private func extend(_ ways: Set<Way>, by pattern: SamplePattern) throws -> Set<Way> {
    var next: [Int: Set<Way>] = [:]
    var found: Set<Way> = []
    for way in ways {
      let more = try next[way.end] ?? self.ways(pattern, at: way.end)
      next[way.end] = more
      for step in more { found.insert(joined(way, step)) }
    }
    try check(found)
    return found
  }

  private func joined(_ one: Way, _ next: Way) -> Way {
    Way(
      end: next.end, cost: one.cost + next.cost, isListed: one.isListed || next.isListed, captures: one.captures + next.captures,
      items: one.items + next.items, mentions: one.mentions + next.mentions)
  }

  private func check(_ ways: Set<Way>) throws { if ways.count > 600 { throw TooMany() } }
}
