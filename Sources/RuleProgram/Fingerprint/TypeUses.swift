/// Who looks at the mentions of each type.
struct TypeUses {
  /// Patterns step over them, or look at them.
  private(set) var byPatterns: [Bool]
  /// Modifiers ask for them, or they are words around breakdowns.
  private(set) var byScopes: [Bool]
  private let isHiddenPattern: [Bool]

  init(_ pack: RulePack) {
    byPatterns = [Bool](repeating: false, count: pack.types.count)
    byScopes = byPatterns
    for stratum in pack.strata {
      for transition in stratum.transitions { if case .mention(let type, _, _) = transition.test { byPatterns[Int(type)] = true } }
      for type in stratum.typeSets.joined() { byPatterns[Int(type)] = true }
    }
    for type in pack.modifiers.flatMap(\.types) { byScopes[Int(type)] = true }
    for type in pack.breakdown.types.values.joined() { byScopes[Int(type)] = true }
    isHiddenPattern = Self.plainPatterns(pack)
  }

  /// Whether a type is a pattern without a name that nobody sees but the searches it is written in, so that it counts as
  /// a part of them. What has captures can be seen by others, who look for composed names.
  func isInline(_ type: Int32) -> Bool { isHiddenPattern[Int(type)] && !byPatterns[Int(type)] && !byScopes[Int(type)] }

  private static func plainPatterns(_ pack: RulePack) -> [Bool] {
    var found = [Bool](repeating: false, count: pack.types.count)
    for stratum in pack.strata {
      for pattern in stratum.patterns {
        guard case .mention(let type, _) = pattern.product, pack.types[Int(type)].kind == .hidden else { continue }
        found[Int(type)] = pattern.states.allSatisfy { number in
          let state = stratum.states[Int(number)]
          return stratum.transitions[Int(state.firstWord)..<Int(state.end)].allSatisfy { $0.firstAction == $0.endAction }
        }
      }
    }
    return found
  }
}
