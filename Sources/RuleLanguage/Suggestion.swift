/// *Did you mean*: the known name that is nearest to an unknown one.
enum Suggestion {
  static func advice(for name: String, among known: some Sequence<String>) -> String? {
    let best = known.map { (name: $0, distance: distance(Array(name.lowercased()), Array($0.lowercased()))) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let best, best.distance <= max(1, name.count / 3) else { return nil }
    return "did you mean “\(best.name)”?"
  }

  /// Levenshtein's, over one row.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let changed = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = changed
      }
    }
    return row[b.count]
  }
}
