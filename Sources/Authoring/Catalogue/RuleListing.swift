import DocumentModel
import Records
package import RuleLanguage
import TextLayout

/// What a rule folder holds, as `sukien rules list` prints it: rules below the event that they make, anything else by
/// its kind.
package struct RuleListing {
  /// What of the catalogue is wanted.
  package struct Selection: Sendable {
    /// Nothing here is the rules.
    package var kinds: Set<CatalogueEntry.Kind>
    /// What names begin with; empty for all.
    package var prefix: String
    /// The event that rules make.
    package var event: String?

    package init(kinds: Set<CatalogueEntry.Kind> = [], prefix: String = "", event: String? = nil) {
      self.kinds = kinds.isEmpty ? [.rule] : kinds
      self.prefix = prefix
      self.event = event
    }

    func contains(_ entry: CatalogueEntry) -> Bool {
      kinds.contains(entry.kind) && entry.name.hasPrefix(prefix) && (event.map { entry.isAbout($0) } ?? true)
    }
  }

  private let catalogue: RuleCatalogue
  private let selected: [CatalogueEntry]

  package init(_ catalogue: RuleCatalogue, _ selection: Selection) {
    self.catalogue = catalogue
    selected = catalogue.entries.filter(selection.contains)
  }

  package var isEmpty: Bool { selected.isEmpty }

  /// An object an entry, one a line.
  package var json: [UInt8] {
    var json = JSONWriter()
    for entry in selected {
      json.object { entry.writeBrief(to: &$0) }
      json.endLine()
    }
    return json.bytes
  }

  package var lines: [String] {
    let sections = CatalogueEntry.Kind.allCases.flatMap { kind in
      let entries = selected.filter { $0.kind == kind }
      return kind == .rule ? ruleSections(entries) : entries.isEmpty ? [] : [section(kind.title, entries)]
    }
    return sections.flatMap { $0 + [""] } + [totals]
  }

  private func section(_ title: String, _ entries: [CatalogueEntry]) -> [String] {
    [title] + TextTable(entries.map(\.row)).lines
  }

  /// Events in the order of their names, each with its rules.
  private func ruleSections(_ rules: [CatalogueEntry]) -> [[String]] {
    let events = Dictionary(grouping: rules) { $0.rule?.event ?? "" }
    let tables = TextTable(rules.map(\.row)).lines
    let lines = Dictionary(zip(rules.map(\.location), tables)) { first, _ in first }
    return events.sorted { $0.key < $1.key }.map { event, rules in
      let places = catalogue.entries.filter { $0.kind == .event && $0.name == event }.map(\.place)
      return [([event] + places).joined(separator: "  ")] + rules.compactMap { lines[$0.location] }
    }
  }

  /// `84 rules (354 examples, 264 near-misses), 12 events, …`
  private var totals: String {
    let counts = CatalogueEntry.Kind.allCases.compactMap { kind -> String? in
      let entries = catalogue.entries.filter { $0.kind == kind }
      guard !entries.isEmpty else { return nil }
      let names = kind == .rule ? entries.count : Set(entries.map(\.name)).count
      return "\(names) \(names == 1 ? kind.noun : kind.plural)\(kind == .rule ? examples(of: entries) : "")"
    }
    return counts.isEmpty ? "nothing" : "in all " + counts.joined(separator: ", ")
  }

  private func examples(of rules: [CatalogueEntry]) -> String {
    let (finds, nots) = rules.compactMap(\.rule).reduce((0, 0)) { ($0.0 + $1.findCount, $0.1 + $1.nearMissCount) }
    return " (\(finds) example\(finds == 1 ? "" : "s"), \(nots) near-miss\(nots == 1 ? "" : "es"))"
  }
}

extension CatalogueEntry {
  /// `Rules/events/intake.rules:20`
  var place: String { "\(location.file):\(location.line)" }

  func isAbout(_ event: String) -> Bool {
    kind == .event ? name == event : rule.map { $0.event == event || $0.partOf.contains(event) } ?? false
  }

  /// Name, what it comes to, place, and what it is for.
  fileprivate var row: [String] {
    let measures: [String] =
      switch kind {
      case .rule: ["\(rule?.findCount ?? 0) find", "\(rule?.nearMissCount ?? 0) not"]
      case .event: [roles.map { $0.identifies ? "\($0.name)*" : $0.name }.joined(separator: " ")]
      case .class: [phrases == 1 ? "1 phrase" : "\(phrases) phrases"]
      default: []
      }
    return [name] + measures + [place, note ?? ""]
  }
}

extension CatalogueEntry.Kind {
  /// As messages name one of them, and several.
  var noun: String { self == .let ? "definition" : self == .breakdown ? "breakdown word" : rawValue }
  var plural: String {
    switch self {
    case .class: "classes"
    case .search: "searches"
    default: noun + "s"
    }
  }

  fileprivate var title: String { self == .event ? "events, with a star at the roles that tell one fact from another" : plural }
}
