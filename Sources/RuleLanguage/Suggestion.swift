/// *Did you mean*: the known name that is nearest to an unknown one.
package enum Suggestion {
  package static func advice(for name: String, among known: some Sequence<String>) -> String? {
    let best = known.map { (name: $0, distance: distance(Array(name.lowercased()), Array($0.lowercased()))) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    guard let best, best.distance <= max(1, name.count / 3) else { return nil }
    return "did you mean “\(best.name)”?"
  }

  /// Letters put in, left out, changed, or swapped with the next.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for (i, x) in a.enumerated() {
      var row = [i + 1]
      for (j, y) in b.enumerated() {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (x == y ? 0 : 1))
        if i > 0, j > 0, x == b[j - 1], y == a[i - 1] { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
