import UnicodeSupport

/// The word lists, compiled: finds the longest phrase of given lists that opens at a token.
///
/// A tree over words; look-up takes one step a word, whatever the number of phrases.
struct PhraseTable: Sendable {
  private struct Edge: Hashable {
    var node: Int32
    var word: UInt64
  }

  private var edges: [Edge: Int32] = [:]
  /// The lists whose phrase ends at a node.
  private var lists: [WordLists] = [[]]
  /// Words of the longest phrase.
  private(set) var depth = 0

  init(_ words: SegmentationWords) {
    var tokenizer = Tokenizer()
    var forms = FormTable()
    var table = TokenTable()
    for list in SegmentationWords.List.allCases {
      for phrase in words[list] {
        let bytes = Array(phrase.utf8)
        tokenizer.tokenize(bytes.span, forms: &forms, into: &table)
        add(table.keys, to: list)
      }
    }
  }

  private mutating func add(_ keys: [UInt64], to list: SegmentationWords.List) {
    guard !keys.isEmpty else { return }
    var node: Int32 = 0
    for key in keys {
      let edge = Edge(node: node, word: key)
      if let next = edges[edge] {
        node = next
      } else {
        lists.append([])
        let next = Int32(lists.count - 1)
        edges[edge] = next
        node = next
      }
    }
    lists[Int(node)].insert(WordLists(list))
    depth = max(depth, keys.count)
  }

  /// The end of the longest phrase of any of `wanted` that opens at `start`, and those of them that it belongs to.
  func longest(_ wanted: WordLists, in table: TokenTable, at start: Int, before end: Int) -> (end: Int, lists: WordLists)? {
    var node: Int32 = 0
    var found: (Int, WordLists)?
    var at = start
    while at < end, let next = edges[Edge(node: node, word: table.keys[at])] {
      node = next
      at += 1
      let here = lists[Int(node)].intersection(wanted)
      if !here.isEmpty { found = (at, here) }
    }
    return found
  }

  func opens(_ list: SegmentationWords.List, in table: TokenTable, at start: Int, before end: Int) -> Bool {
    longest(WordLists(list), in: table, at: start, before: end) != nil
  }

  /// Whether a phrase of `list` covers exactly the tokens of `range`.
  func covers(_ list: SegmentationWords.List, in table: TokenTable, _ range: Range<Int>) -> Bool {
    longest(WordLists(list), in: table, at: range.lowerBound, before: range.upperBound)?.end == range.upperBound
  }

  /// Whether a phrase of `list` stands anywhere in `range`.
  func occurs(_ list: SegmentationWords.List, in table: TokenTable, _ range: Range<Int>) -> Bool {
    range.contains { opens(list, in: table, at: $0, before: range.upperBound) }
  }
}
