import DocumentModel
import Records
import Resolution
import RuleProgram
import UnicodeSupport

/// The totals of an article with their parts.
struct PartTree {
  /// A part of a total, with the figure that counts into it.
  struct Part {
    var fact: FactRecord
    var value: FactRecord.Value
    var figure: StatedFigure
    /// The roles by which it differs from its total: parts of other roles break it down in another way.
    var dimension: [String]
  }

  struct Node {
    var fact: FactRecord
    var value: FactRecord.Value
    var figure: StatedFigure
    /// In the order of the text.
    var parts: [Part]
  }

  private(set) var nodes: [Node] = []
  private var records: [String: (fact: FactRecord, event: EventType)] = [:]

  init(_ article: ArticleFacts) {
    let order = Dictionary(article.facts.enumerated().map { ($1.record.id, $0) }, uniquingKeysWith: min)
    for known in article.facts where records[known.record.id] == nil { records[known.record.id] = (known.record, known.event) }
    let children = Dictionary(grouping: article.facts.filter { $0.record.partOf != nil }) { $0.record.partOf ?? "" }
    for (id, parts) in children.sorted(by: { order[$0.key, default: 0] < order[$1.key, default: 0] }) {
      guard let total = records[id] else { continue }
      for role in total.event.summedRoles {
        if let node = Self.node(total.fact, total.event, role, parts) { nodes.append(node) }
      }
    }
  }

  private static func node(
    _ total: FactRecord, _ event: EventType, _ role: String, _ parts: [ArticleFacts.Known]
  ) -> Node? {
    guard let figure = total.figure(role), let value = total.values(role).first else { return nil }
    let found = parts.compactMap { part($0.record, $0.event, role, of: total, event) }
    let ordered = found.sorted { ($0.value.bytes.start, $0.fact.id) < ($1.value.bytes.start, $1.fact.id) }
    return Node(fact: total, value: value, figure: figure, parts: ordered)
  }

  /// What counts something else, or at another time, is no part that can be added up.
  private static func part(
    _ fact: FactRecord, _ event: EventType, _ role: String, of total: FactRecord, _ whole: EventType
  ) -> Part? {
    guard let figure = fact.figure(role), let value = fact.values(role).first else { return nil }
    let unit = key(fact.values(Self.unit).first)
    if let unit, let other = key(total.values(Self.unit).first), unit != other { return nil }
    let times = event.roles.filter { $0.isTime }.map(\.name)
    for time in times {
      if let own = fact.values(time).first, own.inferred == nil, let other = total.values(time).first, own.value != other.value {
        return nil
      }
    }
    let roles = event.roles.filter { $0.tellsApart || $0.kind == .organization }.map(\.name)
    let different = roles.filter { name in
      guard let own = fact.values(name).first, own.inferred == nil else { return false }
      return key(own) != key(total.values(name).first)
    }
    return Part(fact: fact, value: value, figure: figure, dimension: (event.name == whole.name ? [] : [event.name]) + different)
  }

  /// The counted noun: what counts people says nothing of visits.
  private static let unit = "unit"

  private static func key(_ value: FactRecord.Value?) -> String? { value.map { KeyFolding.fold($0.value.written) } }
}

extension PartTree.Node {
  /// Parts one behind the other that come to a sum; all of them first, then the longest.
  func list(comingTo sum: Double) -> [PartTree.Part]? {
    for count in stride(from: min(parts.count, Self.reach), to: 0, by: -1) {
      for start in 0...(parts.count - count) {
        let run = parts[start..<start + count]
        let own = FigureChecks.rounded(run.reduce(0) { $0 + $1.figure.value }, decimals: 6)
        if own == sum { return Array(run) }
      }
    }
    return nil
  }

  /// The parts by what tells them apart; parts that nothing does are left out, as are lists of one.
  var dimensions: [[PartTree.Part]] {
    var order: [[String]] = []
    var lists: [[String]: [PartTree.Part]] = [:]
    for part in parts where !part.dimension.isEmpty {
      if lists[part.dimension] == nil { order.append(part.dimension) }
      lists[part.dimension, default: []].append(part)
    }
    return order.compactMap { lists[$0] }.filter { $0.count > 1 }
  }

  /// A list of more parts than this is compared as a whole or not at all.
  private static let reach = 64
}

extension PartTree {
  /// Why parts need not come to their total; nil where nothing explains it.
  func explanation(of list: [Part], _ node: Node) -> String? {
    let values = list.map(\.figure.value)
    let sum = FigureChecks.rounded(values.reduce(0, +), decimals: 6)
    if let total = other(total: sum, than: node) {
      return "they are the parts of \(NumberText.written(sum)) (\(total)), not of \(node.figure.written)"
    }
    guard sum > node.figure.value else { return nil }
    if Self.isNested(values, within: node.figure.value) { return "some of them are parts of another one" }
    let byDimension = Dictionary(grouping: list, by: \.dimension)
    if byDimension.count > 1, byDimension.values.allSatisfy({ $0.reduce(0) { $0 + $1.figure.value } <= node.figure.value }) {
      return "they break the total down in different ways (\(Self.names(byDimension.keys)))"
    }
    if values.contains(node.figure.value) { return "one of them is the total itself" }
    return nil
  }

  /// The role of another total of these parts that the sum is: of the fact itself, or of what it is a part of.
  private func other(total sum: Double, than node: Node) -> String? {
    var fact: FactRecord? = node.fact
    var seen: Set<String> = []
    while let current = fact, seen.insert(current.id).inserted, let event = records[current.id]?.event {
      for role in event.roles where role.kind.isQuantity && role.kind != .percent {
        if current.id == node.fact.id, current.values(role.name).first == node.value { continue }
        if current.figure(role.name)?.value == sum { return "\(event.name) \(role.name)" }
      }
      fact = current.partOf.flatMap { records[$0]?.fact }
    }
    return nil
  }

  /// Whether parts in a row come to one beside them, and the rest to no more than the total.
  static func isNested(_ values: [Double], within total: Double) -> Bool {
    let sum = values.reduce(0, +)
    for index in values.indices {
      for rest in [Array(values[(index + 1)...]), values[..<index].reversed()] {
        var run = 0.0
        for (count, value) in rest.enumerated() {
          run += value
          if count > 0, run == values[index], sum - run <= total { return true }
          if run > values[index] { break }
        }
      }
    }
    return false
  }

  private static func names(_ dimensions: some Collection<[String]>) -> String {
    dimensions.map { $0.isEmpty ? "no words of their own" : $0.joined(separator: ", ") }.sorted().joined(separator: "; ")
  }
}
