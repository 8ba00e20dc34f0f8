import Testing

@testable import Exports

/// A spreadsheet runs nothing that an article says, and changes none of it.
@Suite struct SpreadsheetCellTests {
  @Test(arguments: [
    "=1+1", "+84 123", "-2", "@SUM(A1)", "\tx", "\rx", " =1", "\u{A0}=1", "\"=1", "'=1", "“=1", "＝1", "＋1", "－1", "＠x",
    " \" =cmd|' /C calc'!A0", "\u{FEFF}=1",
    "\u{200B}=1", "−5", "|x", "%0A=1", "\n=1", "= SUM", "\u{3000}=1",
  ])
  func formulasAreText(text: String) {
    #expect(SpreadsheetCell.text(text).hasPrefix("'"))
  }

  @Test(arguments: [
    "002", "3-4", "12/5", "1E5", "7:30", "1.200", "1,5", "50%", "2020-06", "2016", "(50)", "1 000", "84123456789012345678",
    "TRUE", "false", "5 May", "Mar-3",
    "1.200đ", "10:30 am",
  ])
  func codesAndDatesAreNotTakenForOthers(text: String) {
    #expect(SpreadsheetCell.text(text) == "'" + text)
  }

  @Test(arguments: [
    "UBND xã An Bình", "may 3 bộ quần áo", "32/2021/NĐ-CP", "2016-01-01/2020-07-31", "2020-06-02", "khóa XXV", "a=1", "tổ 3", "",
    "mức độ 3 và 4", "114-KL/TW",
  ])
  func otherTextStaysAsItIs(text: String) {
    #expect(SpreadsheetCell.text(text) == text)
  }

  @Test func theGuardCanBeTakenAway() {
    for text in ["=1", "'tổ 3'", "''", "002", "x", "'"] {
      let cell = SpreadsheetCell.text(text)
      #expect((cell.hasPrefix("'") ? String(cell.dropFirst()) : cell) == text)
    }
  }

  @Test func figuresStayFigures() {
    #expect(SpreadsheetCell.number("-12.5", .point) == "-12.5")
    #expect(SpreadsheetCell.number("-12.5", .comma) == "-12,5")
    #expect(SpreadsheetCell.number("217", .comma) == "217")
    #expect(SpreadsheetCell.number("3500000000", .point) == "3500000000")
    #expect(SpreadsheetCell.number("1234567890123456", .point) == "'1234567890123456")
  }

  @Test func linesEndAsSpreadsheetsEndThemAndLongTextIsCut() {
    #expect(SpreadsheetCell.text("a\r\nb\rc\u{2028}d") == "a\nb\nc\nd")
    let cut = SpreadsheetCell.text(String(repeating: "🙂", count: 20_000))
    #expect(cut.utf16.count == 32_001 && cut.hasSuffix("🙂…"))
  }
}
