import DocumentModel
import Records
import Testing

@Suite struct RecordBuilderTests {
  @Test func idsDependOnWhatIsSaidAlone() {
    var facts = Sample.facts()
    let ids = Sample.records(facts).map(\.id)
    facts[0].rule = "dialogue/renamed"
    facts[0].zone = .lead
    facts[0].findings = []
    #expect(Sample.records(facts, article: "moved/elsewhere.txt").map(\.id) == ids)
    facts[0].identity = ["43"]
    let changed = Sample.records(facts).map(\.id)
    #expect(changed[0] != ids[0])
    #expect(changed[1] == ids[1])
  }

  @Test func theIdOfAKnownFactStays() {
    #expect(Sample.records().map(\.id) == ["f89a71bd3339df81a", "f4374d4f24dd297b3"])
  }

  @Test func factsThatAgreeInEverythingAreCounted() {
    let fact = Sample.facts()[0]
    let ids = Sample.records([fact, fact, fact]).map(\.id)
    #expect(Set(ids).count == 3)
    #expect(ids[0] == Sample.records([fact])[0].id)
    #expect(Sample.records([fact, fact]).map(\.id) == Array(ids.prefix(2)))
  }

  @Test func ordersFactsBySpanAndKeepsReferences() {
    let facts = Sample.facts()
    var part = facts[1]
    part.partOf = 1
    #expect(Sample.records([part, facts[0]]) == Sample.records(facts))
  }

  @Test func spansCountInTheFile() {
    // "Quận" with ậ in three code points: 7 bytes more than its NFC, 2 code points more.
    let text = NormalizedText(
      encoding: .utf8, utf8: Array("Quận 5".utf8),
      map: OffsetMap(
        runs: [
          .init(text: 0, source: 0, textUnit: 1, sourceUnit: 1), .init(text: 2, source: 2, textUnit: 3, sourceUnit: 5),
          .init(text: 5, source: 7, textUnit: 1, sourceUnit: 1),
        ], textCount: 8, sourceCount: 10),
      codePoints: CodePointIndex(utf8: Array("Quận 5".utf8), changes: [.init(span: TextSpan(2, 5), surplus: 2)]), changes: [])
    let place = RecordBuilder(article: "a", sourceHash: "", text: text).place(TextSpan(7, 8))
    #expect(place == FactRecord.Place(bytes: SourceSpan(9, 10), codePoints: 7..<8, text: "5"))
  }

  @Test func aLimitIsARecordOfItsOwn() {
    let limit = LimitReached(code: "candidates", message: "more than 64 candidates", span: Sample.span("42"))
    let record = RecordBuilder(article: "a.txt", sourceHash: "", text: Sample.text()).record(of: limit)
    #expect(
      String(decoding: record.jsonLine, as: UTF8.self)
        == "{\"article\":\"a.txt\",\"error\":{\"code\":\"candidates\",\"message\":\"more than 64 candidates\",\"offset\":45}}\n")
  }
}
