import DocumentModel
import RuleProgram

/// Says why a transition cannot be taken at a position, by what the machine itself asks of it.
struct Refusals {
  let pack: RulePack
  let input: PatternMachine.Input

  private var stratum: Stratum { input.stratum }

  /// Nil where the transition can be taken.
  func refusal(of number: Int32, at position: Int) -> MatchAttempt.Refusal? {
    let transition = stratum.transitions[Int(number)]
    if let refusal = refusal(of: transition.test, at: position) { return refusal }
    let looks = looks(of: transition)
    for (index, guardNumber) in (transition.firstGuard..<transition.endGuard).enumerated() {
      guard !input.admits(stratum.guards[Int(guardNumber)], at: position) else { continue }
      return .forbidden(by: index < looks.count ? looks[index] : stratum.elements[Int(number)])
    }
    return nil
  }

  private func refusal(of test: TokenTest, at position: Int) -> MatchAttempt.Refusal? {
    let isInside = position < input.sentence.upperBound
    switch test {
    case .word(let word, let casing):
      guard isInside, input.words[position] == word else { return .other }
      return casing.admits(input.tokens[position].shape) ? nil : .withoutCapitals
    case .mention(let type, let constraint, _):
      return isInside ? refusal(ofType: type, constraint, at: position) : .noMention(type: type)
    case .shape(let required, let forbidden):
      return isInside && input.tokens[position].shape.has(required, not: forbidden) ? nil : .other
    case .gap(let wide): return isInside && input.passes(position, wide: wide) ? nil : .impassable
    case .brackets: return isInside && input.layout.closings[position] > 0 ? nil : .other
    case .accept: return nil
    }
  }

  private func refusal(ofType type: Int32, _ constraint: Int32, at position: Int) -> MatchAttempt.Refusal? {
    var other: Int32 = -1
    var mention = input.lattice.firstStarting(at: position)
    while mention >= 0 {
      if input.lattice.type(of: mention) == type {
        if input.holds(constraint, mention) { return nil }
        other = mention
      }
      mention = input.lattice.nextStarting(after: mention)
    }
    return other >= 0 ? .otherValue(mention: other) : .noMention(type: type)
  }

  func isWord(_ number: Int32) -> Bool {
    if case .word = stratum.transitions[Int(number)].test { return true }
    return false
  }

  /// What a transition enters and does not leave again, from the outside in.
  func entered(by number: Int32) -> [Int32] {
    let transition = stratum.transitions[Int(number)]
    var open: [Int32] = []
    for action in stratum.actions[Int(transition.firstAction)..<Int(transition.endAction)] {
      switch action {
      case .enter(let element): open.append(element)
      case .leave: _ = open.popLast()
      default: break
      }
    }
    return open
  }

  /// The looks and anchors that a transition passes, which are the elements of its guards, in their order: what it enters
  /// and leaves at once. (Gaps and options that it leaves out are told by how they are written.)
  private func looks(of transition: Transition) -> [Int32] {
    let actions = stratum.actions[Int(transition.firstAction)..<Int(transition.endAction)].filter(\.isOfElement)
    return zip(actions, actions.dropFirst()).compactMap { entered, left in
      guard case .enter(let element) = entered, case .leave(element) = left,
        let first = pack.elements[Int(element)].text.first, "!<>^$".contains(first)
      else { return nil }
      return element
    }
  }
}

extension Action {
  fileprivate var isOfElement: Bool {
    switch self {
    case .enter, .leave: true
    case .open, .close, .itemStart, .itemEnd: false
    }
  }
}
