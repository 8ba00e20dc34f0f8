/// How a stated figure bounds the true one.
package enum Comparator: String, Sendable, Hashable, CaseIterable {
  case atLeast = ">="
  case atMost = "<="
  case over = ">"
  case under = "<"
  case about = "~"
}
