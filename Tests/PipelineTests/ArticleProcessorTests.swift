import PackSupport
import DocumentModel
import Pipeline
import Records
import Testing

@Suite struct ArticleProcessorTests {
  private let dated = "Ngày đăng 02/06/2020 | 10:54\n\nThị xã An Lạc đối thoại với nhân dân\n\nNăm 2019, thị xã họp."

  private func published(_ text: String, known: CalendarTime?, settings: CalendarTime?) throws -> String? {
    var processor = try ArticleProcessor(pack: try Articles.pack(), settings: ProcessorSettings(published: settings))
    return try processor.read(Articles.article(text, published: known), through: .segment).metadata.published?.iso
  }

  @Test func trustsWhatIsKnownOfAnArticleMostAndTheCommandLineLeast() throws {
    let known = CalendarTime(year: 2020, month: 6, day: 1)
    let settings = CalendarTime(year: 2019, month: 1, day: 1)
    #expect(try published(dated, known: known, settings: settings) == "2020-06-01")
    #expect(try published(dated, known: nil, settings: settings) == "2020-06-02T10:54")
    #expect(try published("Thị xã họp.", known: nil, settings: settings) == "2019-01-01")
    #expect(try published("Thị xã họp.", known: nil, settings: nil) == nil)
  }

  @Test func readsNoFurtherThanItIsAsked() throws {
    var processor = try ArticleProcessor(pack: try Articles.pack())
    let reading = try processor.read(Articles.article(dated), through: .segment)
    #expect(reading.segmented != nil)
    #expect(reading.matches == nil)
    #expect(Set(reading.timings.stages.keys) == [.normalize, .segment])
  }

  @Test func saysWhyAnArticleCannotBeRead() throws {
    var processor = try ArticleProcessor(pack: try Articles.pack())
    let article = RawArticle(name: "a.bin", bytes: Array("Thị xã\u{0} An Lạc họp".utf8))
    let failure = #expect(throws: FailureRecord.self) { try processor.read(article, through: .resolve) }
    #expect(failure?.article == "a.bin")
    #expect(failure?.code == "notText")
    #expect(failure?.offset == 9)
  }

  @Test func whatWasReadBeforeChangesNothing() throws {
    let pack = try Articles.pack()
    let articles = try Articles.all()
    var patient = try ArticleProcessor(pack: pack)
    var forgetful = try ArticleProcessor(pack: pack, formLimit: 0)
    for article in articles + articles.reversed() {
      var fresh = try ArticleProcessor(pack: pack)
      let expected = JSONLinesFormat().render(try fresh.read(article, through: .resolve).records)
      #expect(JSONLinesFormat().render(try patient.read(article, through: .resolve).records) == expected)
      #expect(JSONLinesFormat().render(try forgetful.read(article, through: .resolve).records) == expected)
    }
  }
}
