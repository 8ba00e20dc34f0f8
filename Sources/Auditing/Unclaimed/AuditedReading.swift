import DocumentModel
import Pipeline
import RuleProgram

/// An article that was read through all stages with a traced pack.
struct AuditedReading {
  let pack: RulePack
  let reading: ArticleReading
  let segmented: SegmentedText
  let matches: MatchSet
  let trace: MatchTrace
  let resolution: ResolutionTrace

  /// Nil where a stage is missing, or the pack is not traced.
  init?(pack: RulePack, reading: ArticleReading) {
    guard let segmented = reading.segmented, let matches = reading.matches, let trace = matches.trace else { return nil }
    self.pack = pack
    self.reading = reading
    self.segmented = segmented
    self.matches = matches
    self.trace = trace
    resolution = reading.resolution ?? ResolutionTrace()
  }

  /// The tokens that a span of the text has words in.
  func tokens(in span: TextSpan) -> Range<Int> {
    var low = 0
    var high = segmented.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(segmented.tokens[middle].end) <= span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < segmented.tokens.count, Int(segmented.tokens[end].start) < span.end { end += 1 }
    return low..<end
  }
}
