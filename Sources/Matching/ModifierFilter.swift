import DocumentModel
import RuleProgram

/// Finds what makes a head no fact: words of a modifier within the modifier's scope.
///
/// Heads are asked about in the order of the text, so that what stands before them is looked at once for all of them.
struct ModifierFilter {
  let pack: RulePack
  let segmented: SegmentedText
  let lattice: Lattice
  let layout: Layout
  let words: [Int32]
  let index: MentionIndex
  private let headings: HeadingWords
  /// The modifiers that the article has words of, with the types that it has.
  private var present: [Present] = []

  private struct Present {
    var modifier: Int32
    var types: [(type: Int32, before: VisibleMentions)]
  }

  init(pack: RulePack, segmented: SegmentedText, lattice: Lattice, layout: Layout, words: [Int32], index: MentionIndex) {
    self.pack = pack
    self.segmented = segmented
    self.lattice = lattice
    self.layout = layout
    self.words = words
    self.index = index
    headings = HeadingWords(segmented, words: words)
    for (number, modifier) in pack.modifiers.enumerated() {
      let types = modifier.types.map { ($0, index.mentions(of: $0)) }.filter { !$0.1.isEmpty }
      guard !types.isEmpty else { continue }
      present.append(Present(modifier: Int32(number), types: types.map { (type: $0.0, before: VisibleMentions($0.1)) }))
    }
  }

  /// The mention that strikes a head out, and the modifier that asks for it, if any does.
  /// - Parameter head: one that starts no earlier than any head before.
  mutating func modifier(of head: Head) -> (mention: Int32, modifier: Int32)? {
    let despite = pack.rules[Int(head.rule)].despite
    for number in present.indices where !despite.contains(present[number].modifier) {
      let scope = pack.modifiers[Int(present[number].modifier)].scope
      for type in present[number].types.indices {
        if let found = first(number, type, scope, head) { return (found, present[number].modifier) }
      }
    }
    return nil
  }

  private mutating func first(_ number: Int, _ index: Int, _ scope: Modifier.Scope, _ head: Head) -> Int32? {
    let sentence = segmented.sentences[Int(head.sentence)]
    let type = present[number].types[index].type
    let tokens = Int(head.first)..<Int(head.end)
    switch scope {
    case .near(let reach): return nearest(type, within: reach, head) ?? first(type, in: tokens)
    case .following(let reach): return following(type, within: reach, head)
    case .heading:
      for words in headings.above(block: sentence.block) {
        if let found = first(type, in: words) { return found }
      }
      return nil
    case .clause:
      let start = layout.clauseStart(of: Int(head.first), in: sentence.tokens)
      return before(number, index, from: start, head)
        ?? first(type, in: tokens) { layout.clauses[$0] == layout.clauses[tokens.lowerBound] && sees($0, head) }
    case .sentence:
      return before(number, index, from: sentence.tokens.lowerBound, head) ?? first(type, in: tokens) { sees($0, head) }
    case .block:
      let start = segmented.sentences[segmented.blocks[sentence.block].sentences.lowerBound].tokens.lowerBound
      return before(number, index, from: start, head) ?? first(type, in: tokens) { sees($0, head) }
    }
  }

  // MARK: Where

  /// The first one before the head, from a token on, that is seen from it.
  private mutating func before(_ number: Int, _ type: Int, from start: Int, _ head: Head) -> Int32? {
    present[number].types[type].before.first(
      from: Int32(start), before: head.first, endingBy: head.end, lattice.mentions, layout)
  }

  /// The first one that starts and ends within a range, at a token that suits.
  /// - Parameter limit: where it must start before.
  private func first(
    _ type: Int32, in range: Range<Int>, startingBefore limit: Int = .max, _ suits: (Int) -> Bool = { _ in true }
  ) -> Int32? {
    let list = index.mentions(of: type)
    for number in list[index.count(of: type, before: Int32(range.lowerBound), in: lattice.mentions)...] {
      let tokens = lattice.mentions[Int(number)].tokens
      guard tokens.lowerBound < min(limit, range.upperBound) else { return nil }
      if tokens.upperBound <= range.upperBound, suits(tokens.lowerBound) { return number }
    }
    return nil
  }

  /// The first one that ends before the head with no more than so many tokens, and no comma, between.
  private func nearest(_ type: Int32, within reach: Int32, _ head: Head) -> Int32? {
    let start = Int32(segmented.sentences[Int(head.sentence)].tokens.lowerBound)
    var found: Int32?
    var end = head.first
    while end > start, end >= head.first - reach {
      var number = lattice.firstEnding(at: Int(end))
      while number >= 0 {
        let isWanted = lattice.type(of: number) == type && lattice.first(of: number) >= start
        if isWanted, found.map({ lattice.first(of: number) < lattice.first(of: $0) }) ?? true { found = number }
        number = lattice.nextEnding(after: number)
      }
      end -= 1
      if isMark(Int(end)) { break }
    }
    return found
  }

  /// The first one behind the head with no more than so many tokens, and no comma, between.
  private func following(_ type: Int32, within reach: Int32, _ head: Head) -> Int32? {
    let end = segmented.sentences[Int(head.sentence)].tokens.upperBound
    let behind = Int(head.end)..<min(end, Int(head.end + reach))
    let limit = behind.isEmpty ? behind.lowerBound : behind.first(where: isMark) ?? behind.upperBound
    return first(type, in: Int(head.end)..<end, startingBefore: limit + 1)
  }

  private func sees(_ token: Int, _ head: Head) -> Bool { layout.isVisible(token, from: Int(head.first)) }

  /// Whether a token is a comma, a semicolon or the like, over which a near modifier does not reach.
  private func isMark(_ token: Int) -> Bool {
    let word = words[token]
    return word == GrammarWord.comma.rawValue || word == GrammarWord.semicolon.rawValue || word == GrammarWord.colon.rawValue
  }
}
