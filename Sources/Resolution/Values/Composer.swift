import DocumentModel
import RuleProgram

/// Makes the full name of an entity out of a mention: parts in the order of the text, abbreviations expanded, units
/// completed from the right neighbour or from the article's focus.
///
///     UBND quận              → Ủy ban nhân dân quận Hoàn Kiếm       (focus: quận Hoàn Kiếm)
///     Ban Tuyên giáo, Ban Dân vận Quận ủy → Ban Tuyên giáo Quận ủy Ba Đình · Ban Dân vận Quận ủy Ba Đình
///     UBND phường            → Ủy ban nhân dân các phường quận Hoàn Kiếm
struct Composer {
  let article: ArticleView
  private(set) var focus: Focus
  /// Nil unless somebody asks how values come about.
  let log: DerivationLog?
  private let lexicon: EntityLexicon

  init(_ article: ArticleView, assuming known: String?, log: DerivationLog? = nil) {
    self.article = article
    self.log = log
    lexicon = article.lexicon
    focus = Focus(article, places: [])
    let places = article.mentions.filter { $0.type == article.lexicon.place }.compactMap { mention in
      unit(of: mention).map { (mention, $0) }
    }
    focus = Focus(article, places: places)
    if let known, let unit = unit(named: known) { focus.assume(unit) }
  }

  /// `Quận Hoàn Kiếm` as a unit.
  private func unit(named name: String) -> Focus.Unit? {
    let lower = name.lowercased()
    guard let level = lexicon.ranks.keys.filter({ lower.hasPrefix($0 + " ") }).max(by: { $0.count < $1.count }) else { return nil }
    return Focus.Unit(level: level, name: String(name.dropFirst(level.count + 1)), rank: lexicon.rank(of: level))
  }

  // MARK: Places

  /// Level and name as the words have them; the name is empty where they give none. A bare name whose level the lexicon
  /// knows (`Bình Định`) is that unit.
  private func unit(of mention: Mention) -> Focus.Unit? {
    let name = article.capture("name", of: mention)
    guard let level = article.capture("level", of: mention), level.mention >= 0,
      let entry = article.entry(article.mentions[Int(level.mention)])
    else { return name.flatMap { knownUnit($0) } }
    return Focus.Unit(
      level: entry.canonical ?? article.words(level.tokens).lowercased(), name: name.map { value($0) } ?? "",
      rank: entry.attribute("rank").flatMap { Int($0) } ?? EntityLexicon.unknownRank)
  }

  private func knownUnit(_ name: Capture) -> Focus.Unit? {
    guard name.mention >= 0, let level = article.entry(article.mentions[Int(name.mention)])?.attribute("level") else { return nil }
    return Focus.Unit(level: level, name: value(name), rank: lexicon.rank(of: level))
  }

  /// The unit with what the article's focus completes.
  private func completed(_ unit: Focus.Unit) -> Focus.Unit {
    guard unit.name.isEmpty else { return unit }
    guard let known = focus.unit(ofLevel: unit.level, rank: unit.rank) else { return unit }
    log?.note(.completedFromFocus(known.fullName))
    return known
  }

  /// `quận Hoàn Kiếm`; a level below the focus without a name means all of its units.
  private func composePlace(_ mention: Mention) -> String {
    guard let stated = unit(of: mention) else { return joined(mention) }
    if let parent = article.capture("unit", of: mention) {
      return "\(leading(mention).map { "\($0) " } ?? "")\(stated.fullName) \(value(parent))"
    }
    let lead = leading(mention)
    // Several units are never the one of that level that the article is about.
    let full = lead == nil ? completed(stated) : stated
    if !full.name.isEmpty { return lead.map { "\($0) \(full.fullName)" } ?? full.fullName }
    if let lead {
      guard let parent = focus.unit(above: stated.rank) else { return "\(lead) \(stated.level)" }
      log?.note(.completedFromFocus(parent.fullName))
      return "\(lead) \(stated.level) \(parent.fullName)"
    }
    guard let main = focus.main?.unit, stated.rank > main.rank else { return full.level }
    log?.note(.completedFromFocus(main.fullName))
    return "\(lexicon.plurals[stated.level] ?? stated.level) \(main.fullName)"
  }

  /// What a place mention says before its level (`14`, `các`), of its captures.
  private func leading(_ mention: Mention) -> String? {
    guard let level = article.capture("level", of: mention) else { return nil }
    let before = mention.captures.filter { $0.end <= level.first }
    return before.isEmpty ? nil : before.map { plain($0) }.joined(separator: " ")
  }

  // MARK: Anything

  /// The value of a mention, without a capital of its own.
  func compose(_ number: Int32) -> String {
    let mention = article.mentions[Int(number)]
    if mention.type == lexicon.place { return composePlace(mention) }
    if let entry = article.entry(mention) {
      note(entry, mention)
      return entry.canonical ?? article.words(mention.tokens)
    }
    guard !mention.captures.isEmpty else { return article.words(mention.tokens) }
    guard let body = bodyEntry(of: mention) else { return joined(mention) }
    return composeBody(mention, body)
  }

  /// Notes that an entry stands for something else than its words.
  func note(_ entry: LexiconEntry, _ mention: Mention) {
    guard let log, entry.canonical != nil, case .entry(let number) = mention.value else { return }
    log.note(.entry(number, tokens: mention.tokens))
  }

