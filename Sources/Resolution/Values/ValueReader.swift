import DocumentModel
import RuleProgram

/// Turns captured words into a role's value, as the kind of the role says.
struct ValueReader {
  let article: ArticleView
  let composer: Composer
  let temporal: TemporalResolver

  var log: DerivationLog? { composer.log }

  /// What reading a value says beside the value.
  struct Outcome {
    /// Nil where there is no more than a finding (a day that the calendar does not have).
    var value: RoleValue?
    var finding: Finding?
    /// The period as stated, for the next that counts from it.
    var period: PeriodValue?
  }

  init(_ article: ArticleView, composer: Composer, temporal: TemporalResolver) {
    self.article = article
    self.composer = composer
    self.temporal = temporal
  }

  /// Nil where the words have no value of the kind (`hàng nghìn lượt` has no number).
  /// - Parameter running: the period that holds where the words stand, for those that count from it.
  func read(_ capture: Capture, as kind: EventType.RoleKind, running: PeriodValue?) -> Outcome? {
    switch kind {
    case .number, .percent, .money: return figure(capture, kind).map { Outcome(value: $0) }
    case .date: return date(capture)
    case .period: return period(capture, running: running)
    case .organization, .place: return entity(capture).map { Outcome(value: $0) }
    case .person: return words(named: "name", capture)
    case .position: return words(named: "post", capture)
    case .ordinal, .text: return text(article.words(capture.tokens), capture)
    case .passage:
      let passage = Passage(article).tokens(from: Int(capture.first))
      return words(passage, article.words(passage), inferred: capture.origin == .section)
    case .code: return text(article.words(capture.tokens).filter { !$0.isWhitespace }, capture)
    case .expanded: return text(expanded(capture), capture)
    }
  }

  // MARK: Figures

  private func figure(_ capture: Capture, _ kind: EventType.RoleKind) -> RoleValue? {
    guard let (number, mention) = mention(in: capture, where: { figure(of: $0, capture.side, kind) }) else { return nil }
    let read = article.mentions[Int(mention)]
    log?.note(capture.side == .whole ? .mention(mention) : .side(capture.side, of: mention))
    return RoleValue(
      .number(number.value), pieces: [piece(of: read, capture.side)], comparator: number.comparator,
      inferred: capture.origin == .section ? .section : nil)
  }

  private func figure(of value: MentionValue, _ side: Capture.Side, _ kind: EventType.RoleKind) -> NumberValue? {
    switch (value, kind) {
    case (.number(let number), .number), (.percent(let number), .percent), (.money(let number), .money): number
    case (.ratio(let count, let total), .number): side == .right ? total : count
    default: nil
    }
  }

  /// The words of one side of a ratio, or the whole mention.
  private func piece(of mention: Mention, _ side: Capture.Side) -> TextSpan {
    guard side != .whole, let bar = mention.tokens.first(where: { article.word($0) == "/" }) else {
      return article.span(mention.tokens)
    }
    return article.span(side == .left ? Int(mention.first)..<bar : bar + 1..<Int(mention.end))
  }

  /// What the captured words, or a mention inside them, say of the wanted kind: the mention itself first, then what it
  /// is made of, then the longest inside.
  private func mention<Value>(
    in capture: Capture, where value: (MentionValue) -> Value?
  ) -> (value: Value, mention: Int32)? {
    if capture.mention >= 0 {
      let mention = article.mentions[Int(capture.mention)]
      if let found = value(mention.value) { return (found, capture.mention) }
      for inner in mention.captures { if let found = self.mention(in: inner, where: value) { return found } }
    }
    for token in capture.tokens {
      for number in article.mentionsStarting(at: token) {
        let mention = article.mentions[Int(number)]
        if mention.end <= capture.end, let found = value(mention.value) { return (found, number) }
      }
    }
    return nil
  }

  // MARK: Time

  private func date(_ capture: Capture) -> Outcome? {
    let found = mention(in: capture) { value -> DateValue? in
      switch value {
      case .date(let date), .period(.whole(let date)): date
      default: nil
      }
    }
    guard let found else { return nil }
    let time = temporal.date(found.value)
    note(time, .whole(found.value), found.mention)
    return outcome(time, article.mentions[Int(found.mention)], capture, isPeriod: false)
  }

  private func period(_ capture: Capture, running: PeriodValue?) -> Outcome? {
    let found = mention(in: capture) { value -> PeriodValue? in
      switch value {
      case .period(let period): period
      case .date(let date): .whole(date)
      default: nil
      }
    }
    guard let found else { return nil }
    let time = temporal.period(found.value, running: running)
    note(time, found.value, found.mention)
    var outcome = outcome(time, article.mentions[Int(found.mention)], capture, isPeriod: true)
    outcome?.period = found.value
    return outcome
  }

