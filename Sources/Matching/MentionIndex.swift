import DocumentModel

/// The article's mentions of the types that searches and modifiers ask for, each type's in the order of the text.
struct MentionIndex {
  private var byType: [Int32: [Int32]] = [:]

  /// - Parameter types: for each type, whether it is asked for.
  init(_ mentions: [Mention], types: [Bool]) {
    for number in mentions.indices where types[Int(mentions[number].type)] {
      byType[mentions[number].type, default: []].append(Int32(number))
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
