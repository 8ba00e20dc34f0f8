/// Numbers that wait, smallest first. A number may be pushed twice; it is then popped twice.
struct NumberHeap {
  private var numbers: [Int] = []

  mutating func push(_ number: Int) {
    var child = numbers.count
    numbers.append(number)
    while child > 0 {
      let parent = (child - 1) / 2
      guard numbers[parent] > number else { break }
      numbers[child] = numbers[parent]
      child = parent
    }
    numbers[child] = number
  }

  mutating func popSmallest() -> Int? {
    guard let smallest = numbers.first else { return nil }
    let moved = numbers.removeLast()
    guard !numbers.isEmpty else { return smallest }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < numbers.count else { break }
      if child + 1 < numbers.count, numbers[child + 1] < numbers[child] { child += 1 }
      guard numbers[child] < moved else { break }
      numbers[parent] = numbers[child]
      parent = child
    }
    numbers[parent] = moved
    return smallest
  }
}
