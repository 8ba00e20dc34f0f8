import DocumentModel

/// The article's mentions of the types that searches and modifiers ask for, each type's in the order of the text.
struct MentionIndex {
  private var byType: [Int32: [Int32]] = [:]

  init(_ mentions: [Mention], types: Set<Int32>) {
    for (number, mention) in mentions.enumerated() where types.contains(mention.type) {
      byType[mention.type, default: []].append(Int32(number))
    }
    for type in Array(byType.keys) {
      byType[type]?.sort { (mentions[Int($0)].first, mentions[Int($0)].end) < (mentions[Int($1)].first, mentions[Int($1)].end) }
    }
  }

  func mentions(of type: Int32) -> [Int32] { byType[type] ?? [] }

  /// How many mentions of a type start before a token.
  func count(of type: Int32, before token: Int32, in mentions: [Mention]) -> Int {
    let list = byType[type] ?? []
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[Int(list[middle])].first < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
