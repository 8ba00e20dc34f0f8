import Foundation
import TestSupport

/// Filters chosen at random, and which facts they let through.
struct FilterChoice {
  private var lists: [(key: String, values: Set<String>)] = []
  private var from = ""
  private var to = ""

  /// Of each kind of filter no value, one or a few, such as facts have.
  init(from facts: [ReportedFact], _ random: inout SplitMix) {
    for (key, of) in Self.kinds where random.below(3) == 0 {
      let all = Set(facts.flatMap(of)).sorted()
      lists.append((key, Set((0...random.below(3)).map { _ in all[random.below(all.count)] })))
    }
    if random.below(3) == 0 { from = Self.month(&random) }
    if random.below(3) == 0 { to = Self.month(&random) }
  }

  private static let kinds: [(String, @Sendable (ReportedFact) -> [String])] = [
    ("event", { [$0.event] }), ("place", { [$0.place] }), ("source", { [$0.source] }), ("finding", { Array($0.findings) }),
    ("inference", { Array($0.inferences) }),
  ]

  private static func month(_ random: inout SplitMix) -> String {
    let year = 2014 + random.below(12)
    return random.below(2) == 0 ? "\(year)" : String(format: "%d-%02d", year, 1 + random.below(12))
  }

  /// The choice as the address of the report has it.
  var fragment: String {
    var components = URLComponents()
    components.queryItems = lists.flatMap { list in list.values.sorted().map { URLQueryItem(name: list.key, value: $0) } }
    if !from.isEmpty { components.queryItems?.append(URLQueryItem(name: "from", value: from)) }
    if !to.isEmpty { components.queryItems?.append(URLQueryItem(name: "to", value: to)) }
    return components.percentEncodedQuery?.replacing("+", with: "%2B") ?? ""
  }

  func lets(_ fact: ReportedFact) -> Bool {
    let passesLists = lists.allSatisfy { list in
      let values = Self.kinds.first { $0.0 == list.key }?.1(fact) ?? []
      return values.contains(where: list.values.contains)
    }
    let first = from.count == 4 ? from + "-01" : from
    let last = to.count == 4 ? to + "-12" : to
    guard passesLists, first.isEmpty || !fact.to.isEmpty && fact.to >= first else { return false }
    return last.isEmpty || !fact.from.isEmpty && fact.from <= last
  }
}
