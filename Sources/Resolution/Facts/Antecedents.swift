import DocumentModel
import RuleProgram

/// Says who is meant where an article names somebody no longer in full.
///
///     ông Hùng                  → Lê Văn Hùng      (a longer name with the same end)
///     đồng chí Bí thư Huyện ủy  → Tạ Bá Quế        (whom a fact gives this post)
///     Ông cũng nhấn mạnh        → Lê Văn Hùng      (who was spoken of last, and can be addressed so)
///
/// Only roles of kind `person` are looked at. Whoever is meant by a post or a pronoun and is named nowhere has no value.
struct Antecedents {
  /// How many sentences back a pronoun reaches.
  private static let reach = 8

  private let article: ArticleView
  private let composer: Composer
  private let people: People

  init(_ article: ArticleView, composer: Composer, drafts: [Draft]) {
    self.article = article
    self.composer = composer
    people = People(article, drafts: drafts)
  }

  /// Drafts stand in the order of the text.
  func apply(to drafts: inout [Draft], limits: inout [LimitReached]) {
    for index in drafts.indices {
      for role in drafts[index].event.roles where role.kind == .person { resolve(role.name, index, &drafts, &limits) }
    }
  }

  private func resolve(_ role: String, _ index: Int, _ drafts: inout [Draft], _ limits: inout [LimitReached]) {
    guard let values = drafts[index].roles[role] else { return }
    let captures = captures(of: role, drafts[index])
    guard captures.count == values.count else { return }
    var resolved: [RoleValue] = []
    for (capture, value) in zip(captures, values) {
      let reference = Reference(article, capture)
      let answer = answer(reference, capture, role, drafts, index)
      if case .unfinished = answer {
        let message = "\(article.words(capture.tokens)) was held against \(People.reach) persons on either side and no further"
        limits.append(LimitReached(code: "antecedentReach", message: message, span: article.span(capture.tokens)))
      }
      guard case .person(let person) = answer else {
        if case .name = reference { resolved.append(value) }
        continue
      }
      var meant = value
      meant.value = .text(person.name)
      resolved.append(meant)
      let step = Derivation.antecedent(person.name, tokens: person.tokens)
      drafts[index].trace?.values.append(DraftTrace.Value(role: role, value: meant, steps: [step]))
    }
    drafts[index].roles[role] = resolved.isEmpty ? nil : resolved
  }

  private func captures(of role: String, _ draft: Draft) -> [Capture] {
    draft.match.captures.filter { article.pack.names[Int($0.name)] == role }
  }

  private func answer(_ reference: Reference, _ capture: Capture, _ role: String, _ drafts: [Draft], _ index: Int) -> People.Answer {
    let token = Int(capture.first)
    switch reference {
    case .name(let words): return people.fuller(words, at: token)
    case .post(let post, let body):
      return people.holder(of: composer.compose(post).text, body.map { composer.compose($0).text }, at: token)
    case .address(let gender): return lastSpokenOf(gender, before: token, role, drafts, index).map { .person($0) } ?? .nobody
    }
  }

  /// The one of whom the same was reported last, sentence by sentence backwards, or else who is named there first.
  private func lastSpokenOf(
    _ gender: String?, before token: Int, _ role: String, _ drafts: [Draft], _ index: Int
  ) -> People.Person? {
    let own = article.sentence(ofToken: token)
    guard let section = section(own) else { return nil }
    var draft = index - 1
    for sentence in (max(0, own - Self.reach)...own).reversed() where self.section(sentence) == section {
      while draft >= 0, Int(drafts[draft].match.sentence) >= sentence {
        if Int(drafts[draft].match.sentence) == sentence, let value = drafts[draft].roles[role]?.first,
          let person = people.named(value.value.text, gender)
        {
          return person
        }
        draft -= 1
      }
      let tokens = article.segmented.sentences[sentence].tokens
      if let person = people.spokenOf(in: tokens.lowerBound..<min(tokens.upperBound, token), gender) { return person }
    }
    return nil
  }

  private func section(_ sentence: Int) -> Int? {
    guard article.segmented.sentences.indices.contains(sentence) else { return nil }
    return article.segmented.blocks[article.segmented.sentences[sentence].block].section
  }
}
