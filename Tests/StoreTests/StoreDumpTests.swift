import StoreSupport
import Testing

@testable import Store

/// Work that is cut off and done again leaves the same store as work that is not.
@Suite struct StoreDumpTests {
  private let places = [
    Place("a", "one"), Place("b", "one"), Place("c", nil), Place("d", "broken"), Place("e", "long"),
    Place("f", "six", url: "https://x/1"), Place("g", "seven", url: "https://x/1"), Place("h", "one"),
  ]

  @Test func workThatIsCutOffAnywhereEndsAsWorkThatIsNot() throws {
    let whole = try Sample()
    try whole.run(places)
    for count in 0...places.count {
      let cut = try Sample()
      try cut.run(Array(places.prefix(count)), end: .interrupted)
      try cut.run(places)
      #expect(try StoreDump.lines(cut.store) == StoreDump.lines(whole.store), "after \(count)")
    }
  }

  @Test func aSecondRunThatIsCutOffEndsAsOneThatIsNot() throws {
    let later = [
      Place("a", "two"), Place("b", "one"), Place("c", "three"), Place("f", "seven", url: "https://x/1"), Place("h", "one"),
    ]
    let whole = try Sample()
    for drop in [places, later] { try whole.run(drop) }
    for count in 0...later.count {
      let cut = try Sample()
      try cut.run(places)
      try cut.run(Array(later.prefix(count)), end: .interrupted)
      try cut.run(later)
      #expect(try StoreDump.lines(cut.store) == StoreDump.lines(whole.store), "after \(count)")
    }
  }

  @Test func theDumpTellsStoresApart() throws {
    let (one, other) = (try Sample(), try Sample())
    try one.run(places)
    try other.run(places.dropLast() + [Place("h", "eight")])
    #expect(try StoreDump.lines(one.store) != StoreDump.lines(other.store))
    #expect(try StoreDump.lines(one.store).contains { $0.hasPrefix("finding: ") })
  }
}
