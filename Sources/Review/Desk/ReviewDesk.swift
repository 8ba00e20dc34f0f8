import Pages
import Records
package import Store

/// What a review shows and takes, without a word of HTTP: the state of all facts, and decisions.
///
/// In: a store that is open for writing, who reviews, and which sample is drawn for the error rate. Out: JSON for the page.
/// Everything is asked of the store when it is asked for, so that what others decide, and what a run reads meanwhile, is seen
/// at the next look. `ReviewDeskTests` covers it.
package struct ReviewDesk: Sendable {
  let store: Store
  let reviewer: Reviewer
  let sample: ReviewSample
  /// What the page calls the store.
  let name: String
  let page = ReviewPage()

  package init(_ store: Store, name: String, reviewer: Reviewer, sample: ReviewSample) {
    self.store = store
    self.name = name
    self.reviewer = reviewer
    self.sample = sample
  }

  /// What the page shows: articles with their facts in place.
  /// - Throws: `StoreError`, `ICUError`.
  package func data() throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try PageData(store, name: name).write { bytes += $0 }
    return bytes
  }

  /// What was decided of which facts, the queue of the sample, and what the roles of events hold.
  package func reviews() throws(StoreError) -> [UInt8] {
    let (reviews, facts, roles) = (try store.reviews(), try store.currentFacts(), try store.roles())
    let left = try store.decisions().filter { $0.state == .gone || $0.state == .orphaned }
    var json = JSONWriter()
    json.object {
      $0.member("reviewer", reviewer.name)
      $0.member("sampleQueue", sample.queue)
      $0.array("sample") { json in for id in sample.facts(of: facts) { json.value(id) } }
      write(reviews, of: facts, to: &$0)
      $0.array("left") { json in for (decision, state) in left { decision.write(as: state, to: &json) } }
      $0.array("roles") { json in for role in roles { role.write(to: &json) } }
    }
    return json.bytes
  }

  /// Keeps what was decided.
  /// - Parameter json: one request, as `DecisionRequest` reads it.
  /// - Returns: what is held of the fact now, in the form of `reviews`, and the error rate.
  /// - Throws: `DecisionRefusal`, `StoreError`.
  package func decide(_ json: [UInt8]) throws -> [UInt8] {
    let (factID, undo) = try keep(try DecisionRequest(json))
    let (reviews, facts) = (try store.reviews(), try store.currentFacts())
    var answer = JSONWriter()
    answer.object {
      $0.member("fact", factID)
      if let undo { $0.member("undo", Int(undo)) }
      write(reviews, of: facts, only: factID, to: &$0)
    }
    return answer.bytes
  }

  /// - Returns: the fact that it was about; of an undo its number, by which it can be undone.
  private func keep(_ request: DecisionRequest) throws -> (fact: String, undo: Int64?) {
    if case .undo(let decision) = request.act {
      let undone = try store.undo(decision, by: reviewer).get()
      return (undone.factID, undone.undo)
    }
    let drafts = try DraftMaker(store).drafts(of: request)
    _ = try store.decide(drafts, by: reviewer).get()
    return (request.fact, nil)
  }

  private func write(_ reviews: [FactReview], of facts: [String], only factID: String? = nil, to json: inout JSONWriter) {
    let byFact = Dictionary(reviews.map { ($0.factID, $0) }) { first, _ in first }
    json.object("errorRate") { ErrorRate(sample, of: facts, byFact).write(to: &$0) }
    json.object("facts") { json in
      for review in reviews where factID == nil || factID == review.factID { review.write(to: &json) }
    }
  }
}
