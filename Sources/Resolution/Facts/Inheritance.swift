import DocumentModel
import RuleProgram

/// Fills what a draft leaves unsaid: from its total, from the article's focus, from earlier facts.
struct Inheritance {
  let article: ArticleView
  let composer: Composer

  /// The values of a role in the latest draft that has any and is no part.
  private struct Earlier {
    var values: [RoleValue]
    var draft: Int
  }

  /// Drafts stand in the order of the text, so a total is complete before its parts.
  func apply(to drafts: inout [Draft]) {
    var earlier: [String: Earlier] = [:]
    for index in drafts.indices {
      if let total = drafts[index].total { take(from: drafts[total], number: total, to: &drafts[index]) }
      fallBack(&drafts[index], earlier)
      for (role, values) in drafts[index].roles where drafts[index].total == nil {
        earlier[role] = Earlier(values: values, draft: index)
      }
    }
  }

  /// A part shares what its total says, unless it says otherwise itself, behind the total.
  private func take(from total: Draft, number: Int, to part: inout Draft) {
    let start = article.span(total.tokens).end
    for role in total.event.inherited where part.event.role(role) != nil {
      guard let shared = total.roles[role] else { continue }
      if let own = part.roles[role]?.first, own.inferred == nil, own.span.start >= min(start, article.span(part.match.tokens).start) {
        continue
      }
      if let own = part.roles[role]?.first, own.inferred == nil, isBetween(own.span, total, part) { continue }
      part.roles[role] = shared.map {
        var value = $0
        value.inferred = .total
        return value
      }
      part.note(role, [.total(number)])
    }
  }

  private func isBetween(_ span: TextSpan, _ total: Draft, _ part: Draft) -> Bool {
    span.start >= article.span(total.match.tokens).end && span.end <= article.span(part.match.tokens).start
  }

  private func fallBack(_ draft: inout Draft, _ earlier: [String: Earlier]) {
    for search in draft.rule.searches {
      let role = article.pack.names[Int(search.role)]
      guard draft.roles[role] == nil else { continue }
      for fallback in article.pack.searches[Int(search.search)].fallbacks {
        if let values = values(fallback, role, draft, earlier) {
          draft.roles[role] = values
          draft.note(role, [step(fallback, role, earlier)] + (composer.log?.take() ?? []))
          break
        }
      }
    }
  }

  private func step(_ fallback: RoleSearch.Fallback, _ role: String, _ earlier: [String: Earlier]) -> Derivation {
    switch fallback {
    case .focus: .focus
    case .publication: .publication
    case .constant, .block, .section: .constant
    case .earlier: .earlier(earlier[role]?.draft ?? 0)
    }
  }

  private func values(
    _ fallback: RoleSearch.Fallback, _ role: String, _ draft: Draft, _ earlier: [String: Earlier]
  ) -> [RoleValue]? {
    switch fallback {
    case .focus:
      guard let focus = composer.focus.main(at: Int(draft.match.first)) else { return nil }
      return [composer.value(EntityName(focus.unit), at: focus.at, inferred: .focus)]
    case .earlier:
      return earlier[role]?.values.map {
        var value = $0
        value.inferred = .section
        return value
      }
    case .publication:
      guard let published = article.published else { return nil }
      return [RoleValue(.text(published.isoDay), pieces: [article.span(draft.match.tokens)], inferred: .publication)]
    case .constant(let text):
      return [RoleValue(.text(text), pieces: [article.span(draft.match.tokens)])]
    case .block, .section: return nil
    }
  }
}

extension Draft {
  /// What another report of the same fact says beyond this one.
  mutating func takeUnsaid(from other: Draft, number: Int) {
    for role in event.roles where roles[role.name] == nil {
      guard let values = other.roles[role.name] else { continue }
      roles[role.name] = values
      note(role.name, [.repeated(number)])
    }
  }

  /// Notes that a role has its values from elsewhere.
  fileprivate mutating func note(_ role: String, _ steps: [Derivation]) {
    guard trace != nil, let values = roles[role] else { return }
    trace?.values += values.map { DraftTrace.Value(role: role, value: $0, steps: steps) }
  }
}
