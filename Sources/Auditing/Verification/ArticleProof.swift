package import Store

/// What came of proving one article.
package struct ArticleProof: Sendable {
  package var article: String
  package var factCount = 0
  /// Spans whose words were held against their quotes: of facts, of values, of other places.
  package var spanCount = 0
  package var drifts: [Drift] = []
  /// The store did not answer.
  package var failure: StoreError?

  package init(article: String) { self.article = article }
}
