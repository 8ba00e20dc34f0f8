import Store

/// The sample that was drawn, and what is held of its facts.
struct SampleProgress: Sendable {
  private let queue: String
  private let population: Int
  /// In the order in which they are to be looked at.
  let drawn: [String]
  private var reviews: [String: FactReview]

  init(_ sample: ReviewSample, of facts: [String], _ reviews: [FactReview]) {
    queue = sample.queue
    population = Set(facts).count
    drawn = sample.facts(of: facts)
    let isDrawn = Set(drawn)
    self.reviews = Dictionary(reviews.filter { isDrawn.contains($0.factID) }.map { ($0.factID, $0) }) { first, _ in first }
  }

  var rate: ErrorRate { ErrorRate(queue: queue, drawn, of: population, reviews) }

  /// Takes over what is held of a fact now; nil for nothing.
  mutating func note(_ review: FactReview?, of factID: String) -> ErrorRate {
    reviews[factID] = review
    return rate
  }
}
