import DocumentModel

extension RulePack {
  /// The compiled patterns for people, and for golden files: stratum by stratum a line for each pattern, with what wakes
  /// it and where it begins, then a line for each state. `Fixtures/compile` holds it.
  package var printed: String {
    strata.enumerated().map { number, stratum in
      let patterns = stratum.patterns.map { "  \(line($0))\n" }
      let states = stratum.instructions.indices.map { "  \(line(stratum, $0))\n" }
      return "stratum \(number)\n" + patterns.joined() + states.joined()
    }.joined()
  }

  /// `rule a/b at 4, woken by “đơn”, starts with Number`
  private func line(_ pattern: PatternInfo) -> String {
    "\(name(of: pattern.product)) at \(pattern.entry), woken by \(text(pattern.required)), starts with \(text(pattern.first))"
  }

  private func name(of product: PatternInfo.Product) -> String {
    switch product {
    case .mention(let type, let longest): "mention \(types[Int(type)].name)\(longest ? " longest" : "")"
    case .rule(let rule): "rule \(rules[Int(rule)].name)"
    }
  }

  /// What must stand in a sentence for a rule to be tried on it, one of these at least; empty where there is no such rule.
  package func wake(ofRule name: String) -> [String] {
    let required = strata.lazy.flatMap(\.patterns).first {
      if case .rule(let rule) = $0.product { rules[Int(rule)].name == name } else { false }
    }?.required
    return required.map(parts) ?? []
  }

  private func text(_ wake: Wake) -> String { parts(wake).joined(separator: " ") }

  private func parts(_ wake: Wake) -> [String] {
    let words = wake.words.map { "“\(vocabulary.key(of: $0))”" }
    let looks = (wake.capitals ? ["capitals"] : []) + (wake.digits ? ["digits"] : []) + (wake.always ? ["anything"] : [])
    return words + wake.types.map { types[Int($0)].name } + looks
  }

  /// `12 word “đơn” → 13`; states in the loop of a list have a star.
  private func line(_ stratum: Stratum, _ state: Int) -> String {
    let mark = stratum.merging[state] ? "*" : ""
    return "\(state)\(mark) \(text(stratum.instructions[state], stratum))"
  }

  private func text(_ instruction: Instruction, _ stratum: Stratum) -> String {
    switch instruction {
    case .word(let word, let casing, let next):
      "word “\(vocabulary.key(of: word))”\(casing == .any ? "" : " \(casing)") → \(next)"
    case .shape(let required, let forbidden, let next): "shape \(text(required, not: forbidden)) → \(next)"
    case .mention(let type, let constraint, let recorded, let next):
      "mention \(types[Int(type)].name)\(text(constraint: constraint))\(recorded ? " recorded" : "") → \(next)"
    case .gap(let wide, let next): "gap\(wide ? " wide" : "") → \(next)"
    case .brackets(let next): "brackets → \(next)"
    case .split(let one, let other, let cost): "split → \(one) or \(other)\(cost > 0 ? " for \(cost)" : "")"
    case .jump(let next): "jump → \(next)"
    case .open(let name, let side, let next): "open \(names[Int(name)])\(side == .whole ? "" : " \(side)") → \(next)"
    case .close(let name, let next): "close \(names[Int(name)]) → \(next)"
    case .itemStart(let next): "item start → \(next)"
    case .itemEnd(let next): "item end → \(next)"
    case .look(let set, let ahead, let negated, let next):
      "look\(direction(ahead, negated)) \(stratum.typeSets[Int(set)].map { types[Int($0)].name }.joined(separator: " | ")) → \(next)"
    case .lookShape(let required, let forbidden, let ahead, let negated, let next):
      "look\(direction(ahead, negated)) \(text(required, not: forbidden)) → \(next)"
    case .enter(let element, let next): "enter \(elements[Int(element)].text) → \(next)"
    case .leave(let element, let next): "leave \(elements[Int(element)].text) → \(next)"
    case .sentenceStart(let next): "sentence start → \(next)"
    case .sentenceEnd(let next): "sentence end → \(next)"
    case .accept(let pattern, let rank): "accept \(name(of: stratum.patterns[Int(pattern)].product)) \(rank)"
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
