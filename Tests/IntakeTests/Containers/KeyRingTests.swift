import Testing

@testable import Intake

@Suite struct KeyRingTests {
  @Test func everyKeyOnce() {
    var ring = KeyRing()
    #expect(["a", "b", "a", "a", "a#2", "a"].map { ring.key(for: $0) } == ["a", "b", "a#2", "a#3", "a#2#2", "a#4"])
  }

  /// One key wanted over and over takes no longer each time.
  @Test func manyTimes() {
    var ring = KeyRing()
    let keys = (0..<20_000).map { _ in ring.key(for: "a") }
    #expect(Set(keys).count == 20_000 && keys.last == "a#20000")
  }
}
