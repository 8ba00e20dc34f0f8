package import Pages
import Records
package import Store
import Synchronization

/// What a review shows and takes, without a word of HTTP: the state of all facts, and decisions.
///
/// In: a store that is open for writing, who reviews, and which sample is drawn for the error rate. Out: JSON for the page.
/// Everything is asked of the store when it is asked for, so that what others decide, and what a run reads meanwhile, is seen
/// at the next look; only the sample is kept, since drawing it takes a look at all facts. `ReviewDeskTests` covers it.
package final class ReviewDesk: Sendable {
  let store: Store
  let reviewer: Reviewer
  let sample: ReviewSample
  /// What the page calls the store.
  let name: String
  let page = ReviewPage()
  private let audit: @Sendable (Store) throws -> PageAudit?
  private let latest = Mutex<SampleProgress?>(nil)

  /// - Parameter audit: what is said of the figures that the store has when the page asks; nil where nobody audits them.
  package init(
    _ store: Store, name: String, reviewer: Reviewer, sample: ReviewSample,
    audit: @escaping @Sendable (Store) throws -> PageAudit? = { _ in nil }
  ) {
    self.store = store
    self.name = name
    self.reviewer = reviewer
    self.sample = sample
    self.audit = audit
  }

  /// What the page shows: articles with their facts in place.
  /// - Throws: `StoreError`, `ICUError`.
  package func data() throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try PageData(store, name: name, audit: try audit(store)).write { bytes += $0 }
    return bytes
  }

  /// What was decided of which facts, the queue of the sample, and what the roles of events hold.
  package func reviews() throws(StoreError) -> [UInt8] {
    let (reviews, roles) = (try store.reviews(), try store.roles())
    let left = try store.decisions().filter { $0.state == .gone || $0.state == .orphaned }
    let progress = SampleProgress(sample, of: try store.currentFacts(), reviews)
    latest.withLock { $0 = progress }
    var json = JSONWriter()
    json.object {
      $0.member("reviewer", reviewer.name)
      $0.member("sampleQueue", sample.queue)
      $0.array("sample") { json in for id in progress.drawn { json.value(id) } }
      $0.object("errorRate", progress.rate.write)
      $0.object("facts") { json in for review in reviews { review.write(to: &json) } }
      $0.array("left") { json in for (decision, state) in left { decision.write(as: state, to: &json) } }
      $0.array("roles") { json in for role in roles { role.write(to: &json) } }
    }
    return json.bytes
  }

  /// Keeps what was decided.
  /// - Parameter json: one request, as `DecisionRequest` reads it.
  /// - Returns: what is held of the fact now, in the form of `reviews`, and the error rate: by what was known when `reviews` was
  ///   asked for last, and decided here since.
  /// - Throws: `DecisionRefusal`, `StoreError`.
  package func decide(_ json: [UInt8]) throws -> [UInt8] {
    let (factID, undo) = try keep(try DecisionRequest(json))
    let reviews = try store.reviews(of: factID)
    let rate = try progress(after: factID, reviews.first)
    var answer = JSONWriter()
    answer.object {
      $0.member("fact", factID)
      if let undo { $0.member("undo", Int(undo)) }
      $0.object("errorRate", rate.write)
      $0.object("facts") { json in for review in reviews { review.write(to: &json) } }
    }
    return answer.bytes
  }

  private func progress(after factID: String, _ review: FactReview?) throws(StoreError) -> ErrorRate {
    let known = latest.withLock { $0?.note(review, of: factID) }
    if let known { return known }
    let progress = SampleProgress(sample, of: try store.currentFacts(), try store.reviews())
    latest.withLock { $0 = progress }
    return progress.rate
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
}
