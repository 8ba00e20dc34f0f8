/// The states that wait at a position, smallest first. A state may be pushed twice; it is then popped twice, and the
/// second time finds nothing fresh.
struct StateHeap {
  private var states: [Int32] = []

  mutating func push(_ state: Int32) {
    var child = states.count
    states.append(state)
    while child > 0 {
      let parent = (child - 1) / 2
      guard states[parent] > state else { break }
      states[child] = states[parent]
      child = parent
    }
    states[child] = state
  }

  mutating func popSmallest() -> Int32? {
    guard let smallest = states.first else { return nil }
    let moved = states.removeLast()
    guard !states.isEmpty else { return smallest }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < states.count else { break }
      if child + 1 < states.count, states[child + 1] < states[child] { child += 1 }
      guard states[child] < moved else { break }
      states[parent] = states[child]
      parent = child
    }
    states[parent] = moved
    return smallest
  }
}
