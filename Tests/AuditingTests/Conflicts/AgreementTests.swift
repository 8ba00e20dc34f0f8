import DocumentModel
import Resolution
import RuleProgram
import Testing

@testable import Auditing

/// Two figures for the same thing, by their words, and whether both can be right.
struct AgreementRow: Sendable, CustomTestStringConvertible {
  let one: StatedFigure
  let other: StatedFigure
  let kind: EventType.RoleKind
  let expected: Agreement
  var testDescription: String { "\(one.written) \(other.written) \(kind)" }

  init(_ one: StatedFigure, _ other: StatedFigure, _ kind: EventType.RoleKind = .number, _ expected: Agreement) {
    (self.one, self.other, self.kind, self.expected) = (one, other, kind, expected)
  }
}

private func figure(_ value: Double, _ words: String, _ comparator: Comparator? = nil) -> StatedFigure {
  StatedFigure(NumberValue(value, comparator), words: words)
}

private let rows: [AgreementRow] = [
  AgreementRow(figure(312, "312"), figure(312, "312"), .number, .agree),
  AgreementRow(figure(312, "312"), figure(321, "321"), .number, .disagree),
  AgreementRow(figure(200, "hơn 200", .over), figure(213, "213"), .number, .agree),
  AgreementRow(figure(200, "hơn 200", .over), figure(190, "190"), .number, .disagree),
  AgreementRow(figure(200, "hơn 200", .over), figure(900, "900"), .number, .unrelated),
  AgreementRow(figure(200, "gần 200", .under), figure(190, "190"), .number, .agree),
  AgreementRow(figure(200, "gần 200", .under), figure(210, "210"), .number, .disagree),
  AgreementRow(figure(200, "khoảng 200", .about), figure(210, "210"), .number, .agree),
  AgreementRow(figure(200, "khoảng 200", .about), figure(260, "260"), .number, .disagree),
  AgreementRow(figure(200, "hơn 200", .over), figure(210, "hơn 210", .over), .number, .agree),
  AgreementRow(figure(200, "hơn 200", .over), figure(150, "dưới 150", .under), .number, .disagree),
  // Rounded and cut off.
  AgreementRow(figure(1.2e6, "1,2 triệu"), figure(1_203_000, "1.203.000"), .number, .agree),
  AgreementRow(figure(1.2e6, "1,2 triệu"), figure(1_290_000, "1.290.000"), .number, .agree),
  AgreementRow(figure(1.2e6, "1,2 triệu"), figure(1_310_000, "1.310.000"), .number, .disagree),
  AgreementRow(figure(1.2e6, "1,2 triệu"), figure(1.3e6, "1,3 triệu"), .number, .disagree),
  AgreementRow(figure(24.3e9, "24,3 tỷ"), figure(24.28e9, "24,28 tỷ"), .money, .agree),
  AgreementRow(figure(24.3e9, "24,3 tỷ"), figure(24.5e9, "24,5 tỷ"), .money, .disagree),
  AgreementRow(figure(4700, "4.700"), figure(4723, "4.723"), .number, .agree),
  AgreementRow(figure(4700, "4.700"), figure(4823, "4.823"), .number, .disagree),
  AgreementRow(figure(120, "120"), figure(121, "121"), .number, .disagree),
  // Rates.
  AgreementRow(figure(91.94, "91,94%"), figure(91.95, "91,95%"), .percent, .agree),
  AgreementRow(figure(91.94, "91,94%"), figure(91.9, "91,9%"), .percent, .agree),
  AgreementRow(figure(91.94, "91,94%"), figure(92, "92%"), .percent, .agree),
  AgreementRow(figure(91.94, "91,94%"), figure(91, "91%"), .percent, .agree),
  AgreementRow(figure(91.94, "91,94%"), figure(93, "93%"), .percent, .disagree),
  AgreementRow(figure(92, "92%"), figure(93, "93%"), .percent, .disagree),
  AgreementRow(figure(90, "hơn 90%", .over), figure(99.5, "99,5%"), .percent, .agree),
]

@Test(arguments: rows) func figuresForTheSameThing(row: AgreementRow) {
  #expect(Agreement(row.one, row.other, kind: row.kind) == row.expected)
  #expect(Agreement(row.other, row.one, kind: row.kind) == row.expected)
}

@Suite struct AgreeingFiguresTests {
  private func runs(_ figures: [StatedFigure]) -> [[Int]] { AgreeingFigures(figures, kind: .number).runs }

  @Test func figuresThatAgreeAreOneRun() {
    #expect(runs([figure(312, "312"), figure(321, "321"), figure(312, "312")]) == [[0, 2], [1]])
    #expect(runs([figure(213, "213"), figure(200, "hơn 200", .over), figure(213, "213")]) == [[0, 1, 2]])
  }

  /// What is rounded goes with one of those that it may stand for, which do not go together.
  @Test func roundedFiguresJoinNobodyElse() {
    #expect(runs([figure(4700, "4.700"), figure(4723, "4.723"), figure(4680, "4.680")]).map(\.count).sorted() == [1, 2])
  }

  @Test func whatSaysNothingIsLeftOut() {
    let agreeing = AgreeingFigures([figure(900, "900"), figure(200, "hơn 200", .over)], kind: .number)
    #expect(agreeing.runs == [[0]] && agreeing.unrelated == [1])
  }
}
