/// The types of the words around which totals fall into parts.
package struct BreakdownWords: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// All parts stand behind these (`gồm`, an opening bracket).
    case opens
    /// Some of the parts stand behind these (`trong đó`).
    case selects
    /// A breakdown ends before these (`ngoài ra`).
    case closes
    /// These leave a breakdown open (`…`, `v.v.`).
    case trails
  }

  package var types: [Kind: [Int32]] = [:]

  package init() {}

  package func contains(_ type: Int32, in kind: Kind) -> Bool { types[kind]?.contains(type) ?? false }
}
