import Testing

@testable import Auditing

@Test(arguments: [
  (39409.0, 0, "39.409"), (99.1, 2, "99,10"), (99.914, 2, "99,914"), (0, 0, "0"), (1_200_000, 0, "1.200.000"), (-1234.5, 0, "-1.234,5"),
])
func figuresAsArticlesHaveThem(value: Double, decimals: Int, expected: String) {
  #expect(NumberText.written(value, decimals: decimals) == expected)
}

@Test func numbersOfAText() {
  let numbers = WrittenNumber.all(in: "7.156 đơn, 91,94% của 12.3 và 1.2345; 3 %, 2.000.000, 5,")
  #expect(numbers.map(\.value) == [7156, 91.94, 12, 3, 1, 2345, 3, 2_000_000, 5])
  #expect(numbers.filter(\.isPercent).map(\.value) == [91.94, 3] && numbers.filter { !$0.isWhole }.map(\.value) == [91.94])
}

@Test(arguments: [(168000.0, 168746.0, true), (169000, 168746, true), (4700, 4723, true), (4720, 4723, false), (100, 130, false), (168746, 168000, false)])
func roundForms(short: Double, long: Double, isForm: Bool) { #expect(Rounding.isForm(short, of: long) == isForm) }
