/// Tells which of a known range of numbers come up in a sequence, without hashing and without clearing anything.
struct Stamps {
  private var stamps: [Int]
  private var stamp = 0

  init(count: Int) {
    stamps = [Int](repeating: 0, count: count)
  }

  /// The numbers of a sequence, each once, in the order in which they come up first.
  mutating func distinct(_ numbers: some Sequence<Int32>) -> [Int32] {
    stamp += 1
    var distinct: [Int32] = []
    for number in numbers where stamps[Int(number)] != stamp {
      stamps[Int(number)] = stamp
      distinct.append(number)
    }
    return distinct
  }
}
