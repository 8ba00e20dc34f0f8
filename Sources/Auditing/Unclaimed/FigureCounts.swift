/// How many figures there are, by what became of them.
package struct FigureCounts: Sendable, Hashable {
  package private(set) var claimed = 0
  package private(set) var unclaimed = 0
  package private(set) var setApart = 0
  /// Those of the claimed that say how many, how much or what share, as all unclaimed do.
  package private(set) var claimedQuantities = 0

  package var total: Int { claimed + unclaimed + setApart }

  mutating func add(_ figure: AuditedFigure) {
    switch figure.standing.verdict {
    case .claimed:
      claimed += 1
      claimedQuantities += figure.isQuantity ? 1 : 0
    case .unclaimed: unclaimed += 1
    case .setApart: setApart += 1
    }
  }
}
