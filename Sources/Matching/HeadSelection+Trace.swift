import DocumentModel
import RuleProgram

/// Telling which head took the words of another, and why; only where the pack is traced.
extension HeadSelection {
  /// Notes the head to which another gave way.
  mutating func recordWay(of head: Head, among heads: [Head]) {
    let stronger = heads.first { pack.rules[Int($0.rule)].over.contains(head.rule) && $0.overlaps(head) }
    if let stronger { trace?.heads[Int(head.number)].fate = .gaveWay(to: stronger.number) }
  }

  /// Notes what is left of a head when those before it have had their choice.
  mutating func record(_ head: Head, left: Head?) {
    if let left {
      for item in head.items where !left.items.contains(item) {
        guard let winner = winner(over: head, item: item) else { continue }
        trace?.heads[Int(head.number)].lostItems.append(
          MatchTrace.LostItem(first: item.lowerBound, end: item.upperBound, by: winner.number))
      }
      standing.append(left)
    } else if let winner = winner(over: head, item: nil) {
      let reason = precedence(of: winner, over: head)
      trace?.heads[Int(head.number)].fate = .claimed(by: winner.number, because: reason)
    }
  }

  /// The head that has what another claims, or, of what claims nothing, its words.
  private func winner(over head: Head, item: Range<Int32>?) -> Head? {
    let event = pack.rules[Int(head.rule)].event
    let captures = item.map { item in head.captures.filter { item.contains($0.first) } } ?? head.captures
    let wanted = Set(claims(of: captures, pack.events[Int(event)], event: event))
    return standing.first { other in
      guard pack.rules[Int(other.rule)].event == event else { return false }
      if wanted.isEmpty { return other.overlaps(head) }
      return claims(of: other.captures, pack.events[Int(event)], event: event).contains(where: wanted.contains)
    }
  }

  /// The first point of their rank in which two heads differ.
  private func precedence(of winner: Head, over head: Head) -> HeadFate.Precedence {
    let (first, second) = (rank(winner), rank(head))
    switch zip(first, second).enumerated().first(where: { $1.0 != $1.1 })?.offset {
    case 0: return .wholeRule
    case 1: return .moreRoles(Int(-first[1]), than: Int(-second[1]))
    case 2: return .fewerGaps
    case 3: return .earlierStart
    case 4: return .greaterLength
    default: return .ruleOrder
    }
  }
}
