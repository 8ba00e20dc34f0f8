import Testing

@testable import Store

/// What becomes of places, run after run.
@Suite struct LedgerTests {
  private let sample: Sample

  init() throws { sample = try Sample() }

  @Test func everyPlaceEndsInOneStateAndTheCountsAddUp() throws {
    let totals = try sample.run([
      Place("a", "one"), Place("b", "one"), Place("c", nil), Place("d", "broken"), Place("e", "long"),
    ])
    #expect(try sample.ledger() == ["a done 1 1 -", "b duplicate 1 1 a", "c partial - - -", "d failed 1 0 -", "e partial 1 1 -"])
    #expect(totals.found == 5)
    #expect(totals.states == [.done: 1, .duplicate: 1, .partial: 2, .failed: 1])
    #expect([totals.new, totals.changed, totals.again, totals.unchanged, totals.vanished] == [5, 0, 0, 0, 0])
    #expect(totals.unreported == 3 && totals.remaining == 0)
    #expect(try sample.strings("SELECT article, code, offset FROM problems ORDER BY 1") == ["c cut 7", "d limit 3", "e limit 3"])
  }

  @Test func whatHasNotChangedIsSeenAndNotRead() throws {
    let places = [Place("a", "one"), Place("b", "one"), Place("c", nil), Place("d", "broken"), Place("e", "long")]
    try sample.run(places)
    let before = try sample.strings("SELECT * FROM history UNION ALL SELECT id, run, 0, 0, 0, 0, 0, 0, 0 FROM article")
    let totals = try sample.run(places)
    #expect(try sample.strings("SELECT * FROM history UNION ALL SELECT id, run, 0, 0, 0, 0, 0, 0, 0 FROM article") == before)
    #expect([totals.found, totals.new, totals.changed, totals.again, totals.unchanged] == [5, 0, 0, 0, 5])
    #expect(totals.unreported == 0 && totals.remaining == 3)
  }

  @Test func whatNoFinishedRunHasReportedIsToBeReported() throws {
    try sample.run([Place("a", "broken")], end: .interrupted)
    #expect(try sample.run([Place("a", "broken")]).unreported == 1)
    #expect(try sample.run([Place("a", "broken")]).unreported == 0)
  }

