/// Why bytes are no JSON as records have it.
struct JSONProblem: Error, Hashable {
  let reason: String
  /// In bytes from the beginning of the line.
  let offset: Int
}
