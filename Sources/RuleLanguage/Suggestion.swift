/// *Did you mean*: the known name that is nearest to an unknown one.
package enum Suggestion {
  private static let longest = 100

  package static func advice(for name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let reach = max(1, wanted.count / 3)
    // A name of many letters is none that was meant; nor is one that is much longer or shorter.
    guard wanted.count <= longest else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in known where abs(candidate.count - wanted.count) <= reach {
      let found = (distance(wanted, Array(candidate.lowercased())), candidate)
      if best.map({ found < $0 }) ?? true { best = found }
    }
    guard let best, best.distance <= reach else { return nil }
    return "did you mean “\(best.name)”?"
  }

  /// Letters put in, left out, changed, or swapped with the next.
  package static func distance(_ a: [Character], _ b: [Character]) -> Int {
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
