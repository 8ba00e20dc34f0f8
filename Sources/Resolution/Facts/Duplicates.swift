import DocumentModel

/// Joins reports of the same fact: the later ones become `alsoAt` of the first in the body.
struct Duplicates {
  /// How many fuller reports a headline is held against; where that is not enough, a record says so.
  static let reach = 500

  private let drafts: [Draft]
  private let ranks: [Int]
  private var kept: [(index: Int, also: [Int])] = []
  /// The kept by what identifies them, and by each part of it.
  private var byIdentity: [String: RepeatIndex] = [:]
  /// Those of them that are no parts, and the first that identifies itself so of each total's parts.
  private var alone: [String: RepeatIndex] = [:]
  private var parts: [String: RepeatIndex] = [:]
  private var totalsOfParts: [String: Set<Int>] = [:]
  private var byPart: [String: [Int]] = [:]
  /// The headlines that were held against no more than `reach` reports.
  private(set) var unfinished: [Int] = []

  /// The drafts that stay, in the order of the text, each with those that it also stands for.
  var joined: [(index: Int, also: [Int])] { kept.sorted { $0.index < $1.index } }

  init(_ drafts: [Draft], zone: (Draft) -> Zone, repeats: (Draft) -> Bool) {
    self.drafts = drafts
    let ranks = drafts.map { Self.rank(zone($0)) }
    self.ranks = ranks
    let order = drafts.indices.sorted {
      (ranks[$0], repeats(drafts[$0]) ? 1 : 0, $0) < (ranks[$1], repeats(drafts[$1]) ? 1 : 0, $1)
    }
    for index in order { add(index) }
  }

  private mutating func add(_ index: Int) {
    let draft = drafts[index]
    let key = draft.event.name + draft.identityText
    let statement = Statement(draft, rank: ranks[index])
    if let known = repeated(draft, key, statement) ?? fuller(index) {
      kept[known].also.append(index)
    } else {
      insert(draft, key, statement)
      for part in draft.identityParts { byPart[part, default: []].append(kept.count) }
      kept.append((index, []))
    }
  }

  /// The report that says the same. A part may repeat what stands alone, or a part of a total that is reported twice, but no
  /// other part of its own total: `kinh tế 8/9 chỉ tiêu, xã hội 8/9 chỉ tiêu`.
  private mutating func repeated(_ draft: Draft, _ key: String, _ statement: Statement) -> Int? {
    guard let total = draft.total else {
      return byIdentity[key, default: RepeatIndex()].first(agreeingWith: statement) { _ in true }
    }
    // A part that is all of its total (`giải quyết 480 hồ sơ, trong đó đúng hạn 480`) is no repetition of it.
    return alone[key, default: RepeatIndex()].first(agreeingWith: statement) { kept[$0].index != total }
      ?? parts[key + drafts[total].identityText, default: RepeatIndex()]
      .first(agreeingWith: statement) { drafts[kept[$0].index].total != total }
  }

  private mutating func insert(_ draft: Draft, _ key: String, _ statement: Statement) {
    byIdentity[key, default: RepeatIndex()].insert(kept.count, statement)
    guard let total = draft.total else { return alone[key, default: RepeatIndex()].insert(kept.count, statement) }
    let key = key + drafts[total].identityText
    guard totalsOfParts[key, default: []].insert(total).inserted else { return }
    parts[key, default: RepeatIndex()].insert(kept.count, statement)
  }

  /// The report that a headline announces in fewer words.
  private mutating func fuller(_ index: Int) -> Int? {
    let draft = drafts[index]
    guard ranks[index] > 0, let candidates = draft.identityParts.first.flatMap({ byPart[$0] }) else { return nil }
    let statement = Statement(draft, rank: ranks[index])
    let found = candidates.prefix(Self.reach).first { number in
      let other = drafts[kept[number].index]
      return draft.total != kept[number].index && ranks[index] > ranks[kept[number].index] && draft.summarizes(other)
        && statement.agrees(with: Statement(other, rank: ranks[kept[number].index]))
    }
    if found == nil, candidates.count > Self.reach { unfinished.append(index) }
    return found
  }

  private static func rank(_ zone: Zone) -> Int {
    switch zone {
    case .body: 0
    case .heading, .lead: 1
    case .title: 2
    default: 3
    }
  }
}

extension Draft {
  /// The identifying values as one text.
  var identityText: String {
    event.roles.filter(\.identifies).map { role in
      let values = roles[role.name]?.map(\.value.text).sorted().joined(separator: "|") ?? ""
      return "\u{1F}\(role.name)=\(values.lowercased())"
    }.joined()
  }

  /// The same, a text for each identifying role that has a value.
  fileprivate var identityParts: [String] {
    event.roles.filter { $0.identifies && roles[$0.name] != nil }.map { role in
      let values = roles[role.name]?.map(\.value.text).sorted().joined(separator: "|") ?? ""
      return "\(event.name)\u{1F}\(role.name)=\(values.lowercased())"
    }
  }

  /// Whether all that identifies this report identifies the other too, in as many words or not: a headline leaves things
  /// out, or has a noun that the text explains.
  fileprivate func summarizes(_ other: Draft) -> Bool {
    event.roles.allSatisfy { role in
      guard role.identifies, let mine = roles[role.name] else { return true }
      guard let its = other.roles[role.name] else { return false }
      if mine.map(\.value) == its.map(\.value) { return true }
      guard role.kind == .text || role.kind == .expanded else { return false }
      let (some, others) = (words(of: mine), words(of: its))
      return some.isSubset(of: others) || others.isSubset(of: some)
    }
  }

  private func words(of values: [RoleValue]) -> Set<Substring> {
    Set(values.flatMap { $0.value.text.lowercased().split(whereSeparator: \.isWhitespace).map { Substring($0) } })
  }
}

extension RoleValue.Value {
  /// A number as `12` or `91.94`, a text as it is.
  var text: String {
    switch self {
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .text(let text): text
    }
  }
}
