import Testing

@testable import Authoring
import Pipeline

@Suite struct NearnessTests {
  @Test(arguments: [
    ("Lượt", "lượt", 0, 0, "the same but for its capitals"), ("luợt", "lượt", 0, 1, "only signs on its letters differ"),
    ("dien", "điện", 0, 2, "only signs on its letters differ"), ("vớx", "với", 1, 1, "one letter differs"),
    ("quyết giải", "giải quyết", 10, 10, "10 letters differ"),
  ])
  func tellsWhatDiffers(_ one: String, _ other: String, _ letters: Int, _ signs: Int, _ text: String) {
    let nearness = Nearness(one, other)
    #expect(nearness.letters == letters)
    #expect(nearness.signs == signs)
    #expect(nearness.text == text)
  }

  @Test func shortWordsMustBeNearer() {
    #expect(!Nearness("ba", "bà").isNear(length: 1) || Nearness("ba", "bà").letters == 0)
    #expect(!Nearness("có", "ở").isNear(length: 1))
    #expect(!Nearness("tại", "từ").isNear(length: 2))
    #expect(Nearness("giảx quyết", "giải quyết").isNear(length: 10))
    #expect(!Nearness("giảm nghèo", "giải quyết").isNear(length: 10))
  }

  @Test func signsCountLessThanLetters() {
    #expect(Nearness("luợt", "lượt") < Nearness("lược", "lượt"))
  }
}
