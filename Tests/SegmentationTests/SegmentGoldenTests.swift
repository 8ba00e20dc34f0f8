import Foundation
import TestSupport
import Testing

/// The cases under `Fixtures/segment`: composed pages, each with one kind of furniture in it.
@Suite struct SegmentGoldenTests {
  @Test func goldens() throws {
    try Golden.check(stage: "segment") { folder in
      let page = Segmented(try String(contentsOf: folder.appendingPathComponent("input.txt"), encoding: .utf8))
      return page.product.description(over: page.text)
    }
  }
}
