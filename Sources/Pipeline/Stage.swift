/// The stages that an article runs through, in their order.
package enum Stage: String, Sendable, CaseIterable, Comparable {
  case normalize, segment, match, resolve

  package static func < (a: Stage, b: Stage) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
