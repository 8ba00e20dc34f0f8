/// The parts that words name for a total, all of one dimension: what counts people says nothing of visits.
package struct Breakdown: Sendable, Hashable {
  package var parts: [StatedFigure]
  /// The list is left open: `…`, `...`, `v.v.` stands at its end.
  package var isOpen: Bool
  /// The parts claim to be all there is, as behind `gồm`, a colon or in parentheses, and not some of it (`trong đó`).
  package var isExhaustive: Bool

  package init(parts: [StatedFigure], isOpen: Bool = false, isExhaustive: Bool = true) {
    self.parts = parts
    self.isOpen = isOpen
    self.isExhaustive = isExhaustive
  }

  /// What the parts come to, at least and at most.
  var bounds: FigureBounds { parts.reduce(FigureBounds(0, 0)) { $0 + $1.bounds } }

  var sum: Double { parts.reduce(0) { $0 + $1.value } }

  /// Whether the parts at one end of the list come to the total alone: it is broken down twice (by kind, then by
  /// competence), once perhaps not to the end.
  func isRepeated(of total: Double) -> Bool {
    parts.indices.dropFirst().contains { cut in
      [parts[..<cut], parts[cut...]].contains { run in run.reduce(0) { $0 + $1.value } == total }
    }
  }
}
