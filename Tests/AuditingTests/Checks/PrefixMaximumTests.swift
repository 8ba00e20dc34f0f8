import TestSupport
import Testing

@testable import Auditing

@Test func theGreatestUpToAPlaceIsThatOfAllOfThem() {
  var random = SplitMix(seed: 7)
  var fast = PrefixMaximum(count: 40)
  var slow: [(place: Int, value: Double)] = []
  for index in 0..<200 {
    let place = Int(random.next() % 40)
    let value = Double(random.next() % 1000) + Double(index) / 1000
    fast.insert(index, value: value, at: place)
    slow.append((place, value))
    let upTo = Int(random.next() % 40)
    let expected = slow.indices.filter { slow[$0].place <= upTo }.max { slow[$0].value < slow[$1].value }
    #expect(fast.maximum(upTo: upTo) == expected)
  }
}
