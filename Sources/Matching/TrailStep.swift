import RuleProgram

/// A step of a way that captures need: where something opened, closed, or which mention was stepped over.
struct TrailStep {
  enum Kind {
    case noted(Action)
    case mention(Int32)
  }

  var kind: Kind
  var position: Int32
  var previous: Int32
}
