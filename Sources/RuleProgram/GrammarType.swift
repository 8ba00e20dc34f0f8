/// The types that the grammars of numbers, dates and periods make; a raw value is the type's index in every rule pack.
package enum GrammarType: Int32, CaseIterable, Sendable {
  case number, percent, ratio, money, range, date, period, ordinal, deadline

  /// The name that rules call the type by.
  package var name: String {
    switch self {
    case .number: "Number"
    case .percent: "Percent"
    case .ratio: "Ratio"
    case .money: "Money"
    case .range: "Range"
    case .date: "Date"
    case .period: "Period"
    case .ordinal: "Ordinal"
    case .deadline: "Deadline"
    }
  }
}
