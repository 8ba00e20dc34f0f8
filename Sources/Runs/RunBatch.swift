import Pipeline
import Store

/// What waits to be written in one transaction: so much that a commit costs little, and so little that memory stays
/// bounded and a run that is cut off has lost next to nothing.
struct RunBatch {
  private static let mostOutcomes = 256
  private static let mostBytes = 8 << 20
  private static let longest = Duration.seconds(1)

  private(set) var outcomes: [RunOutcome] = []
  private var bytes = 0
  private var start = ContinuousClock.now

  var isEmpty: Bool { outcomes.isEmpty }

  var isFull: Bool {
    outcomes.count >= Self.mostOutcomes || bytes >= Self.mostBytes
      || (!isEmpty && ContinuousClock.now - start >= Self.longest)
  }

  mutating func add(_ outcome: RunOutcome) {
    if isEmpty { start = ContinuousClock.now }
    outcomes.append(outcome)
    bytes += outcome.weight
  }

  mutating func take() -> [RunOutcome] {
    defer { self = RunBatch() }
    return outcomes
  }
}

extension RunOutcome {
  /// Bytes that it holds, nearly.
  fileprivate var weight: Int {
    guard case .sighting(let sighting) = result, case .processed(let article) = sighting.outcome else { return 0 }
    return article.facts.reduce(0) { $0 + 4 * $1.json.count } + (article.words?.count ?? 0)
      + (article.source.map { $0.packed.count + 4 * $0.text.utf8.count } ?? 0)
  }
}
