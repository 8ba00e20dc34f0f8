import DocumentModel
import RuleProgram
import Testing

@testable import Store

/// Values as people write them.
@Suite struct ValueFormTests {
  @Test(arguments: [
    (EventType.RoleKind.number, "39.055", 39055.0, Comparator?.none), (.number, "39055", 39055, nil), (.number, "1.200.000", 1_200_000, nil),
    (.number, "1,5", 1.5, nil), (.number, "1.5", 1.5, nil), (.number, "1.234,5", 1234.5, nil), (.number, " 02 ", 2, nil),
    (.number, ">= 92", 92, .atLeast), (.number, "≤ 5", 5, .atMost), (.number, "~1.200", 1200, .about), (.number, ">3", 3, .over),
    (.percent, "91,94%", 91.94, nil), (.percent, "91.94 %", 91.94, nil), (.percent, "< 100", 100, .under),
    (.money, "3.500.000.000 đồng", 3_500_000_000, nil), (.number, "-4", -4, nil),
  ])
  func figures(kind: EventType.RoleKind, written: String, number: Double, comparator: Comparator?) throws {
    let read = try #require(ValueForm(kind).read(written))
    #expect(read.value == .number(number) && read.comparator == comparator)
  }

  @Test(arguments: [
    (EventType.RoleKind.date, "2015-07-14", "2015-07-14"), (.date, "14/7/2015", "2015-07-14"), (.date, "14.07.2015", "2015-07-14"),
    (.date, "2018-07", "2018-07"), (.date, "7/2018", "2018-07"), (.date, "2018", "2018"), (.date, "29/2/2020", "2020-02-29"),
    (.period, "2016-01-01/2020-07-31", "2016-01-01/2020-07-31"), (.period, "2021-2026", "2021-01-01/2026-12-31"),
    (.period, "2019", "2019-01-01/2019-12-31"), (.period, "2/2020", "2020-02-01/2020-02-29"),
    (.period, "2016-01-01/..", "2016-01-01/.."), (.period, "../2020-07-31", "../2020-07-31"),
    (.period, "1/4/2022 - 30/6/2022", "2022-04-01/2022-06-30"), (.period, "2020-06-02", "2020-06-02/2020-06-02"),
    (.code, "32 /2021/NĐ-CP ", "32/2021/NĐ-CP"), (.organization, " Xã A ", "Xã A"), (.ordinal, "XXVI", "XXVI"),
  ])
  func words(kind: EventType.RoleKind, written: String, value: String) throws {
    #expect(ValueForm(kind).read(written)?.value == .text(value))
  }

  @Test(arguments: [
    (EventType.RoleKind.number, ""), (.number, "hai"), (.number, "1,2,3"), (.number, "12.34.5"), (.number, "nan"), (.number, "1e5"),
    (.number, "5%"), (.percent, ">="), (.number, String(repeating: "9", count: 400)), (.date, "2015-02-30"), (.date, "2015-13"),
    (.date, "31/4/2015"), (.date, "hôm qua"), (.date, "99999"), (.period, "2020-01-02/2020-01-01"), (.period, "../.."), (.period, "2026-2021"),
    (.period, "2020/2021/2022"), (.text, "  "), (.code, " "),
  ])
  func others(kind: EventType.RoleKind, written: String) {
    #expect(ValueForm(kind).read(written) == nil)
  }

  @Test(arguments: EventType.RoleKind.allCases) func everyKindHasItsAdvice(kind: EventType.RoleKind) {
    #expect(!ValueForm(kind).advice.isEmpty)
  }
}
