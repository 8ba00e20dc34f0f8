import DocumentModel
import Pipeline
import RuleProgram

/// Notes which elements of the patterns examples lead through.
///
/// A head counts where a fact came of it that the example speaks of, a mention wherever it stands in the sentence. A
/// near-miss reaches nothing but the modifiers: what they strike out is what near-misses are for.
struct CoverageRecorder {
  private let pack: RulePack
  private let modifierTypes: Set<Int32>
  /// By element.
  private(set) var isReached: [Bool]

  /// - Parameter pack: a traced one.
  init(pack: RulePack) {
    self.pack = pack
    modifierTypes = Set(pack.modifiers.flatMap(\.types))
    isReached = Array(repeating: false, count: pack.elements.count)
  }

  /// - Parameter event: index of the event whose facts the example states in full.
  mutating func note(_ reading: ArticleReading, of example: Example, event: Int32) {
    guard let matches = reading.matches, let trace = matches.trace else { return }
    for (mention, elements) in trace.mentions {
      if !example.isNearMiss || modifierTypes.contains(matches.mentions[Int(mention)].type) { reach(elements) }
    }
    guard !example.isNearMiss, let segmented = reading.segmented else { return }
    let fruitful = Set(matches.matches.filter { isFact($0, reading.facts ?? [], segmented) }.map(Place.init))
    for head in trace.heads where pack.rules[Int(head.rule)].event == event && fruitful.contains(Place(head)) {
      reach(head.elements)
    }
  }

  private func isFact(_ match: Match, _ facts: [Fact], _ segmented: SegmentedText) -> Bool {
    let rule = pack.rules[Int(match.rule)].name
    let span = segmented.span(ofTokens: match.tokens)
    return facts.contains { fact in
      fact.rule == rule && ([fact.span] + fact.alsoAt).contains { $0.overlaps(span) }
    }
  }

  /// A mention's way begins at one of its alternatives, so what stands around an element is reached with it.
  private mutating func reach(_ elements: [ElementSpan]) {
    for span in elements {
      var element = span.element
      while element >= 0, !isReached[Int(element)] {
        isReached[Int(element)] = true
        element = pack.elements[Int(element)].parent
      }
    }
  }
}

/// Where a rule's head stands.
private struct Place: Hashable {
  var rule: Int32
  var first: Int32
  var end: Int32

  init(_ match: Match) { (rule, first, end) = (match.rule, match.headFirst, match.headEnd) }
  init(_ head: MatchTrace.Head) { (rule, first, end) = (head.rule, head.first, head.end) }
}