  private func note(_ time: ResolvedTime, _ value: PeriodValue, _ mention: Int32) {
    guard let log else { return }
    log.note(.calendar(mention: mention, iso: time.iso, anchor: temporal.anchor(of: value, as: time)))
  }

  private func outcome(_ time: ResolvedTime, _ mention: Mention, _ capture: Capture, isPeriod: Bool) -> Outcome? {
    guard let iso = time.iso else { return impossible(time, mention, capture, isPeriod: isPeriod) }
    let inferred = time.inferred ?? (capture.origin == .section ? .section : nil)
    return Outcome(
      value: RoleValue(.text(iso), pieces: [article.span(mention.tokens)], inferred: inferred),
      finding: time.finding(ofPeriod: isPeriod))
  }

  /// A day that the calendar does not have is no value, but the fact that states it says so.
  private func impossible(_ time: ResolvedTime, _ mention: Mention, _ capture: Capture, isPeriod: Bool) -> Outcome? {
    guard capture.origin != .section, var finding = time.finding(ofPeriod: isPeriod) else { return nil }
    finding.stated = .text(article.words(mention.tokens))
    return Outcome(value: nil, finding: finding)
  }

  // MARK: Entities and words

  private func entity(_ capture: Capture) -> RoleValue? {
    guard let number = entityMention(capture) else { return nil }
    log?.note(.mention(number))
    let name = composer.compose(number)
    return composer.value(
      name, at: article.span(article.mentions[Int(number)].tokens), inferred: capture.origin == .section ? .section : nil)
  }

  /// The captured mention, or the longest composed one inside the captured words.
  private func entityMention(_ capture: Capture) -> Int32? {
    if capture.mention >= 0 {
      let mention = article.mentions[Int(capture.mention)]
      let isHidden = article.pack.types[Int(mention.type)].kind == .hidden
      if !isHidden || !mention.captures.isEmpty { return capture.mention }
    }
    return capture.tokens.lazy.flatMap { article.mentionsStarting(at: $0) }
      .filter { article.mentions[Int($0)].end <= capture.end && !article.mentions[Int($0)].captures.isEmpty }
      .max { article.mentions[Int($0)].tokens.count < article.mentions[Int($1)].tokens.count }
  }

  /// The words of a part of a mention (the name of a person without the honorific), or all of them.
  private func words(named name: String, _ capture: Capture) -> Outcome? {
    guard capture.mention >= 0 else { return text(article.words(capture.tokens), capture) }
    let mention = article.mentions[Int(capture.mention)]
    if let part = article.capture(name, of: mention) {
      if part.mention >= 0 { return words(named: name, part) }
      log?.note(.part(name, of: capture.mention))
      return text(article.words(part.tokens), part)
    }
    return text(composer.compose(capture.mention).text, capture)
  }

  private func text(_ words: String, _ capture: Capture) -> Outcome? {
    self.words(capture.tokens, words, inferred: capture.origin == .section)
  }

  private func words(_ tokens: Range<Int>, _ words: String, inferred: Bool) -> Outcome? {
    let folded = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !folded.isEmpty else { return nil }
    return Outcome(value: RoleValue(.text(folded), pieces: [article.span(tokens)], inferred: inferred ? .section : nil))
  }

  /// The words with abbreviations expanded, or what the lexicon says that they stand for.
  private func expanded(_ capture: Capture) -> String {
    if capture.mention >= 0, let canonical = canonical(article.mentions[Int(capture.mention)]) { return canonical }
    var result = ""
    var token = Int(capture.first)
    var end = article.span(capture.tokens).start
    while token < Int(capture.end) {
      let abbreviation = article.mentionsStarting(at: token).lazy.map { article.mentions[Int($0)] }
        .first { $0.type == article.lexicon.abbreviation && $0.end <= capture.end }
      let last = abbreviation.map { Int($0.end) } ?? token + 1
      let span = article.span(token..<last)
      result += article.text.string(TextSpan(end, span.start))
      result += abbreviation.flatMap(canonical) ?? article.text.string(span)
      end = span.end
      token = last
    }
    return result
  }

  /// What the lexicon says that a mention stands for.
  private func canonical(_ mention: Mention) -> String? {
    guard let entry = article.entry(mention) else { return nil }
    composer.note(entry, mention)
    return entry.canonical
  }
}
