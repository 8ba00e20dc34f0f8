package import RuleProgram

/// Which rules are to be tested: all, or those of some names and files.
package struct RuleSelection: Sendable, Hashable {
  /// Each a rule's own name or what stands before the slash in it.
  package var names: [String]
  /// Rule files by the paths that places in them are told with.
  package var files: [String]

  package init(names: [String] = [], files: [String] = []) {
    self.names = names
    self.files = files
  }

  package var isAll: Bool { names.isEmpty && files.isEmpty }

  /// The numbers of the rules of a pack that are among them; for files, of a traced one.
  package func rules(of pack: RulePack) -> Set<Int> {
    guard !isAll else { return Set(pack.rules.indices) }
    return Set(
      pack.rules.indices.filter { number in
        names.contains { Self.names($0, pack.rules[number].name) } || isInFiles(number, pack)
      })
  }

  /// The names that no rule of the pack goes by.
  package func unknownNames(in pack: RulePack) -> [String] {
    names.filter { name in !pack.rules.contains { Self.names(name, $0.name) } }
  }

  /// Whether a pattern belongs to them; what rules share belongs to the file that it stands in.
  func contains(_ element: PatternElement) -> Bool {
    if isAll || files.contains(element.location.file) { return true }
    switch element.owner {
    case .rule(let rule), .role(_, let rule): return names.contains { Self.names($0, rule) }
    default: return false
    }
  }

  private static func names(_ name: String, _ rule: String) -> Bool {
    rule == name || rule.hasPrefix(name.hasSuffix("/") ? name : name + "/")
  }

  /// Only traced packs know where their rules stand.
  private func isInFiles(_ number: Int, _ pack: RulePack) -> Bool {
    pack.sources.rules.indices.contains(number) && files.contains(pack.sources.rules[number].location.file)
  }
}
