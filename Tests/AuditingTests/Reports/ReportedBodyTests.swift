import DocumentModel
import Testing

@testable import Auditing

/// Whom a fact is about: who is somebody in particular, and which spellings are one.
@Suite struct ReportedBodyTests {
  private func key(_ name: String, entity: String? = nil) -> String? {
    ReportedBody(SampleFact.fact("f", [SampleFact.Value("actor", name, entity: entity)]), SampleFact.event)?.key
  }

  @Test func unitsAreKnownByTheirNumbers() {
    #expect(key("Quận Hoàn Kiếm", entity: "vn:002") == "vn:002")
  }

  @Test func spellingsAreOne() {
    #expect(key("Ủy ban nhân dân xã Hòa Khê") != nil)
    #expect(key("Ủy ban nhân dân xã Hòa Khê") == key("Ủy ban nhân dân xã Hoà Khê"))
    #expect(key("Ủy ban nhân dân xã Hòa Khê") == key("ủy ban nhân dân Xã Hòa Khê"))
  }

  @Test func whatEveryPlaceHasIsNobody() {
    for name in ["Huyện ủy", "các phường", "Ủy ban nhân dân", "Ban Tiếp công dân", "toàn tỉnh"] { #expect(key(name) == nil, "\(name)") }
  }
}
