import DocumentModel
import RuleProgram

/// Finds what makes a head no fact: words of a modifier within the modifier's scope.
struct ModifierFilter {
  let pack: RulePack
  let segmented: SegmentedText
  let lattice: Lattice
  let layout: Layout
  let words: [Int32]
  let index: MentionIndex
  /// For each section, the tokens of the heading that opens it.
  private let headings: [Int: Range<Int>]

  init(pack: RulePack, segmented: SegmentedText, lattice: Lattice, layout: Layout, words: [Int32], index: MentionIndex) {
    self.pack = pack
    self.segmented = segmented
    self.lattice = lattice
    self.layout = layout
    self.words = words
    self.index = index
    var headings: [Int: Range<Int>] = [:]
    for block in segmented.blocks where block.zone == .heading && !block.sentences.isEmpty {
      let first = segmented.sentences[block.sentences.lowerBound].tokens.lowerBound
      headings[block.section] = first..<segmented.sentences[block.sentences.upperBound - 1].tokens.upperBound
    }
    self.headings = headings
  }

  /// The mention that strikes a head out, and the modifier that asks for it, if any does.
  func modifier(of head: Head) -> (mention: Int32, modifier: Int32)? {
    let rule = pack.rules[Int(head.rule)]
    for (number, modifier) in pack.modifiers.enumerated() where !rule.despite.contains(Int32(number)) {
      guard let range = range(of: modifier.scope, head) else { continue }
      for type in modifier.types {
        if let found = first(type, in: range, modifier.scope, head) { return (found, Int32(number)) }
      }
    }
    return nil
  }

  /// The tokens in which a modifier's words must stand.
  private func range(of scope: Modifier.Scope, _ head: Head) -> Range<Int>? {
    let sentence = segmented.sentences[Int(head.sentence)]
    let end = Int(head.end)
    switch scope {
    case .near(let reach): return max(sentence.tokens.lowerBound, Int(head.first) - Int(reach) - 8)..<end
    case .clause: return layout.clauseStart(of: Int(head.first), in: sentence.tokens)..<end
    case .sentence: return sentence.tokens.lowerBound..<end
    case .block:
      let first = segmented.blocks[sentence.block].sentences.lowerBound
      return segmented.sentences[first].tokens.lowerBound..<end
    case .heading: return headings[segmented.blocks[sentence.block].section]
    case .following(let reach): return end..<min(sentence.tokens.upperBound, end + Int(reach) + 8)
    }
  }

  private func first(_ type: Int32, in range: Range<Int>, _ scope: Modifier.Scope, _ head: Head) -> Int32? {
    let list = index.mentions(of: type)
    let start = index.count(of: type, before: Int32(range.lowerBound), in: lattice.mentions)
    for number in list[start...] {
      let mention = lattice.mentions[Int(number)]
      guard mention.first < Int32(range.upperBound) else { return nil }
      if mention.end <= Int32(range.upperBound), strikes(mention, scope, head) { return number }
    }
    return nil
  }

  private func strikes(_ mention: Mention, _ scope: Modifier.Scope, _ head: Head) -> Bool {
    switch scope {
    case .near(let reach):
      return mention.first >= head.first
        || head.first - mention.end <= reach && mention.end <= head.first && !isParted(mention.end..<head.first)
    case .clause: return layout.clauses[Int(mention.first)] == layout.clauses[Int(head.first)] && sees(mention, head)
    case .sentence, .block: return sees(mention, head)
    case .heading: return true
    case .following(let reach): return mention.first - head.end <= reach && !isParted(head.end..<mention.first)
    }
  }

  private func sees(_ mention: Mention, _ head: Head) -> Bool {
    layout.isVisible(layout.groups[Int(mention.first)], from: layout.groups[Int(head.first)])
  }

  /// Whether a comma, a semicolon or the like stands between a near modifier and its head.
  private func isParted(_ tokens: Range<Int32>) -> Bool {
    tokens.contains { token in
      let word = words[Int(token)]
      return word == GrammarWord.comma.rawValue || word == GrammarWord.semicolon.rawValue || word == GrammarWord.colon.rawValue
    }
  }
}
