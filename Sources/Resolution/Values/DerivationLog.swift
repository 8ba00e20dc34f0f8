import DocumentModel

/// Collects the steps in which a value is made, where somebody asks for them.
final class DerivationLog {
  private var steps: [Derivation] = []

  func note(_ step: Derivation) {
    if !steps.contains(step) { steps.append(step) }
  }

  /// The steps since the last call.
  func take() -> [Derivation] {
    defer { steps = [] }
    return steps
  }
}
