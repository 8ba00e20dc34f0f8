/// The greatest of the values at the first so many places, while values are being added.
/// - Complexity: O(log of the places) for each call.
struct PrefixMaximum {
  private var tree: [(index: Int, value: Double)?]

  init(count: Int) { tree = Array(repeating: nil, count: count + 1) }

  mutating func insert(_ index: Int, value: Double, at place: Int) {
    var node = place + 1
    while node < tree.count {
      if tree[node].map({ $0.value < value }) ?? true { tree[node] = (index, value) }
      node += node & -node
    }
  }

  /// What was inserted as the greatest at a place up to this one.
  func maximum(upTo place: Int) -> Int? {
    var node = min(place + 1, tree.count - 1)
    var found: (index: Int, value: Double)?
    while node > 0 {
      if let other = tree[node], found.map({ $0.value < other.value }) ?? true { found = other }
      node -= node & -node
    }
    return found?.index
  }
}
