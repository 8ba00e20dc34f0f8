import DocumentModel
package import RuleLanguage
package import RuleProgram

/// One declaration in full, as `sukien rules show` prints it: its own text, and everything elsewhere that has a say in it.
package struct RuleSheet {
  let catalogue: RuleCatalogue
  let entry: CatalogueEntry
  /// What must stand in a sentence for the rule to be tried, of each list one; empty where the rules do not compile.
  let wake: [[String]]

  /// - Parameter pack: the same rules, compiled; nil where they do not compile.
  package init(_ entry: CatalogueEntry, in catalogue: RuleCatalogue, pack: RulePack?) {
    self.entry = entry
    self.catalogue = catalogue
    wake = entry.kind == .rule ? pack?.requirements(ofRule: entry.name) ?? [] : []
  }

  // MARK: What stands elsewhere

  /// The rules that it is like, and those that are like it.
  var bases: [CatalogueEntry] { named(.rule, entry.rule?.bases ?? []) }
  var heirs: [CatalogueEntry] { catalogue.entries.filter { $0.rule?.bases.contains(entry.name) ?? false } }

  /// The searches that fill its roles, by whoever's word.
  var searches: [CatalogueEntry] {
    let roles = entry.rule?.roles ?? entry.roles
    return named(.search, roles.compactMap { if case .search(let name) = $0.source { name } else { nil } })
  }

  var strikers: [CatalogueEntry] {
    guard let rule = entry.rule else { return [] }
    return catalogue.entries.filter { $0.kind == .modifier && !rule.despite.contains($0.name) }
  }

  var pardoned: [CatalogueEntry] { named(.modifier, entry.rule?.despite ?? []) }
  var givingWay: [CatalogueEntry] { named(.rule, entry.rule?.over ?? []) }
  var inTheWay: [CatalogueEntry] { catalogue.entries.filter { $0.rule?.over.contains(entry.name) ?? false } }

  /// The classes, definitions and mentions that it is made of.
  var parts: [CatalogueEntry] { catalogue.declarations(namedBy: entry, [.class, .let, .mention]) }

  /// What is made of it; of an event, its rules.
  var users: [CatalogueEntry] {
    if entry.kind == .rule { return [] }
    guard entry.kind == .event else { return catalogue.users(of: entry) }
    return catalogue.entries.filter { $0.kind == .rule && $0.isAbout(entry.name) }
  }

  private func named(_ kind: CatalogueEntry.Kind, _ names: [String]) -> [CatalogueEntry] {
    var seen: Set<String> = []
    return catalogue.declarations(kind, names.filter { seen.insert($0).inserted })
  }
}
