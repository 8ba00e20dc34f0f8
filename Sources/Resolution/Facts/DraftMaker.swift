import DocumentModel
import RuleProgram

/// Makes a draft of a match: each capture becomes a value of its role.
struct DraftMaker {
  let article: ArticleView
  let reader: ValueReader
  private let announcements: Announcements
  /// The last period that a draft had, for `cùng kỳ năm trước`.
  private var running: PeriodValue?

  init(_ article: ArticleView, reader: ValueReader, temporal: TemporalResolver) {
    self.article = article
    self.reader = reader
    announcements = Announcements(article, temporal: temporal)
  }

  mutating func draft(_ match: Match) -> Draft {
    let rule = article.pack.rules[Int(match.rule)]
    let event = article.pack.events[Int(rule.event)]
    var draft = Draft(match: match, rule: rule, event: event, roles: [:], findings: [])
    if reader.log != nil { draft.trace = DraftTrace() }
    for role in event.roles { fill(role, of: &draft) }
    if !event.past.isEmpty, announcements.cover(match.tokens.lowerBound) { draft.ahead = .deadline }
    for constant in rule.constants { fill(constant, of: &draft) }
    return draft
  }

  private mutating func fill(_ role: EventType.Role, of draft: inout Draft) {
    let captures = draft.match.captures.filter { article.pack.names[Int($0.name)] == role.name }
      .flatMap { role.isList ? parts(of: $0, of: role.name) : [$0] }
    var outcomes: [ValueReader.Outcome] = []
    for capture in captures {
      let outcome = reader.read(capture, as: role.kind, running: running)
      if let log = reader.log {
        draft.trace?.values.append(
          DraftTrace.Value(role: role.name, capture: capture, value: outcome?.value, steps: log.take()))
      }
      guard let outcome else { continue }
      if draft.event.past.contains(role.name), let value = outcome.value, article.isAhead(value) {
        if capture.origin != .section { draft.ahead = .role(role.name) }
        continue
      }
      outcomes.append(outcome)
      let isOwn = draft.match.item == 0 || capture.item == draft.match.item
      if capture.origin != .section, isOwn {
        draft.stated[role.name] = draft.stated[role.name]?.hull(capture.tokens) ?? capture.tokens
      }
    }
    draft.findings += outcomes.compactMap(\.finding)
    if let period = outcomes.compactMap(\.period).first { running = period }
    let values = outcomes.compactMap(\.value)
    if let value = role.isList ? values : joined(values, role.kind), !value.isEmpty { draft.roles[role.name] = value }
  }

  /// Of a mention that names several values of a list itself (`giữa Sở Y tế và Hội Nông dân`), each of them.
  private func parts(of capture: Capture, of role: String) -> [Capture] {
    guard capture.mention >= 0 else { return [capture] }
    var parts = article.mentions[Int(capture.mention)].captures.filter { article.pack.names[Int($0.name)] == role }
    guard !parts.isEmpty else { return [capture] }
    for part in parts.indices { parts[part].origin = capture.origin }
    return parts
  }

  /// One value of a role that has one: texts that stand apart are joined, of anything else the first holds.
  private func joined(_ values: [RoleValue], _ kind: EventType.RoleKind) -> [RoleValue]? {
    guard let first = values.first else { return nil }
    guard values.count > 1, kind == .text || kind == .expanded else { return [first] }
    var texts: [String] = []
    for case .text(let text) in values.map(\.value) where !texts.contains(text) { texts.append(text) }
    return [
      RoleValue(.text(texts.joined(separator: ", ")), pieces: values.flatMap(\.pieces), inferred: first.inferred)
    ]
  }

  private func fill(_ constant: RuleInfo.Constant, of draft: inout Draft) {
    let value: RoleValue.Value = Double(constant.value).map { .number($0) } ?? .text(constant.value)
    let made = RoleValue(value, pieces: [article.span(draft.match.tokens)])
    draft.roles[constant.role] = [made]
    draft.trace?.values.append(DraftTrace.Value(role: constant.role, value: made, steps: [.constant]))
  }
}

extension Range<Int> {
  func hull(_ other: Range<Int>) -> Range<Int> { Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound) }
}
