import DocumentModel

extension RulePack {
  /// The compiled patterns for people, and for golden files: stratum by stratum a line for each pattern, with what wakes
  /// it and where it begins, then the states, with a line for each transition. `Fixtures/compile` holds it.
  package var printed: String {
    strata.enumerated().map { number, stratum in
      let patterns = stratum.patterns.map { "  \(line($0))\n" }
      let states = stratum.states.indices.flatMap { lines(stratum, $0) }.map { "  \($0)\n" }
      return "stratum \(number)\n" + patterns.joined() + states.joined()
    }.joined()
  }

  /// `rule a/b at 4, needs “đơn” and Number, starts with Number`
  private func line(_ pattern: PatternInfo) -> String {
    let required = pattern.required.map { $0.map(name(ofKey:)).joined(separator: " or ") }
    let needs = required.isEmpty ? "nothing" : required.joined(separator: " and ")
    return "\(name(of: pattern.product)) at \(pattern.entry), needs \(needs), starts with \(text(pattern.start))"
  }

  private func name(of product: PatternInfo.Product) -> String {
    switch product {
    case .mention(let type, let longest): "mention \(types[Int(type)].name)\(longest ? " longest" : "")"
    case .rule(let rule): "rule \(rules[Int(rule)].name)"
    }
  }

  /// What a sentence must contain for a rule to be tried on it: of each list one. Empty where any sentence will do, or
  /// there is no such rule.
  package func requirements(ofRule name: String) -> [[String]] {
    let required = strata.lazy.flatMap(\.patterns).first {
      if case .rule(let rule) = $0.product { rules[Int(rule)].name == name } else { false }
    }?.required
    return (required ?? []).map { $0.map(self.name(ofKey:)) }
  }

  /// What a key of the wake index asks for: `“tiếp nhận”`, `Number`.
  package func name(ofKey key: Int32) -> String {
    switch wakes.keys[Int(key)] {
    case .type(let type): types[Int(type)].name
    case .phrase(let words): "“\(words.map(vocabulary.key(of:)).joined(separator: " "))”"
    }
  }

  private func text(_ start: PatternStart) -> String {
    let looks = (start.capitals ? ["capitals"] : []) + (start.digits ? ["digits"] : []) + (start.always ? ["anything"] : [])
    return (start.keys.map(name(ofKey:)) + looks).joined(separator: " or ")
  }

  /// A line for each transition, in the order of preference: `12 “đơn” → 13`. States in the loop of a list have a star.
  private func lines(_ stratum: Stratum, _ number: Int) -> [String] {
    let state = stratum.states[number]
    let label = "\(number)\(state.isMerging ? "*" : "")"
    let ways = stratum.transitions[Int(state.firstWord)..<Int(state.end)].sorted { $0.preference < $1.preference }
    return ways.enumerated().map { index, way in
      (index == 0 ? label : String(repeating: " ", count: label.count)) + " " + text(way, stratum)
    }
  }

  /// What must hold, what is stepped over, where that leads, and what is noted down before: `“đơn” → 13 for 2: open unit`.
  private func text(_ way: Transition, _ stratum: Stratum) -> String {
    let guards = stratum.guards[Int(way.firstGuard)..<Int(way.endGuard)].map { "\(text($0, stratum)): " }.joined()
    let actions = stratum.actions[Int(way.firstAction)..<Int(way.endAction)].map { text($0) }
    let target = way.next < 0 ? "" : " → \(way.next)"
    return guards + text(way.test, stratum) + target + (way.cost > 0 ? " for \(way.cost)" : "")
      + (actions.isEmpty ? "" : ", \(actions.joined(separator: ", "))")
  }

  private func text(_ test: TokenTest, _ stratum: Stratum) -> String {
    switch test {
    case .word(let word, let casing): "“\(vocabulary.key(of: word))”\(casing == .any ? "" : " \(casing)")"
    case .mention(let type, let constraint, let recorded):
      "\(types[Int(type)].name)\(text(constraint: constraint))\(recorded ? " recorded" : "")"
    case .shape(let required, let forbidden): "shape \(text(required, not: forbidden))"
    case .gap(let wide): "gap\(wide ? " wide" : "")"
    case .brackets: "brackets"
    case .accept(let pattern, let rank): "accept \(name(of: stratum.patterns[Int(pattern)].product)) \(rank)"
    }
  }

  private func text(_ required: Guard, _ stratum: Stratum) -> String {
    switch required {
    case .look(let set, let ahead, let negated):
      "look\(direction(ahead, negated)) \(stratum.typeSets[Int(set)].map { types[Int($0)].name }.joined(separator: " | "))"
    case .lookShape(let required, let forbidden, let ahead, let negated):
      "look\(direction(ahead, negated)) \(text(required, not: forbidden))"
    case .sentenceStart: "sentence start"
    case .sentenceEnd: "sentence end"
    }
  }

  private func text(_ action: Action) -> String {
    switch action {
    case .open(let name, let side): "open \(names[Int(name)])\(side == .whole ? "" : " \(side)")"
    case .close(let name): "close \(names[Int(name)])"
    case .itemStart: "item start"
    case .itemEnd: "item end"
    case .enter(let element): "enter \(elements[Int(element)].text)"
    case .leave(let element): "leave \(elements[Int(element)].text)"
    }
  }

  private func direction(_ ahead: Bool, _ negated: Bool) -> String { (ahead ? " ahead" : " behind") + (negated ? " not" : "") }

  private func text(constraint: Int32) -> String {
    guard constraint >= 0 else { return "" }
    switch constraints[Int(constraint)] {
    case .attribute(let name, let values): return "[\(([name] + values.map { "\"\($0)\"" }).joined(separator: " "))]"
    case .number(let relation, let bound): return "[value \(relation.rawValue) \(bound)]"
    }
  }

  private func text(_ required: TokenShape, not forbidden: TokenShape) -> String {
    let shapes: [(TokenShape, String)] = [
      (.word, "word"), (.digits, "digits"), (.punctuation, "punctuation"), (.capitalized, "capitalized"), (.upper, "upper"),
    ]
    return (shapes.filter { required.contains($0.0) }.map(\.1) + shapes.filter { forbidden.contains($0.0) }.map { "no \($0.1)" })
      .joined(separator: " ")
  }
}
