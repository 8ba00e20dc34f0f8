import DocumentModel
import RuleProgram

/// Those whom an article names in full: by mentions of persons, and by the roles of its facts.
struct People {
  struct Person {
    var name: String
    var tokens: Range<Int>
    fileprivate var words: [Substring]
    /// As a word of address tells, here or elsewhere, or a word of the name; nil where nothing does.
    fileprivate var gender: String?
    /// Whether a word of address stands before the name, or a fact is about them.
    fileprivate var isSpokenOf: Bool
  }

  private struct Holder {
    var person: Int
    var body: String?
  }

  /// How many of one post, or of one last name, are looked at on either side; where that is not enough, a record says so.
  static let reach = 100

  /// Who is meant, as far as was looked.
  enum Answer {
    case person(Person)
    case nobody
    /// Nobody, and not all were looked at.
    case unfinished
  }

  private let article: ArticleView
  /// In the order of the text.
  private var people: [Person] = []
  /// The first of each name.
  private var byName: [String: Int] = [:]
  private var byLastWord: [Substring: [Int]] = [:]
  /// By the post in small letters.
  private var holders: [String: [Holder]] = [:]

  init(_ article: ArticleView, drafts: [Draft]) {
    self.article = article
    for (name, isSpokenOf) in names(drafts) where name.tokens.count > 1 { people.append(person(name, isSpokenOf)) }
    var genders: [String: String] = [:]
    for person in people { if let gender = person.gender { genders[person.name] = gender } }
    for index in people.indices {
      people[index].gender = genders[people[index].name]
      if byName[people[index].name] == nil { byName[people[index].name] = index }
      if let last = people[index].words.last { byLastWord[last, default: []].append(index) }
    }
    for draft in drafts { hold(draft) }
  }

  /// The names of all mentions of persons, and of all that drafts take for persons: those with `true`.
  private func names(_ drafts: [Draft]) -> [(Capture, Bool)] {
    var names: [Int32: (Capture, Bool)] = [:]
    for mention in article.mentions(where: { $0 == article.lexicon.person }) {
      if let name = article.capture("name", of: mention) { names[name.first] = (name, false) }
    }
    for draft in drafts {
      for role in draft.event.roles where role.kind == .person {
        for capture in draft.match.captures where capture.mention >= 0 && article.pack.names[Int(capture.name)] == role.name {
          let mention = article.mentions[Int(capture.mention)]
          if let name = article.capture("name", of: mention) { names[name.first] = (name, true) }
        }
      }
    }
    return names.values.sorted { $0.0.first < $1.0.first }
  }

  private func person(_ name: Capture, _ isSpokenOf: Bool) -> Person {
    let words = article.nameWords(name.tokens)
    let address = address(before: Int(name.first))
    let told = name.tokens.lazy.flatMap { article.mentionsStarting(at: $0) }.map { article.mentions[Int($0)] }
      .filter { $0.end <= name.end }.compactMap { article.entry($0)?.attribute("gender") }.first
    return Person(
      name: words.joined(separator: " "), tokens: name.tokens, words: words, gender: address?.attribute("gender") ?? told,
      isSpokenOf: isSpokenOf || address != nil)
  }

  /// The word of address that ends right before a token.
  private func address(before token: Int) -> LexiconEntry? {
    for first in max(0, token - 3)..<token {
      for number in article.mentionsStarting(at: first) {
        let mention = article.mentions[Int(number)]
        if mention.type == article.lexicon.honorific, Int(mention.end) == token { return article.entry(mention) }
      }
    }
    return nil
  }

  private mutating func hold(_ draft: Draft) {
    var (name, post, body): (String?, String?, String?)
    for role in draft.event.roles {
      guard case .text(let text)? = draft.roles[role.name]?.first?.value else { continue }
      switch role.kind {
      case .person: name = text
      case .position: post = text.lowercased()
      case .organization where !role.identifies && role.search < 0: body = text.lowercased()
      default: break
      }
    }
    guard let name, let post, let person = byName[name] else { return }
    let first = people.partitionPoint { $0.tokens.lowerBound >= draft.match.tokens.lowerBound }
    let here = people[first...].prefix(Self.reach).firstIndex { $0.name == name } ?? person
    holders[post, default: []].append(Holder(person: here, body: body))
  }

  // MARK: Who is meant

  /// Whose longer name ends with these words: the last named before, else the first behind.
  func fuller(_ words: [Substring], at token: Int) -> Answer {
    guard let last = words.last, let known = byLastWord[last] else { return .nobody }
    return nearest(known, at: token) { $0 } where: {
      people[$0].words.count > words.count && people[$0].words.suffix(words.count).elementsEqual(words)
    }
  }

  /// Who has a post: by the last fact before that gives somebody this post of this body, else by the first behind.
  func holder(of post: String, _ body: String?, at token: Int) -> Answer {
    guard let known = holders[post.lowercased()] else { return .nobody }
    return nearest(known, at: token) { $0.person } where: { agree(body?.lowercased(), $0.body) }
  }

  /// The last before a token that fits, else the first behind.
  private func nearest<Item>(
    _ known: [Item], at token: Int, person: (Item) -> Int, where fits: (Item) -> Bool
  ) -> Answer {
    let behind = known.partitionPoint { people[person($0)].tokens.lowerBound >= token }
    let found =
      known[..<behind].suffix(Self.reach).last(where: fits) ?? known[behind...].prefix(Self.reach).first(where: fits)
    if let found { return .person(people[person(found)]) }
    return max(behind, known.count - behind) > Self.reach ? .unfinished : .nobody
  }

  /// Bodies agree where one is unsaid, or named with less than the other.
  private func agree(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    return one.hasPrefix(other) || other.hasPrefix(one)
  }

  /// The one of this name, if such a word can address them.
  func named(_ name: String, _ gender: String?) -> Person? {
    byName[name].map { people[$0] }.flatMap { agrees($0, gender) ? $0 : nil }
  }

  /// The first of those spoken of among these tokens.
  func spokenOf(in tokens: Range<Int>, _ gender: String?) -> Person? {
    let first = people.partitionPoint { $0.tokens.lowerBound >= tokens.lowerBound }
    return people[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }.first { $0.isSpokenOf && agrees($0, gender) }
  }

  private func agrees(_ person: Person, _ gender: String?) -> Bool {
    person.gender == nil || gender == nil || person.gender == gender
  }
}

extension Array {
  /// The index of the first element that is behind, where all before it are not.
  fileprivate func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
