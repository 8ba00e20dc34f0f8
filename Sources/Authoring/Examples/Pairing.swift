/// Gives as many as possible of one side a partner of the other, each partner to one alone.
struct Pairing {
  /// The partner of each; nil for those that are left over.
  private(set) var partners: [Int?]
  private var takers: [Int?]

  init(_ count: Int, with others: Int, fits: (Int, Int) -> Bool) {
    partners = Array(repeating: nil, count: count)
    takers = Array(repeating: nil, count: others)
    let fitting = (0..<count).map { one in (0..<others).filter { fits(one, $0) } }
    for one in 0..<count {
      var tried: Set<Int> = []
      _ = give(one, fitting, &tried)
    }
  }

  /// Finds a partner, where need be by having others look for another one.
  private mutating func give(_ one: Int, _ fitting: [[Int]], _ tried: inout Set<Int>) -> Bool {
    if let free = fitting[one].first(where: { takers[$0] == nil }) {
      join(one, free)
      return true
    }
    for other in fitting[one] where tried.insert(other).inserted {
      guard let taker = takers[other], give(taker, fitting, &tried) else { continue }
      join(one, other)
      return true
    }
    return false
  }

  private mutating func join(_ one: Int, _ other: Int) {
    partners[one] = other
    takers[other] = one
  }
}
