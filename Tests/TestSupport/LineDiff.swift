/// The lines in which two texts differ: `-` stands before what was expected, `+` before what came.
package enum LineDiff {
  package static func text(from expected: String, to actual: String) -> String {
    let old = lines(expected)
    let new = lines(actual)
    let changes = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    return merge(old, removed, new, inserted).joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func merge(_ old: [String], _ removed: Set<Int>, _ new: [String], _ inserted: Set<Int>) -> [String] {
    var result: [String] = []
    var left = 0
    var right = 0
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        result.append("-\(left + 1): \(old[left])")
        left += 1
      } else if right < new.count, inserted.contains(right) {
        result.append("+\(right + 1): \(new[right])")
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    return result
  }
}
