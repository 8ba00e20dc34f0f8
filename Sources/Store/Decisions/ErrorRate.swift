/// How many of all facts are wrong, as far as a random sample tells.
///
/// Facts of the sample count up to the last one that was decided in its queue, in whatever queue they were: which of those
/// further on happen to be decided is no matter of chance. What was passed over before it is told by `skipped`.
package struct ErrorRate: Sendable, Hashable {
  /// All facts from which the sample was drawn.
  package var population: Int
  /// The facts in the sample.
  package var sample: Int
  package var decided: Int
  /// Those that were rejected or corrected.
  package var errors: Int
  package var skipped: Int

  package init(_ sample: ReviewSample, of facts: [String], _ reviews: [String: FactReview]) {
    self.init(queue: sample.queue, sample.facts(of: facts), of: Set(facts).count, reviews)
  }

  /// - Parameters:
  ///   - drawn: the facts of the sample, in their order.
  ///   - population: from how many facts they were drawn.
  package init(queue: String, _ drawn: [String], of population: Int, _ reviews: [String: FactReview]) {
    let last = drawn.lastIndex { reviews[$0]?.queue == queue && reviews[$0]?.state.isDecided == true }
    let reached = last.map { drawn[...$0] } ?? []
    let states = reached.compactMap { reviews[$0]?.state }.filter(\.isDecided)
    self.population = population
    sample = drawn.count
    decided = states.count
    errors = states.count { $0 != .accepted }
    skipped = reached.count - states.count
  }

  /// Nil while nothing is decided.
  package var rate: Double? { decided == 0 ? nil : Double(errors) / Double(decided) }
  package var interval: WilsonInterval { WilsonInterval(hits: errors, of: decided, population: population) }
}