  /// The entry of the body, or, of one that is composed itself (`Sở` + `Nội vụ`), that of its head.
  private func bodyEntry(of mention: Mention) -> LexiconEntry? {
    guard let body = article.capture("body", of: mention), body.mention >= 0 else { return nil }
    let inner = article.mentions[Int(body.mention)]
    if let entry = article.entry(inner) { return entry }
    guard let head = article.capture("head", of: inner), head.mention >= 0 else { return nil }
    return article.entry(article.mentions[Int(head.mention)])
  }

  private func composeBody(_ mention: Mention, _ body: LexiconEntry) -> String {
    let takesName = body.attribute("takes") == "name"
    if let unit = article.capture("unit", of: mention), unit.mention >= 0 {
      guard takesName, let stated = self.unit(of: article.mentions[Int(unit.mention)]) else { return joined(mention) }
      let name = completed(stated).name
      return name.isEmpty ? joined(mention) : replacing(unit, with: name, in: mention)
    }
    if article.capture("of", of: mention) != nil || article.capture("name", of: mention) != nil { return joined(mention) }
    if body.attribute("complete") != nil { return joined(mention) }
    if let level = body.attribute("level") {
      guard let unit = neighbourUnit(of: mention, level) ?? focusUnit(for: body) else { return joined(mention) }
      return "\(joined(mention)) \(takesName ? unit.name : unit.fullName)"
    }
    if let borrowed = suffixOfRightNeighbour(of: mention) { return "\(joined(mention)) \(borrowed)" }
    guard let unit = focusUnit(for: body) else { return joined(mention) }
    return "\(joined(mention)) \(takesName ? unit.name : unit.fullName)"
  }

  /// The unit that the body on the right names, where it is of one of these levels: `Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh X`.
  private func neighbourUnit(of mention: Mention, _ levels: String) -> Focus.Unit? {
    guard let neighbour = rightNeighbour(of: mention)?.body, let unit = article.capture("unit", of: neighbour),
      unit.mention >= 0, let named = self.unit(of: article.mentions[Int(unit.mention)]), !named.name.isEmpty,
      levels.split(separator: "|").contains(Substring(named.level))
    else { return nil }
    log?.note(.completedFromRight(named.fullName, neighbour: neighbour.tokens))
    return named
  }

  private func focusUnit(for body: LexiconEntry) -> Focus.Unit? {
    let unit = body.attribute("level").map(focusUnit(ofLevels:)) ?? focus.main?.unit
    if let unit { log?.note(.completedFromFocus(unit.fullName)) }
    return unit
  }

  private func focusUnit(ofLevels levels: String) -> Focus.Unit? {
    levels.split(separator: "|").lazy.map(String.init).compactMap { focus.unit(ofLevel: $0, rank: lexicon.rank(of: $0)) }.first
  }

  /// `HĐND - UBND quận X`, `Ban Tuyên giáo, Ban Dân vận Quận ủy`: what completes the right one completes the left one.
  /// So does the unit of the next body of one person's posts: `Bí thư Đảng ủy, Chủ tịch UBND phường X`.
  private func suffixOfRightNeighbour(of mention: Mention) -> String? {
    guard let (neighbour, isOtherPost) = rightNeighbour(of: mention) else { return nil }
    let own = article.capture("unit", of: neighbour) ?? (isOtherPost ? nil : article.capture("of", of: neighbour))
    if let own {
      let borrowed = value(own)
      log?.note(.completedFromRight(borrowed, neighbour: neighbour.tokens))
      return borrowed
    }
    guard let body = bodyEntry(of: neighbour), body.attribute("complete") == nil else { return nil }
    return suffixOfRightNeighbour(of: neighbour)
  }

  /// The body that a comma, a dash or `và` joins to this one, and whether a post stands before it.
  private func rightNeighbour(of mention: Mention) -> (body: Mention, isOtherPost: Bool)? {
    var token = Int(mention.end)
    guard ["-", "–", "—", ",", "và"].contains(article.word(token)) else { return nil }
    token += article.word(token) == "," && article.word(token + 1) == "và" ? 2 : 1
    let post = self.mention(of: lexicon.position, startingAt: token)
    if let post { token = Int(post.end) }
    return self.mention(of: lexicon.organization, startingAt: token).map { ($0, post != nil) }
  }

  private func mention(of type: Int32, startingAt token: Int) -> Mention? {
    article.mentionsStarting(at: token).lazy.map { article.mentions[Int($0)] }.filter { $0.type == type }.max { $0.end < $1.end }
  }

  /// The values of the captures in the order of the text, with the commas and dashes that stand between them.
  private func joined(_ mention: Mention) -> String { replacing(nil, with: "", in: mention) }

  private func replacing(_ replaced: Capture?, with name: String, in mention: Mention) -> String {
    var result = ""
    var end: Int32 = -1
    for capture in mention.captures where capture.first >= end {
      if end >= 0 { result += separator(Int(end)..<Int(capture.first)) }
      result += capture == replaced ? name : value(capture)
      end = capture.end
    }
    return result
  }

  private func separator(_ tokens: Range<Int>) -> String {
    switch tokens.first.map(article.word) {
    case "-", "–", "—": " - "
    case ",": ", "
    case "và": " và "
    default: " "
    }
  }

  private func value(_ capture: Capture) -> String {
    capture.mention >= 0 ? compose(capture.mention) : plain(capture)
  }

  /// Words as they stand, white space folded.
  private func plain(_ capture: Capture) -> String {
    article.words(capture.tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
