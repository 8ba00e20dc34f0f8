package import DocumentModel

/// One article with the products of the stages that it has run through.
package struct ArticleReading: Sendable {
  package var article: String
  /// `sha256:` and the digest of the article's bytes.
  package var sourceHash: String
  /// What is known of the article, with the publication time from the most trusted place that states one.
  package var metadata: ArticleMetadata
  package var text: NormalizedText
  /// The settings that were asked for, because the article does not say it itself; of one that states everything, none.
  package var consulted: Set<ProcessorSettings.Option> = []
  /// Nil where the article was not read so far; so are the next three.
  package var segmented: SegmentedText?
  package var matches: MatchSet?
  package var facts: [Fact]?
  /// The names that were looked up among the administrative units, folded.
  package var lookups: Set<String> = []
  /// What resolution did not finish; what matching did not stands in its product.
  package var resolutionLimits: [LimitReached] = []
  /// How the facts came about; nil unless the rule pack is traced.
  package var resolution: ResolutionTrace?
  package var timings: StageTimings
}
