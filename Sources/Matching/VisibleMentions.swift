import DocumentModel

/// The mentions of one type that are seen from tokens, asked for in the order of the text.
///
/// A mention is seen up to the end of the bracketed group that it stands in. Groups lie in one another, so those that are
/// still seen are a stack: each is pushed and popped once, and a question is a binary search.
struct VisibleMentions {
  private let list: [Int32]
  private var next = 0
  /// Those that start before the last token asked about and are seen from it, in the order of the text.
  private var seen: [Int32] = []

  /// - Parameter list: the mentions of the type, in the order of the text.
  init(_ list: [Int32]) {
    self.list = list
  }

  /// The first one that starts at `start` or behind it, before `token`, is seen from there, and ends by `end`.
  /// - Parameter token: no smaller than in any question before.
  mutating func first(from start: Int32, before token: Int32, endingBy end: Int32, _ mentions: [Mention], _ layout: Layout) -> Int32? {
    while next < list.count, mentions[Int(list[next])].first < token {
      drop(behind: mentions[Int(list[next])].first, mentions, layout)
      seen.append(list[next])
      next += 1
    }
    drop(behind: token, mentions, layout)
    var low = 0
    var high = seen.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[Int(seen[middle])].first < start { low = middle + 1 } else { high = middle }
    }
    return seen[low...].first { mentions[Int($0)].end <= end }
  }

  private mutating func drop(behind token: Int32, _ mentions: [Mention], _ layout: Layout) {
    while let last = seen.last, layout.end(ofGroupAt: Int(mentions[Int(last)].first)) <= token { seen.removeLast() }
  }
}
