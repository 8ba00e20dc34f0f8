import RuleProgram

/// What a constraint may ask of a class or of a figure.
extension Compiler {
  mutating func check(_ syntax: ConstraintSyntax, on type: Int32) {
    let (name, kind) = (types[Int(type)].name, types[Int(type)].kind)
    switch syntax.constraint {
    case .number(let relation, let bound): check(relation, bound, on: name, syntax.location)
    case .attribute(let attribute, let values) where kind == .lexicon:
      check(attribute, values, on: name, syntax.location)
    case .attribute:
      report(
        .badConstraint, syntax.location, "“\(name)” is no class, so it has no attributes",
        advice: "put the constraint on the class that the mention is made of")
    }
  }

  private mutating func check(_ relation: Constraint.Relation, _ bound: Double, on name: String, _ location: SourceRange) {
    let figures: [GrammarType] = [.number, .percent, .money]
    guard figures.contains(where: { $0.name == name }) else {
      let advice = "only \(figures.map(\.name).joined(separator: ", ")) have one"
      return report(.badConstraint, location, "“\(name)” has no number to compare", advice: advice)
    }
    if relation == .less, bound <= 0 { report(.badConstraint, location, "no figure is less than 0, so this never holds") }
  }

  private mutating func check(_ attribute: String, _ values: [String], on name: String, _ location: SourceRange) {
    let known = attributes[name] ?? [:]
    guard let stated = known[attribute] else {
      return report(
        .badConstraint, location, "no entry of “\(name)” has the attribute “\(attribute)”",
        advice: self.advice(for: attribute, among: known.keys)
          ?? (known.isEmpty ? "none has any attribute" : "one of \(known.keys.sorted().joined(separator: ", "))"))
    }
    for value in values where !stated.contains(value) {
      report(
        .badConstraint, location, "no entry of “\(name)” has “\(value)” for its “\(attribute)”",
        advice: self.advice(for: value, among: stated))
    }
  }

  /// The attributes of all classes, gathered once.
  mutating func gatherAttributes() {
    for syntax in declarations.classes {
      for attribute in syntax.entries.lazy.flatMap(\.attributes) {
        attributes[syntax.name, default: [:]][attribute.name, default: []].insert(attribute.value)
      }
    }
  }
}
