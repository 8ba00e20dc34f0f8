import DocumentModel
import RuleProgram

/// Clauses and brackets of an article's sentences, told once for all rules.
struct Layout {
  /// For each token, a number that changes with every semicolon and every sentence.
  private(set) var clauses: [Int32]
  /// For each token, the innermost bracketed group that it stands in; -1 outside all.
  private(set) var groups: [Int32]
  /// For each group, the one around it.
  private(set) var parents: [Int32] = []
  /// For each opening bracket, the token behind its closing one; 0 for every other token.
  private(set) var closings: [Int32]

  init(_ segmented: SegmentedText, words: [Int32]) {
    clauses = [Int32](repeating: 0, count: words.count)
    groups = [Int32](repeating: -1, count: words.count)
    closings = [Int32](repeating: 0, count: words.count)
    var clause: Int32 = 0
    for sentence in segmented.sentences {
      clause += 1
      lay(sentence.tokens, words, &clause)
    }
  }

  private mutating func lay(_ tokens: Range<Int>, _ words: [Int32], _ clause: inout Int32) {
    var open: [(token: Int, group: Int32)] = []
    for token in tokens {
      switch words[token] {
      case GrammarWord.open.rawValue, GrammarWord.openBracket.rawValue:
        parents.append(open.last?.group ?? -1)
        open.append((token, Int32(parents.count - 1)))
        groups[token] = open.last?.group ?? -1
      case GrammarWord.close.rawValue, GrammarWord.closeBracket.rawValue:
        groups[token] = open.last?.group ?? -1
        if let opened = open.popLast() { closings[opened.token] = Int32(token + 1) }
      default:
        if words[token] == GrammarWord.semicolon.rawValue { clause += 1 }
        groups[token] = open.last?.group ?? -1
      }
      clauses[token] = clause
    }
    if !open.isEmpty { forget(open.map(\.group), in: tokens) }
  }

  /// A bracket that is never closed opens no group: its words belong to the group around it.
  private mutating func forget(_ unclosed: [Int32], in tokens: Range<Int>) {
    var around: [Int32: Int32] = [:]
    for group in unclosed {
      let parent = parents[Int(group)]
      around[group] = around[parent] ?? parent
    }
    for token in tokens { groups[token] = around[groups[token]] ?? groups[token] }
  }

  /// The first token of the clause that a token stands in; a semicolon opens the next.
  func clauseStart(of token: Int, in sentence: Range<Int>) -> Int {
    var low = sentence.lowerBound
    var high = token
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle] < clauses[token] { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether words in `group` are seen from a token in `other`: from inside one sees out, from outside never in.
  func isVisible(_ group: Int32, from other: Int32) -> Bool {
    var around = other
    while true {
      if group == around { return true }
      if around < 0 { return false }
      around = parents[Int(around)]
    }
  }
}
