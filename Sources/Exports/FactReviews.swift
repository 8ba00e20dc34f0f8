import Evidence
import Store

/// What people have decided on the facts of a store, as it stands.
struct FactReviews {
  init(of store: Store) throws(StoreError) {}

  /// The roles of which a value was corrected.
  var correctedRoles: Set<String> { [] }

  /// By the ids of the facts.
  func reviews(of article: EvidenceArticle) -> [String: FactReview] { [:] }
}
