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
  let focus: Focus
  /// Nil unless somebody asks how values come about.
  let log: DerivationLog?
  private let reader: PlaceReader
  private let lexicon: EntityLexicon
  let gazetteer: Gazetteer
  /// The units of the article's named places, by where they begin.
  private let named: [Int: NamedPlace]
  private let linker: PlaceLinker
  /// What was looked up so far.
  var lookups: PlaceLookups { linker.lookups }
  /// The day of the article.
  let day: CalendarTime?

  /// - Parameters:
  ///   - known: a place that the article is about, for texts that name none.
  ///   - day: of the article, for units that did not always stand.
  init(_ article: ArticleView, assuming known: String?, day: CalendarTime?, log: DerivationLog? = nil) {
    self.article = article
    self.log = log
    self.day = day
    lexicon = article.lexicon
    gazetteer = article.pack.gazetteer
    reader = PlaceReader(article: article)
    let reader = reader
    let places = article.mentions { $0 == article.lexicon.place }.compactMap { mention in
      reader.unit(of: mention).flatMap { NamedPlace(mention, $0, in: article) }
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let assumed = known.flatMap(reader.unit(named:))
    let number = day.map { Int32($0.year * 10000 + $0.month * 100 + $0.day) }
    linker = PlaceLinker(places, assuming: assumed, gazetteer: gazetteer, day: number)
    focus = Focus(article, linker, assuming: assumed, day: number)
    named = Dictionary(linker.places.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
  }

  // MARK: Places

  /// What a mention says, linked as the place that begins there is.
  private func unit(of mention: Mention) -> PlaceUnit? {
    guard let unit = reader.unit(of: mention), !unit.name.isEmpty else { return reader.unit(of: mention) }
    if let place = named[Int(mention.first)], place.unit.level == unit.level, place.name == unit.name { return place.unit }
    return linker.linked(unit)
  }

  /// The unit with what the article's focus completes.
  private func completed(_ unit: PlaceUnit, at token: Int32) -> PlaceUnit {
    guard unit.name.isEmpty else { return unit }
    guard let known = focus.unit(ofLevel: unit.level, rank: unit.rank, at: Int(token)) else { return unit }
    log?.note(.completedFromFocus(known.fullName))
    return known
  }

  /// `quận Hoàn Kiếm`; a level below the focus without a name means all of its units.
  private func composePlace(_ mention: Mention) -> EntityName {
    guard let stated = unit(of: mention) else { return joined(mention) }
    let lead = leading(mention).map { "\($0) " } ?? ""
    if let parent = article.capture("unit", of: mention) {
      let parent = value(parent)
      return EntityName("\(lead)\(stated.fullName) \(parent.text)", of: parent.of)
    }
    // Several units are never the one of that level that the article is about.
    let full = lead.isEmpty ? completed(stated, at: mention.first) : stated
    if !full.name.isEmpty { return lead.isEmpty ? EntityName(full) : EntityName("\(lead)\(full.fullName)", of: full) }
    if !lead.isEmpty {
      guard let parent = focus.unit(above: stated.rank, at: Int(mention.first)) else { return EntityName("\(lead)\(stated.level)") }
      log?.note(.completedFromFocus(parent.fullName))
      return EntityName("\(lead)\(stated.level) \(parent.fullName)", of: parent)
    }
    guard let main = focus.main(at: Int(mention.first))?.unit, stated.rank > main.rank else { return EntityName(full.level) }
    log?.note(.completedFromFocus(main.fullName))
    return EntityName("\(lexicon.plurals[stated.level] ?? stated.level) \(main.fullName)", of: main)
  }

  /// What a place mention says before its level (`14`, `các`), of its captures.
  private func leading(_ mention: Mention) -> String? {
    guard let level = article.capture("level", of: mention) else { return nil }
    let before = mention.captures.filter { $0.end <= level.first }
    return before.isEmpty ? nil : before.map { article.plainWords($0.tokens) }.joined(separator: " ")
  }

  // MARK: Anything

  /// The value of a mention, without a capital of its own.
  func compose(_ number: Int32) -> EntityName {
    let mention = article.mentions[Int(number)]
    if mention.type == lexicon.place { return composePlace(mention) }
    if let entry = article.entry(mention) {
      note(entry, mention)
      return EntityName(entry.canonical ?? article.words(mention.tokens))
    }
    guard !mention.captures.isEmpty else { return EntityName(article.words(mention.tokens)) }
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

  private func composeBody(_ mention: Mention, _ body: LexiconEntry) -> EntityName {
    let takesName = body.attribute("takes") == "name"
    let own = joined(mention)
    if let unit = article.capture("unit", of: mention), unit.mention >= 0 {
      guard takesName, let stated = self.unit(of: article.mentions[Int(unit.mention)]) else { return own }
      let named = completed(stated, at: unit.first)
      return named.name.isEmpty ? own : EntityName(replacing(unit, with: named.name, in: mention).text, of: named)
    }
    if let name = article.capture("name", of: mention) { return takesName ? linked(own, body, name, mention) : own }
    if article.capture("of", of: mention) != nil || body.attribute("complete") != nil { return own }
    guard let unit = missingUnit(of: mention, body) else { return own }
    return EntityName("\(own.text) \(takesName && unit.isPlace ? unit.of?.name ?? "" : unit.text)", of: unit.of)
  }

  /// `Quận ủy Ba Đình`: the body of the unit that has the name and the body's level.
  private func linked(_ own: EntityName, _ body: LexiconEntry, _ name: Capture, _ mention: Mention) -> EntityName {
    let name = value(name).text
    let levels = body.attribute("level").map { $0.split(separator: "|").map(String.init) } ?? []
    let units = levels.map { linker.linked(PlaceUnit(level: $0, name: name, rank: lexicon.rank(of: $0))) }
    return EntityName(own.text, of: units.first { !$0.link.units.isEmpty })
  }

  // MARK: Parts

  /// The values of the captures in the order of the text, with the commas and dashes that stand between them.
  func joined(_ mention: Mention) -> EntityName { replacing(nil, with: "", in: mention) }

  private func replacing(_ replaced: Capture?, with name: String, in mention: Mention) -> EntityName {
    var result: EntityName?
    var end: Int32 = -1
    for capture in mention.captures where capture.first >= end {
      let part = capture == replaced ? EntityName(name) : value(capture)
      if let known = result {
        result = EntityName("\(known.text)\(separator(Int(end)..<Int(capture.first)))\(part.text)", of: part.of ?? known.of)
      } else {
        result = part
      }
      end = capture.end
    }
    return result ?? EntityName("")
  }

  private func separator(_ tokens: Range<Int>) -> String {
    switch tokens.first.map(article.word) {
    case "-", "–", "—": " - "
    case ",": ", "
    case "và": " và "
    default: " "
    }
  }

  private func value(_ capture: Capture) -> EntityName {
    capture.mention >= 0 ? compose(capture.mention) : EntityName(article.plainWords(capture.tokens))
  }

  // MARK: What is missing

  /// The unit of a body that names none: what completes its neighbour, or what the article is about.
  private func missingUnit(of mention: Mention, _ body: LexiconEntry) -> EntityName? {
    if let levels = body.attribute("level") {
      return (neighbourUnit(of: mention, levels) ?? focusUnit(for: body, at: mention.first)).map { EntityName($0) }
    }
    return suffixOfRightNeighbour(of: mention) ?? focusUnit(for: body, at: mention.first).map { EntityName($0) }
  }

  /// The unit that the body on the right names, where it is of one of these levels: `Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh X`.
  private func neighbourUnit(of mention: Mention, _ levels: String) -> PlaceUnit? {
    guard let neighbour = rightNeighbour(of: mention)?.body, let unit = article.capture("unit", of: neighbour),
      unit.mention >= 0, let named = self.unit(of: article.mentions[Int(unit.mention)]), !named.name.isEmpty,
      levels.split(separator: "|").contains(Substring(named.level))
    else { return nil }
    log?.note(.completedFromRight(named.fullName, neighbour: neighbour.tokens))
    return named
  }

  private func focusUnit(for body: LexiconEntry, at token: Int32) -> PlaceUnit? {
    let unit: PlaceUnit?
    if let levels = body.attribute("level") {
      unit = levels.split(separator: "|").lazy.map(String.init).compactMap {
        focus.unit(ofLevel: $0, rank: lexicon.rank(of: $0), at: Int(token))
      }.first
    } else {
      unit = focus.main(at: Int(token))?.unit
    }
    if let unit { log?.note(.completedFromFocus(unit.fullName)) }
    return unit
  }

  /// `HĐND - UBND quận X`, `Ban Tuyên giáo, Ban Dân vận Quận ủy`: what completes the right one completes the left one.
  /// So does the unit of the next body of one person's posts: `Bí thư Đảng ủy, Chủ tịch UBND phường X`.
  private func suffixOfRightNeighbour(of mention: Mention) -> EntityName? {
    guard let (neighbour, isOtherPost) = rightNeighbour(of: mention) else { return nil }
    let own = article.capture("unit", of: neighbour) ?? (isOtherPost ? nil : article.capture("of", of: neighbour))
    if let own {
      var borrowed = value(own)
      log?.note(.completedFromRight(borrowed.text, neighbour: neighbour.tokens))
      borrowed.isPlace = false
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
}
