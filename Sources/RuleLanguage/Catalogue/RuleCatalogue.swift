import DocumentModel
import RuleProgram

/// All declarations of a rule folder, to be listed and looked up: `sukien rules list` and `sukien rules show`.
///
/// It is made from what the files say, so it can be asked while the rules do not compile; what cannot be read is left
/// out. `RuleCatalogueTests` covers it.
package struct RuleCatalogue: Sendable {
  /// In the order of the files, and in each from top to bottom.
  package let entries: [CatalogueEntry]

  /// - Parameter files: those that are no UTF-8, and lists of units, are passed over.
  package init(_ files: [RulePackLoader.File]) {
    var declarations = Declarations()
    var texts: [String: DeclarationTexts] = [:]
    for file in files where !RulePackLoader.isList(file.path) {
      guard let text = String(validating: file.bytes, as: UTF8.self) else { continue }
      declarations.append(Parser(SourceText(path: file.path, bytes: file.bytes)).declarations)
      texts[file.path] = DeclarationTexts(text)
    }
    entries = CatalogueMaker(declarations, texts).entries.sorted { $0.location < $1.location }
  }

  /// Everything of this name: a class that is continued elsewhere and a modifier of several scopes stand more than once.
  package func entries(named name: String) -> [CatalogueEntry] { entries.filter { $0.name == name } }

  /// What names an entry, each once.
  package func users(of entry: CatalogueEntry) -> [CatalogueEntry] {
    let reference = CatalogueEntry.Reference(kind: entry.kind, name: entry.name)
    return entries.filter { $0.references.contains(reference) }
  }

  /// What an entry names, of the kinds that are wanted; a name that nothing declares leads nowhere.
  package func declarations(namedBy entry: CatalogueEntry, _ kinds: Set<CatalogueEntry.Kind>) -> [CatalogueEntry] {
    entry.references.filter { kinds.contains($0.kind) }.flatMap { declarations($0.kind, [$0.name]) }
  }

  /// What has these names, in the order of the names.
  package func declarations(_ kind: CatalogueEntry.Kind, _ names: [String]) -> [CatalogueEntry] {
    names.flatMap { name in entries.filter { $0.kind == kind && $0.name == name } }
  }

  /// *Did you mean*: what to write instead of a name that nothing has; nil where no name comes near.
  package func advice(for name: String) -> String? { Suggestion.advice(for: name, among: Set(entries.map(\.name))) }

  /// The same among event types alone.
  package func eventAdvice(for name: String) -> String? {
    Suggestion.advice(for: name, among: Set(entries.filter { $0.kind == .event }.map(\.name)))
  }
}
