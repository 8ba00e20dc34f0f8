/// Reports that identify themselves alike, by what else they say: finds the first that agrees with another without looking at
/// all of them.
struct RepeatIndex {
  /// Reports of one rank that have the same roles.
  private struct Group {
    var rank: Int
    var roles: Int
    var members: [(number: Int, statement: Statement)] = []
    /// For some of the roles, the members by the text of these.
    var tables: [Int: [String: [Int]]] = [:]
  }

  /// As many as there are ranks and sets of roles at most.
  private var groups: [Group] = []

  /// - Parameter number: higher than all before.
  mutating func insert(_ number: Int, _ statement: Statement) {
    let known = groups.firstIndex { $0.rank == statement.rank && $0.roles == statement.present }
    if known == nil { groups.append(Group(rank: statement.rank, roles: statement.present)) }
    let group = known ?? groups.count - 1
    groups[group].members.append((number, statement))
    for roles in groups[group].tables.keys { groups[group].tables[roles]?[statement.text(of: roles), default: []].append(number) }
  }

  /// The lowest number of a report that agrees and suits.
  mutating func first(agreeingWith statement: Statement, where suits: (Int) -> Bool) -> Int? {
    groups.indices.compactMap { group in
      let roles = statement.common(groups[group].roles, rank: groups[group].rank)
      if groups[group].tables[roles] == nil { makeTable(group, roles) }
      return groups[group].tables[roles]?[statement.text(of: roles)]?.first(where: suits)
    }.min()
  }

  private mutating func makeTable(_ group: Int, _ roles: Int) {
    var table: [String: [Int]] = [:]
    for (number, statement) in groups[group].members { table[statement.text(of: roles), default: []].append(number) }
    groups[group].tables[roles] = table
  }
}
