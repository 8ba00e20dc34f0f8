import DocumentModel
import Testing

@testable import Resolution

@Test(arguments: [
  ("91,94%", 91.94, 2, 0.01), ("91,0 %", 91, 1, 0.1), ("hơn 90%", 90, 0, 0), ("42.5%", 42.5, 1, 0.1),
  ("4.318 hộ", 4318, 0, 0), ("4318", 4318, 0, 0), ("1.234,5", 1234.5, 1, 0.1), ("1.234.567", 1_234_567, 0, 0),
  ("24,315 tỷ đồng", 24_315_000_000, 3, 1_000_000), ("3,5 triệu", 3_500_000, 1, 100_000), ("1,284,500", 1_284_500, 0, 0),
  ("26, 41 tỷ", 26_410_000_000, 2, 10_000_000), ("một phần ba", 33.33, 0, 0), ("1/3", 33.33, 0, 0), ("02 (hai)", 2, 0, 0),
  ("12,", 12, 0, 0), ("", 0, 0, 0), ("0,0%", 0, 1, 0.1),
])
func precisionOfTheWords(words: String, value: Double, decimals: Int, step: Double) {
  let figure = StatedFigure(NumberValue(value, .over), words: words)
  #expect(figure.value == value)
  #expect(figure.comparator == .over)
  #expect(figure.decimals == decimals)
  #expect(abs(figure.step - step) <= step * 1e-9)
}
