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

    fileprivate var bit: UInt8 {
      switch self {
      case .opens: 1
      case .selects: 2
      case .closes: 4
      case .trails: 8
      }
    }
  }

  package let types: [Kind: [Int32]]
  /// For each type, a bit for each of its kinds.
  private let kinds: [UInt8]

  package init(_ types: [Kind: [Int32]] = [:]) {
    self.types = types
    var kinds = [UInt8](repeating: 0, count: Int(types.values.joined().max() ?? -1) + 1)
    for (kind, types) in types { for type in types { kinds[Int(type)] |= kind.bit } }
    self.kinds = kinds
  }

  package func contains(_ type: Int32, in kind: Kind) -> Bool {
    Int(type) < kinds.count && kinds[Int(type)] & kind.bit != 0
  }
}