  @Test func anotherTextAtTheSamePlaceIsANewVersion() throws {
    try sample.run([Place("a", "one")])
    let totals = try sample.run([Place("a", "two")])
    #expect(totals.changed == 1 && totals.new == 0)
    #expect(try sample.facts() == ["two a"])
    #expect(try sample.strings("SELECT version, current, contentHash FROM article") == ["1 0 sha256:one", "2 1 sha256:two"])
    #expect(try sample.strings("SELECT count(*) FROM fact") == ["2"])
    try sample.run([Place("a", "one")])
    #expect(try sample.strings("SELECT version, current, contentHash FROM article WHERE version > 1") == [
      "2 0 sha256:two", "3 1 sha256:one",
    ])
  }

  @Test func anotherTextUnderTheSameAddressIsANewVersion() throws {
    let places = [Place("a", "one", url: "https://x/1"), Place("b", "two", url: "https://x/1")]
    try sample.run(places)
    #expect(try sample.ledger() == ["a done 1 0 -", "b done 2 1 -"])
    #expect(try sample.run(places).unchanged == 2)
    #expect(try sample.facts() == ["two b"])
  }

  @Test func placesOfDifferentDropsAreDifferent() throws {
    try sample.run([Place("a", "one")], drop: "/one")
    let totals = try sample.run([Place("a", "two")], drop: "/two")
    #expect(totals.new == 1 && totals.vanished == 0)
    #expect(try sample.facts() == ["one a", "two a"])
  }

  @Test func aDuplicateTakesOverWhereTheOriginalIsReplaced() throws {
    try sample.run([Place("b", "one"), Place("c", "one")])
    try sample.run([Place("b", "two"), Place("c", "one")])
    #expect(try sample.ledger() == ["b done 2 1 -", "c done 1 1 -"])
    // Also where the duplicate has its turn first.
    try sample.run([Place("a", "two"), Place("b", "two"), Place("c", "one")])
    try sample.run([Place("a", "two"), Place("b", "three"), Place("c", "one")])
    #expect(try sample.ledger() == ["a done 1 1 -", "b done 3 1 -", "c done 1 1 -"])
    #expect(try sample.facts() == ["one c", "three b", "two a"])
  }

  @Test func whatWasMovedIsADuplicateAndReadAgainWhenRulesChange() throws {
    try sample.run([Place("a", "one")])
    let moved = try sample.run([Place("b/a", "one")])
    #expect(moved.vanished == 1)
    #expect(try sample.ledger() == ["a done 1 1 -", "b/a duplicate 1 1 a"])
    #expect(try sample.facts() == ["one a"])
    sample.basis.pack = "rules 2"
    try sample.run([Place("b/a", "one")])
    #expect(try sample.facts() == ["one b/a"])
    #expect(try sample.strings("SELECT rule FROM facts") == ["rules 2"])
    #expect(try sample.run([Place("b/a", "one")]).unchanged == 1)
  }

  @Test func otherRulesProgramsAndOptionsReadAgainWhatTheyCanAffect() throws {
    let places = [Place("a", "one"), Place("b", "two unaffected"), Place("c", "three undated"), Place("d", "broken")]
    try sample.run(places)
    sample.basis.pack = "rules 2"
    #expect(try sample.run(places).again == 2)
    #expect(try sample.strings("SELECT a.name, a.run, k.hash FROM article a JOIN pack k ON k.id = a.pack ORDER BY 1") == [
      "a 2 rules 2", "b 1 rules 2", "c 2 rules 2", "d 1 rules 1",
    ])
    sample.basis.settings["published"] = "2021-01-01"
    #expect(try sample.run(places).again == 1)
    sample.basis.program = "program 2"
    #expect(try sample.run(places).again == 4)
    #expect(try sample.run(places).unchanged == 4)
  }

  @Test func whatFailedIsReadAgainWhenAskedFor() throws {
    let places = [Place("a", "one"), Place("b", "broken"), Place("c", "long"), Place("d", nil)]
    try sample.run(places)
    sample.isRetrying = true
    let totals = try sample.run(places)
    #expect(totals.again == 3 && totals.unreported == 3)
    sample.isRetrying = false
    sample.basis.program = "program 2"
    let again = try sample.run(places)
    #expect(again.again == 3 && again.unreported == 0 && again.remaining == 3)
  }

  @Test func whatCannotBeReadTakesNoFactsAway() throws {
    try sample.run([Place("a", "one"), Place("b", "two")])
    try sample.run([Place("a", nil), Place("b", "broken")])
    #expect(try sample.facts() == ["one a", "two b"])
    #expect(try sample.ledger() == ["a partial 1 1 -", "b failed 2 0 -"])
    let totals = try sample.run([Place("a", "one"), Place("b", "four")])
    #expect(totals.changed == 2)
    #expect(try sample.ledger() == ["a done 1 1 -", "b done 3 1 -"])
    #expect(try sample.strings("SELECT count(*) FROM problem") == ["0"])
  }

  @Test func otherMetadataReadTheSameTextAgain() throws {
    try sample.run([Place("a", "one")])
    try sample.run([Place("a", "one", url: "https://x/1", title: "Một")])
    #expect(try sample.strings("SELECT document, version, current, title FROM article") == ["https://x/1 1 1 Một"])
    #expect(try sample.facts() == ["one a"])
  }

  @Test func aPlaceThatServesManyAddressesKeepsThemAll() throws {
    try sample.run([Place("latest", "one", url: "https://x/1")])
    try sample.run([Place("latest", "two", url: "https://x/2")])
    #expect(try sample.facts() == ["one latest", "two latest"])
  }

  @Test func namesWithANULStayApart() throws {
    try sample.run([Place("a\u{0}b", "one"), Place("a\u{0}c", "two")])
    #expect(try sample.ledger() == ["a␀b done 1 1 -", "a␀c done 1 1 -"])
    #expect(try sample.run([Place("a\u{0}b", "one"), Place("a\u{0}c", "two")]).unchanged == 2)
  }

  @Test func theHistoryOfAPlaceIsKept() throws {
    for text in ["one", "broken", "one"] { try sample.run([Place("a", text)]) }
    #expect(try sample.strings("SELECT run, change, state, code FROM history") == [
      "1 new done -", "2 changed failed limit", "3 changed done -",
    ])
  }
}
