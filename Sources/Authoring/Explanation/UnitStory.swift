import DocumentModel

/// How a named place was found among the units of administration that have its name, in words.
enum UnitStory {
  static func node(_ choice: PlaceChoice) -> ExplanationNode {
    guard choice.units.count == 1, let unit = choice.units.first else {
      return ExplanationNode(
        .step, "one of \(choice.units.count) units, which nothing tells apart\(day(choice))",
        children: choice.units.map { ExplanationNode(.candidate, $0) })
    }
    return ExplanationNode(.step, "is \(unit): \(reason(choice))\(day(choice))")
  }

  private static func reason(_ choice: PlaceChoice) -> String {
    let others = "of the \(choice.count) of its name and level"
    return switch choice.reason {
    case .only, .undecided: "no other has its name and level"
    case .beside(let name): "\(others), the one that goes with “\(name)” beside it"
    case .elsewhere: "\(others), the one that is meant elsewhere in the article"
    case .focus(let name): "\(others), the one that goes with “\(name)”, which the article speaks of"
    }
  }

  private static func day(_ choice: PlaceChoice) -> String {
    choice.day.map { " (units of \($0))" } ?? " (the day of the article is not known: units of all times)"
  }
}
