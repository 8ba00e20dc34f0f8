import DocumentModel
import RuleProgram

/// What stands over a block: the heading of its section, and the line with a colon that leads in the list it belongs to.
struct HeadingWords {
  /// For each section, the tokens of the heading that opens it.
  private var sections: [Int: Range<Int>] = [:]
  /// For each block of a list, the tokens of the sentences that lead it in, the outer one first.
  private var leadIns: [Int: [Range<Int>]] = [:]
  private let sectionOfBlock: [Int]

  init(_ segmented: SegmentedText, words: [Int32]) {
    sectionOfBlock = segmented.blocks.map(\.section)
    var outer: Range<Int>?
    var inner: Range<Int>?
    var goesOn = false
    for (number, block) in segmented.blocks.enumerated() where block.zone.givesFacts && !block.sentences.isEmpty {
      let last = segmented.sentences[block.sentences.upperBound - 1].tokens
      let first = segmented.sentences[block.sentences.lowerBound].tokens.lowerBound
      let leads = words[last.upperBound - 1] == GrammarWord.colon.rawValue
      if block.zone == .heading {
        sections[block.section] = first..<last.upperBound
        (outer, inner) = leads ? (last, nil) : (nil, nil)
      } else if outer != nil, goesOn || Self.isItem(block, segmented) {
        leadIns[number] = [outer, inner].compactMap { $0 }
        if leads { inner = last }
      } else {
        (outer, inner) = leads ? (last, nil) : (nil, nil)
      }
      goesOn = leads || words[last.upperBound - 1] == GrammarWord.semicolon.rawValue
    }
  }

  /// Whether a bullet, which is no part of its first sentence, stands before a block.
  private static func isItem(_ block: SegmentedText.Block, _ segmented: SegmentedText) -> Bool {
    segmented.sentences[block.sentences.lowerBound].span.start > block.span.start
  }

  func above(block: Int) -> [Range<Int>] {
    (sections[sectionOfBlock[block]].map { [$0] } ?? []) + (leadIns[block] ?? [])
  }
}
