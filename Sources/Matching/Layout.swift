import DocumentModel
import RuleProgram

/// Clauses and brackets of an article's sentences, told once for all rules.
struct Layout {
  /// For each token, a number that changes with every semicolon and every sentence.
  private(set) var clauses: [Int32]
  /// For each token, the innermost bracketed group that it stands in; -1 outside all.
  private(set) var groups: [Int32]
  /// For each group, the one around it, its opening bracket, and the token behind its closing one.
  private var parents: [Int32] = []
  private var starts: [Int32] = []
  private var ends: [Int32] = []
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
        starts.append(Int32(token))
        ends.append(Int32(tokens.upperBound))
        open.append((token, Int32(parents.count - 1)))
        groups[token] = open.last?.group ?? -1
      case GrammarWord.close.rawValue, GrammarWord.closeBracket.rawValue:
        groups[token] = open.last?.group ?? -1
        if let opened = open.popLast() {
          closings[opened.token] = Int32(token + 1)
          ends[Int(opened.group)] = Int32(token + 1)
        }
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

  /// Whether a token is seen from another: from inside a bracketed group one sees out, from outside never in.
  func isVisible(_ token: Int, from other: Int) -> Bool {
    let group = groups[token]
    return group < 0 || starts[Int(group)] <= Int32(other) && Int32(other) < ends[Int(group)]
  }

  /// The token behind the bracketed group that a token stands in, `.max` outside all.
  func end(ofGroupAt token: Int) -> Int32 {
    groups[token] < 0 ? .max : ends[Int(groups[token])]
  }
}
