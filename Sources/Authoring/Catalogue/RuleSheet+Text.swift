import RuleLanguage
import RuleProgram
import TextLayout

extension RuleSheet {
  package var lines: [String] {
    let note = entry.kind == .rule ? nil : entry.note
    let head = ["\(entry.kind.noun) \(entry.name)  \(entry.place)"] + (note.map { WrappedText.lines($0) } ?? [])
    return head + [""] + indented(entry.text) + sections.flatMap { [""] + $0 }
  }

  private var sections: [[String]] {
    [
      section("like", bases), section("rules that are like it", heirs), headSection, roleSection, searchSection,
      section("struck out by", strikers), section("not struck out by", pardoned), wakeSection,
      section("rules that give way to it", givingWay), section("rules to which it gives way", inTheWay),
      section("made of", parts), section(entry.kind == .event ? "made by" : "used by", users), exampleSection,
    ].filter { !$0.isEmpty }
  }

  private func section(_ title: String, _ entries: [CatalogueEntry]) -> [String] {
    guard !entries.isEmpty else { return [] }
    let rows = entries.map { entry in
      let measure = entry.kind == .class ? "class of \(entry.phrases)" : entry.kind.noun
      return [entry.name, measure, entry.place] + (entry.note.map { [$0] } ?? [])
    }
    return [title] + TextTable(rows).lines
  }

  private var headSection: [String] {
    guard let head = entry.rule?.inheritedHead else { return [] }
    return ["head, as \(head.rule) says"] + WrappedText.lines(head.text)
  }

  private var roleSection: [String] {
    guard let rule = entry.rule, !rule.roles.isEmpty else { return [] }
    let rows = rule.roles.map { role in
      let kind = "\(role.isList ? "list " : "")\(role.kind.rawValue)\(role.identifies ? " identifies" : "")"
      return ["\(role.name)\(role.isRequired ? "!" : "")", kind, source(of: role)]
    }
    return ["roles of \(rule.event)"] + TextTable(rows).lines
  }

  /// `in the head, else by subject, as CitizenReception says`
  private func source(of role: RoleDetails) -> String {
    let elsewhere: String? =
      switch role.source {
      case .own(let search): search
      case .search(let name): "by \(name)"
      case .constant(let value): "is “\(value)”"
      case .none: role.isInHead ? nil : "not looked for"
      case .nothing: role.isInHead ? nil : "nothing looks for it"
      }
    let author = role.saidBy.flatMap { $0 == entry.name || elsewhere == nil ? nil : ", as \($0) says" } ?? ""
    return [role.isInHead ? "in the head" : nil, elsewhere].compactMap { $0 }.joined(separator: ", else ") + author
  }

  private var searchSection: [String] {
    guard !searches.isEmpty, entry.kind == .rule else { return [] }
    return ["searches"] + searches.flatMap { ["  # \($0.place)"] + indented($0.text) }
  }

  private var wakeSection: [String] {
    wake.enumerated().flatMap { number, words in
      [number == 0 ? "tried only on sentences with one of" : "and with one of"] + WrappedText.lines(words.joined(separator: " "))
    }
  }

  private var exampleSection: [String] {
    guard let rule = entry.rule else { return [] }
    return ["examples: \(rule.findCount) to be found, \(rule.nearMissCount) not to be found"]
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
  }
}
