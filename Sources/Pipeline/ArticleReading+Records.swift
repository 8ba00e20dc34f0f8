package import Records

extension ArticleReading {
  /// What makes records of this article's facts and limits.
  package var recordBuilder: RecordBuilder { RecordBuilder(article: article, sourceHash: sourceHash, text: text) }

  /// The facts of the article as they are written.
  package var records: [FactRecord] { recordBuilder.records(of: facts ?? []) }

  /// The limits that were reached in the article.
  package var limits: [FailureRecord] {
    (text.limits + (segmented?.limits ?? []) + (matches?.limits ?? []) + resolutionLimits).map(recordBuilder.record)
  }
}
