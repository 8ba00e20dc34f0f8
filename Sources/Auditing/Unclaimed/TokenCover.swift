/// For each token the first of many ranges that covers it, found in one sweep over ranges and tokens.
struct TokenCover<Label> {
  private var owners: [Int32]
  private let labels: [Label]

  init(_ ranges: [(tokens: Range<Int>, label: Label)], tokenCount: Int) {
    owners = [Int32](repeating: -1, count: tokenCount)
    labels = ranges.map(\.label)
    let order = ranges.indices.sorted { (ranges[$0].tokens.lowerBound, $0) < (ranges[$1].tokens.lowerBound, $1) }
    var reach = 0
    for index in order {
      let range = ranges[index].tokens.clamped(to: 0..<tokenCount)
      for token in max(range.lowerBound, reach)..<max(range.upperBound, range.lowerBound, reach) { owners[token] = Int32(index) }
      reach = max(reach, range.upperBound)
    }
  }

  /// The label of the first token among these that has one.
  func first(in tokens: Range<Int>) -> Label? {
    for token in tokens.clamped(to: 0..<owners.count) where owners[token] >= 0 { return labels[Int(owners[token])] }
    return nil
  }
}
