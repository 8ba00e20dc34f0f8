import RuleLanguage
import PackSupport
import RuleProgram
import Segmentation
import Testing

@testable import Pipeline

@Suite struct PhraseReaderTests {
  private func words(_ phrase: String) throws -> [String] { try PhraseReader().words(of: phrase).map(\.key) }

  @Test func readsPhrasesAsTextIsRead() throws {
    #expect(try words("32/2021/NĐ-CP").count == 7)
    #expect(try words("Hoà giải") == words("hòa giải"))
    #expect(try words("Qua\u{323}\u{302}n") == words("quận"))
    #expect(try words("đơn\u{A0}thư") == words("đơn thư"))
    #expect(try words("") == [])
    #expect(try words("a\u{0}b") == [])
  }

  @Test func seesCapitals() throws {
    #expect(try PhraseReader().words(of: "UBND quận Hoàn").map(\.casing) == [.upper, .any, .capitalized])
  }

  @Test func everyListOfSegmentationHasWords() throws {
    let pack = try Articles.pack()
    let lists = SegmentationWords(pack)
    #expect(SegmentationWords.List.allCases.filter { lists[$0].isEmpty } == [])
  }
}
