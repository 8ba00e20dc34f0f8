import Testing

@testable import Store

/// Which facts a sample has, and what it says of all.
@Suite struct ErrorRateTests {
  private let ids = (1...50).map { "fact-\($0)" }
  private let sample = ReviewSample(size: 10, seed: 7)

  private func review(_ id: String, _ state: FactReview.State, queue: String?) -> FactReview {
    FactReview(
      article: 1, factID: id, state: state, decision: 1, action: nil, reviewer: "Lan", at: "", queue: queue, decidedAs: nil, corrections: [],
      comments: [])
  }

  private func rate(_ reviews: [FactReview]) -> ErrorRate {
    ErrorRate(sample, of: ids, Dictionary(uniqueKeysWithValues: reviews.map { ($0.factID, $0) }))
  }

  @Test func theSameSeedDrawsTheSame() {
    let drawn = sample.facts(of: ids)
    #expect(drawn.count == 10 && Set(drawn).isSubset(of: ids))
    #expect(drawn == sample.facts(of: ids.reversed() + ids))
    #expect(drawn != ReviewSample(size: 10, seed: 8).facts(of: ids))
    #expect(drawn == Array(ReviewSample(size: 20, seed: 7).facts(of: ids).prefix(10)))
  }

  @Test func aSampleHardlyChangesWithItsFacts() {
    let drawn = sample.facts(of: ids)
    let without = sample.facts(of: ids.filter { $0 != drawn[0] })
    #expect(Array(without.prefix(9)) == Array(drawn.dropFirst()))
  }

  @Test func theRateIsOfWhatWasDecidedInTheSample() {
    let drawn = sample.facts(of: ids)
    let outside = ids.first { !drawn.contains($0) } ?? ""
    let rate = rate([
      review(drawn[0], .accepted, queue: sample.queue), review(drawn[1], .rejected, queue: sample.queue),
      review(drawn[2], .corrected, queue: sample.queue), review(drawn[3], .accepted, queue: sample.queue),
      review(outside, .rejected, queue: sample.queue),
    ])
    #expect(rate.decided == 4 && rate.errors == 2 && rate.rate == 0.5 && rate.skipped == 0)
    #expect(rate.population == 50 && rate.sample == 10)
    #expect(rate.interval == WilsonInterval(hits: 2, of: 4, population: 50))
  }

  @Test func whatWasDecidedElsewhereCountsWhenItsTurnHasCome() {
    let drawn = sample.facts(of: ids)
    let elsewhere = [review(drawn[1], .rejected, queue: "findings"), review(drawn[8], .rejected, queue: nil)]
    #expect(rate(elsewhere).rate == nil)
    let rate = rate(elsewhere + [review(drawn[2], .accepted, queue: sample.queue)])
    #expect(rate.decided == 2 && rate.errors == 1 && rate.skipped == 1)
  }

  @Test func whatIsToBeLookedAtAgainIsNotDecided() {
    let drawn = sample.facts(of: ids)
    let rate = rate([review(drawn[0], .again, queue: sample.queue), review(drawn[1], .accepted, queue: sample.queue)])
    #expect(rate.decided == 1 && rate.skipped == 1)
  }
}
