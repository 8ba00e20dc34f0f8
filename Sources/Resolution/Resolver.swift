package import DocumentModel
package import RuleProgram

/// The fourth stage: matches become facts.
///
/// Values are read from the captured words, entities completed, parts tied to their totals, what is unsaid taken over,
/// repeated reports joined, figures checked. Patterns are unknown here; what a role is, the rule pack says.
/// `Fixtures/resolve` holds its product.
package struct Resolver: Sendable {
  private let pack: RulePack
  private let lexicon: EntityLexicon

  package init(pack: RulePack) {
    self.pack = pack
    lexicon = EntityLexicon(pack)
  }

  /// The facts of one article in the order of the text, the limits that were reached, and the names that were looked up
  /// among the administrative units, folded.
  /// - Parameters:
  ///   - focus: the place that the article is about where it names none itself (`Quận Hoàn Kiếm`).
  ///   - trace: where it is not nil, it is told how the facts come about.
  package func resolve(
    text: NormalizedText, segmented: SegmentedText, matches: MatchSet, metadata: ArticleMetadata, focus: String? = nil,
    trace: inout ResolutionTrace?
  ) -> (facts: [Fact], limits: [LimitReached], lookups: Set<String>) {
    guard !matches.matches.isEmpty else { return ([], [], []) }
    var limits: [LimitReached] = []
    let article = ArticleView(
      text: text, segmented: segmented, pack: pack, lexicon: lexicon, mentions: matches.mentions,
      published: metadata.published)
    let times = TemporalContext(
      published: metadata.published, mentions: matches.mentions, tokens: segmented.tokens, text: text.utf8)
    let composer = Composer(
      article, assuming: focus, day: times.published ?? times.latestDate, log: trace == nil ? nil : DerivationLog())
    let temporal = TemporalResolver(times)
    var maker = DraftMaker(article, reader: ValueReader(article, composer: composer, temporal: temporal), temporal: temporal)
    var drafts = matches.matches.map { maker.draft($0) }
    Antecedents(article, composer: composer, drafts: drafts).apply(to: &drafts, limits: &limits)
    Breakdowns(article).assign(&drafts, limits: &limits)
    announceParts(&drafts)
    let reported = reports(drafts)
    trace?.record(drafts, reported)
    drafts = reported.map(\.draft)
    Inheritance(article: article, composer: composer).apply(to: &drafts)
    let joined = joined(drafts, article, &limits)
    for entry in joined {
      for other in entry.also.sorted() { drafts[entry.index].takeUnsaid(from: drafts[other], number: other) }
    }
    FigureAudit(article: article).apply(to: &drafts)
    trace?.record(drafts, joined, reported.map(\.index))
    trace?.record(composer.focus)
    return (facts(drafts, joined, article), limits, composer.lookups.names)
  }

  /// The parts of what lies ahead do so too.
  private func announceParts(_ drafts: inout [Draft]) {
    for index in drafts.indices {
      guard let total = drafts[index].total, let ahead = drafts[total].ahead else { continue }
      drafts[index].ahead = ahead
    }
  }

  /// Drops what reports nothing, and parts of no total. A total stands before its parts.
  private func reports(_ drafts: [Draft]) -> [(draft: Draft, index: Int)] {
    var numbers: [Int: Int] = [:]
    var kept: [(draft: Draft, index: Int)] = []
    for (index, draft) in drafts.enumerated() {
      var draft = draft
      draft.total = draft.total.flatMap { numbers[$0] }
      guard draft.isReport, draft.rule.partOf.isEmpty || draft.total != nil else { continue }
      numbers[index] = kept.count
      kept.append((draft, index))
    }
    return kept
  }

  private func block(_ draft: Draft, _ segmented: SegmentedText) -> SegmentedText.Block {
    segmented.blocks[segmented.sentences[Int(draft.match.sentence)].block]
  }

  /// The drafts that become facts, each with those that repeat it.
  private func joined(
    _ drafts: [Draft], _ article: ArticleView, _ limits: inout [LimitReached]
  ) -> [(index: Int, also: [Int])] {
    let duplicates = Duplicates(
      drafts, zone: { block($0, article.segmented).zone }, repeats: { block($0, article.segmented).repeats })
    limits += duplicates.unfinished.map { index in
      let message = "a headline was held against \(Duplicates.reach) fuller reports and no further"
      return LimitReached(code: "headlineReach", message: message, span: article.span(drafts[index].tokens))
    }
    return duplicates.joined
  }

  private func facts(_ drafts: [Draft], _ kept: [(index: Int, also: [Int])], _ article: ArticleView) -> [Fact] {
    var numbers: [Int: Int] = [:]
    for (number, entry) in kept.enumerated() { for index in [entry.index] + entry.also { numbers[index] = number } }
    return kept.enumerated().map { number, entry in
      let draft = drafts[entry.index]
      let total = draft.total.flatMap { numbers[$0] }
      return Fact(
        event: draft.event.name, rule: draft.rule.name, zone: block(draft, article.segmented).zone, span: article.span(draft.tokens),
        roles: draft.event.roles.compactMap { role in draft.roles[role.name].map { Fact.Role(name: role.name, values: $0) } },
        partOf: total == number ? nil : total, alsoAt: entry.also.map { article.span(drafts[$0].tokens) },
        findings: draft.findings, identity: [draft.identityText])
    }
  }
}
