import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Authoring

/// Lists of administrative units, taken from others and brought up to date.
@Suite struct UnitListTests {
  private static let head = "# Units\ncode\ttype\tname\tparent\tvalid_from\tvalid_to\n"

  @Test func isWrittenInOneWay() throws {
    let list = try UnitList("name\tcode\ttype\tparent\tnote\r\nHoà  An \t011\tHuyện\t01\tx\r\n05\t00012\tPhường\t011\t\r\nQuý Lộc\t01\tTỉnh\t\t\r\n")
    let expected = """
      code\ttype\tname\tparent\tvalid_from\tvalid_to
      01\tTỉnh\tQuý Lộc\t\t\t
      011\tHuyện\tHòa An\t01\t\t
      00012\tPhường\t5\t011\t\t

      """
    #expect(list.text == expected)
    #expect(try UnitList(list.text).text == expected)
  }

  @Test func isBroughtUpToDate() throws {
    let old = try UnitList(Self.head + "01\tTỉnh\tA\t\t\t\n02\tTỉnh\tB\t\t\t\n03\tTỉnh\tC\t\t\t2020-01-01\n")
    let current = try UnitList("code\ttype\tname\tparent\n01\tTỉnh\tA\t\n02\tThành phố\tB\t\n")
    let new = old.updated(with: current, since: try #require(CalendarTime(iso: "2026-04-30")))
    #expect(
      new.text == Self.head + "01\tTỉnh\tA\t\t\t\n02\tTỉnh\tB\t\t\t2026-04-30\n"
        + "02\tThành phố\tB\t\t2026-04-30\t\n03\tTỉnh\tC\t\t\t2020-01-01\n")
    #expect(new.changes(from: old) == (1, 1))
    #expect(try UnitList("code\ttype\tname\tparent\n").headed(like: old).text == Self.head)
  }

  @Test(arguments: [
    ("", 1, "the list is empty"), ("code\ttype\tname\n", 1, "no column is named “parent”"),
    ("code\ttype\tname\tparent\n01\tTỉnh\n", 2, "the line has 2 columns, not 4"),
  ])
  func tellsWhyItCannotBeRead(text: String, line: Int, message: String) {
    let failure = #expect(throws: UnitList.Failure.self) { try UnitList(text) }
    #expect(failure?.line == line && failure?.message == message)
  }

  /// What is imported anew is what is there.
  @Test func theRepositorysListIsInItsForm() throws {
    let text = try String(contentsOf: Fixtures.repository.appending(path: "Rules/gazetteer/vn.units.tsv"), encoding: .utf8)
    let list = try UnitList(text)
    #expect(list.rows.count > 15_000)
    #expect(list.text == text)
  }
}
