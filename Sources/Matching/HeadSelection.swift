import DocumentModel
import RuleProgram

/// Decides between heads that claim the same words.
///
/// Two heads of one event that claim the same figure report the same fact; so do two that claim the same words for all
/// that identifies them, and a head that claims nothing and overlaps another. The one that captures more has it, then
/// the one that starts earlier, is longer, or comes first in the rules. Rules that stand on their own go before those for
/// parts. Across events, only `over` decides.
struct HeadSelection {
  struct Claim: Hashable {
    var event: Int32
    var claims: [Int32]
  }

  /// A token inside a head of an event, or of a rule.
  private struct CoveredToken: Hashable {
    var owner: Int32
    var token: Int32
  }

  let pack: RulePack
  private var claimed: Set<Claim> = []
  private var covered: Set<CoveredToken> = []
  /// The fates of heads, where the pack is traced.
  var trace: MatchTrace?
  /// The heads that stand so far, as far as they do; only where the pack is traced.
  var standing: [Head] = []

  init(pack: RulePack, trace: MatchTrace? = nil) {
    self.pack = pack
    self.trace = trace
  }

  /// The heads that stand, in the order of the text.
  mutating func select(_ heads: [Head]) -> [Head] {
    let ranked = withoutInner(givingWay(heads)).map { (head: $0, rank: rank($0)) }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    var chosen: [Head] = []
    for (head, _) in ranked {
      let left = take(head)
      if trace != nil { record(head, left: left) }
      if let left { chosen.append(left) }
    }
    return chosen.sorted { ($0.sentence, $0.first, $0.end, $0.rule) < ($1.sentence, $1.first, $1.end, $1.rule) }
  }

  func rank(_ head: Head) -> [Int32] {
    let rule = pack.rules[Int(head.rule)]
    let names = Set(head.captures.map(\.name)).count
    return [
      rule.partOf.isEmpty ? 0 : 1, Int32(-names), head.cost / 8, head.first, head.first - head.end, head.rule,
    ]
  }

  /// Heads of rules that give way to others go wherever the two overlap.
  private mutating func givingWay(_ heads: [Head]) -> [Head] {
    var covered: Set<CoveredToken> = []
    let stronger = Set(heads.map(\.rule)).filter { !pack.rules[Int($0)].over.isEmpty }
    guard !stronger.isEmpty else { return heads }
    for head in heads where stronger.contains(head.rule) {
      for rule in pack.rules[Int(head.rule)].over {
        for token in head.tokens { covered.insert(CoveredToken(owner: rule, token: token)) }
      }
    }
    return heads.filter { head in
      let isStronger = !head.tokens.contains { covered.contains(CoveredToken(owner: head.rule, token: $0)) }
      if !isStronger, trace != nil { recordWay(of: head, among: heads) }
      return isStronger
    }
  }

  /// A rule that claims words and no figures (`A, B và C ký kết`, names with their posts) also holds from later starts
  /// inside what it found: heads inside another of the same rule go.
  private mutating func withoutInner(_ heads: [Head]) -> [Head] {
    let ordered = heads.sorted { ($0.rule, $0.first, -$0.end) < ($1.rule, $1.first, -$1.end) }
    var kept: [Head] = []
    var reach: (rule: Int32, end: Int32, head: Int32) = (-1, -1, -1)
    for head in ordered {
      let isInner = head.rule == reach.rule && head.end <= reach.end
      if !isInner || claimsFigures(head) {
        kept.append(head)
      } else {
        trace?.heads[Int(head.number)].fate = .inside(reach.head)
      }
      if head.rule != reach.rule || head.end > reach.end { reach = (head.rule, head.end, head.number) }
    }
    return kept
  }

  private func claimsFigures(_ head: Head) -> Bool {
    let event = pack.events[Int(pack.rules[Int(head.rule)].event)]
    return head.captures.contains { capture in
      event.role(pack.names[Int(capture.name)]).map { $0.identifies && $0.kind.isFigure } ?? false
    }
  }

  /// What is left for a head of its words; nil where others have them.
  private mutating func take(_ head: Head) -> Head? {
    let rule = pack.rules[Int(head.rule)]
    let event = pack.events[Int(rule.event)]
    guard let head = unclaimed(head, event, event: rule.event) else { return nil }
    let claims = self.claims(of: head.captures, event, event: rule.event)
    if claims.isEmpty, head.tokens.contains(where: { covered.contains(CoveredToken(owner: rule.event, token: $0)) }) { return nil }
    claimed.formUnion(claims)
    for token in head.tokens { covered.insert(CoveredToken(owner: rule.event, token: token)) }
    return head
  }

  /// A head as it is where nothing of it is claimed, else the items of its list whose figures are still free.
  private func unclaimed(_ head: Head, _ event: EventType, event number: Int32) -> Head? {
    let isFree = { (captures: [Capture]) in !claims(of: captures, event, event: number).contains(where: claimed.contains) }
    if isFree(head.captures) { return head }
    guard head.items.count > 1, claimsFigures(head), isFree(head.captures.filter { $0.item < 0 }) else { return nil }
    var captures = [[Capture]](repeating: [], count: head.items.count)
    for capture in head.captures where capture.item >= 0 { captures[Int(capture.item)].append(capture) }
    let kept = head.items.indices.filter { isFree(captures[$0]) }
    return kept.isEmpty ? nil : head.keeping(items: kept)
  }

  /// The words that a head claims: each figure that identifies its fact, or else all other words that do, together.
  func claims(of captures: [Capture], _ event: EventType, event number: Int32) -> [Claim] {
    var figures: [Claim] = []
    var words: [Int32] = []
    for capture in captures {
      guard let role = event.role(pack.names[Int(capture.name)]), role.identifies else { continue }
      if role.kind.isFigure {
        for token in capture.first..<capture.end { figures.append(Claim(event: number, claims: [-1, token])) }
      } else {
        words += [capture.name, capture.first]
      }
    }
    if !figures.isEmpty { return figures }
    return words.isEmpty ? [] : [Claim(event: number, claims: words)]
  }
}

extension EventType.RoleKind {
  fileprivate var isFigure: Bool {
    switch self {
    case .number, .percent, .money, .code: true
    default: false
    }
  }
}
