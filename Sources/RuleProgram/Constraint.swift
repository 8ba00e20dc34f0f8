/// What a pattern demands of a mention's value: `Body[level "quận"]`, `Number[value <= 100]`.
package enum Constraint: Sendable, Hashable {
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    case equal = "="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    package func holds(_ a: Double, _ b: Double) -> Bool {
      switch self {
      case .equal: a == b
      case .less: a < b
      case .lessOrEqual: a <= b
      case .greater: a > b
      case .greaterOrEqual: a >= b
      }
    }
  }

  /// The lexicon entry has this attribute, with one of these values where any are named.
  case attribute(name: String, values: [String])
  /// The number compares so.
  case number(Relation, Double)
}
