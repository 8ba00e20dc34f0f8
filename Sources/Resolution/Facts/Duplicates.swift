import DocumentModel

/// Joins reports of the same fact: the later ones become `alsoAt` of the first in the body.
struct Duplicates {
  private static let actors = ["actor", "organization"]
  private static let times = ["period", "date"]

  /// The drafts that stay, each with those that it also stands for.
  static func join(_ drafts: [Draft], zone: (Draft) -> Zone, repeats: (Draft) -> Bool) -> [(index: Int, also: [Int])] {
    let ranks = drafts.map { rank(zone($0)) }
    let order = drafts.indices.sorted {
      (ranks[$0], repeats(drafts[$0]) ? 1 : 0, $0) < (ranks[$1], repeats(drafts[$1]) ? 1 : 0, $1)
    }
    var kept: [(index: Int, also: [Int])] = []
    var byIdentity: [String: [Int]] = [:]
    var byPart: [String: [Int]] = [:]
    for index in order {
      let draft = drafts[index]
      let key = draft.event.name + draft.identityText
      let announces = { (number: Int) in ranks[index] > ranks[kept[number].index] }
      let agrees = { (number: Int) in isRepeat(draft, of: kept[number].index, drafts, isHeadline: announces(number)) }
      if let same = byIdentity[key]?.first(where: agrees) {
        kept[same].also.append(index)
      } else if let fuller = draft.identityParts.first.flatMap({ byPart[$0] })?.prefix(reach)
        .first(where: { announces($0) && agrees($0) && draft.summarizes(drafts[kept[$0].index]) })
      {
        kept[fuller].also.append(index)
      } else {
        byIdentity[key, default: []].append(kept.count)
        for part in draft.identityParts { byPart[part, default: []].append(kept.count) }
        kept.append((index, []))
      }
    }
    return kept.sorted { $0.index < $1.index }
  }

  /// How many fuller reports a headline is held against.
  private static let reach = 8

  private static func rank(_ zone: Zone) -> Int {
    switch zone {
    case .body: 0
    case .heading, .lead: 1
    case .title: 2
    default: 3
    }
  }

  /// A part that is all of its total (`giải quyết 480 hồ sơ, trong đó đúng hạn 480`) is no repetition of it.
  private static func isRepeat(_ draft: Draft, of first: Int, _ drafts: [Draft], isHeadline: Bool) -> Bool {
    draft.total != first && agree(drafts[first], draft, isHeadline: isHeadline)
  }

  /// No actor, organization, period or date that both have differs, nor a figure that goes with what identifies them. A
  /// headline names its actor in its own way.
  private static func agree(_ one: Draft, _ other: Draft, isHeadline: Bool) -> Bool {
    let figures = one.event.ratio.map { [$0.count, $0.total] + ($0.rate.map { [$0] } ?? []) } ?? []
    for role in (isHeadline ? times : actors + times) + figures {
      guard let a = one.roles[role], let b = other.roles[role] else { continue }
      if a.map(\.value) != b.map(\.value) { return false }
    }
    return true
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
