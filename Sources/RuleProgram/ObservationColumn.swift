/// The columns of a table of figures that is the same for all events; a class of the rules says which roles fill each.
package enum ObservationColumn: String, Sendable, Hashable, CaseIterable {
  case who, what, level, number, total, percent, amount, attendance, period, date

  /// The class whose phrases are names of roles, the most telling first.
  package var list: String { "observation.\(rawValue)" }
}

extension RulePack {
  /// Which roles fill which column.
  package var observations: [ObservationColumn: [String]] {
    ObservationColumn.allCases.reduce(into: [:]) { roles, column in roles[column] = wordLists[column.list] ?? [] }
  }
}
