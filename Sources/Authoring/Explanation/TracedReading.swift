import DocumentModel
import Pipeline
import Records
import RuleProgram

/// An article that was read with a traced pack, and the words and names that explanations are made of.
struct TracedReading {
  let pack: RulePack
  let reading: ArticleReading
  let segmented: SegmentedText
  let matches: MatchSet
  let trace: MatchTrace
  let resolution: ResolutionTrace
  let facts: [Fact]
  let records: RecordBuilder
  /// The types that searches of roles look for.
  let searched: Set<Int32>

  /// Nil where the article was not read through all stages, or the pack is not traced.
  init?(pack: RulePack, reading: ArticleReading) {
    guard let segmented = reading.segmented, let matches = reading.matches, let trace = matches.trace else { return nil }
    self.pack = pack
    self.reading = reading
    self.segmented = segmented
    self.matches = matches
    self.trace = trace
    resolution = reading.resolution ?? ResolutionTrace()
    facts = reading.facts ?? []
    records = reading.recordBuilder
    searched = Set(pack.searches.flatMap(\.steps).flatMap(\.types))
  }

  // MARK: Words

  func span(_ tokens: Range<Int>) -> TextSpan { segmented.span(ofTokens: tokens) }

  func place(_ tokens: Range<Int>) -> FactRecord.Place { records.place(span(tokens)) }

  /// The words, on one line, in quotation marks.
  func quoted(_ tokens: Range<Int>) -> String { quoted(span(tokens)) }

  func quoted(_ span: TextSpan) -> String {
    "“\(reading.text.string(span).split(whereSeparator: \.isWhitespace).joined(separator: " "))”"
  }

  /// The sentence that a token stands in.
  func sentence(ofToken token: Int) -> Int? { segmented.sentences.firstIndex { $0.tokens.contains(token) } }

  /// `sentence 3 (body), bytes 120..<180`
  func address(ofSentence number: Int) -> String {
    let bytes = reading.text.source(of: segmented.sentences[number].span)
    return "sentence \(number + 1) (\(segmented.zone(ofSentence: number).rawValue)), bytes \(bytes.start)..<\(bytes.end)"
  }

  // MARK: Names

  func mention(_ number: Int32) -> Mention { matches.mentions[Int(number)] }
  func typeName(_ mention: Mention) -> String { pack.types[Int(mention.type)].name }
  func name(_ number: Int32) -> String { pack.names[Int(number)] }
  func rule(_ head: Int32) -> String { pack.rules[Int(trace.heads[Int(head)].rule)].name }
  func isHidden(_ mention: Mention) -> Bool { pack.types[Int(mention.type)].kind == .hidden }

  func ruleSource(_ rule: Int32) -> RuleSources.Rule? {
    pack.sources.rules.indices.contains(Int(rule)) ? pack.sources.rules[Int(rule)] : nil
  }

  /// `search subject` or `the rule's own search`, with its place.
  func searchSource(_ search: Int32) -> RuleSources.Search? {
    pack.sources.searches.indices.contains(Int(search)) ? pack.sources.searches[Int(search)] : nil
  }

  /// What a mention says in typed form: `> 1200`; nil where it is its words.
  func value(_ value: MentionValue) -> String? {
    let texts = MentionText(pack: pack)
    let shown = [texts.comparator(value)?.rawValue, texts.value(value)?.written].compactMap { $0 }
    return shown.isEmpty ? nil : shown.joined(separator: " ")
  }

  /// Other words or a value that an entry stands for: `“Ủy ban nhân dân”`.
  func entryLocation(_ value: MentionValue) -> SourceLocation? {
    guard case .entry(let entry) = value, pack.sources.entries.indices.contains(Int(entry)) else { return nil }
    return pack.sources.entries[Int(entry)]
  }
}
