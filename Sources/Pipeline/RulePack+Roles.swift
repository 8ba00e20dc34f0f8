package import RuleProgram

extension RulePack {
  /// The names of all roles that events declare, each once, in the order of the declarations.
  package var roleNames: [String] {
    var seen: Set<String> = []
    return events.flatMap(\.roles).map(\.name).filter { seen.insert($0).inserted }
  }
}
