import DocumentModel
import Records
import TestSupport
import Testing

@testable import Authoring
import Pipeline

@Suite struct FactPairsTests {
  /// A fact with a figure, and perhaps a unit; both identify it.
  private func fact(
    _ id: String, _ event: String = "E", span: Range<Int>, count: (Double, Range<Int>), unit: (String, Range<Int>)? = nil
  ) -> FactRecord {
    let place = { (bytes: Range<Int>) in SourceSpan(bytes.lowerBound, bytes.upperBound) }
    var roles = [FactRecord.Role(name: "count", values: [.init(.number(count.0), text: "", bytes: place(count.1))])]
    if let unit { roles.append(.init(name: "unit", values: [.init(.text(unit.0), text: "", bytes: place(unit.1))])) }
    return FactRecord(
      id: id, article: "a", sourceHash: "", event: event, rule: "r", zone: .body,
      span: .init(bytes: place(span), codePoints: 0..<0, text: ""), roles: roles)
  }

  private func pairs(_ old: [FactRecord], _ new: [FactRecord]) -> [String] {
    FactPairs(old, new, identifying: ["E": ["count", "unit"], "F": ["count"]]).pairs
      .map { "\($0.old.map { old[$0].id } ?? "-") \($0.new.map { new[$0].id } ?? "-")" }
  }

  @Test func theSameIdGoesBeforeAll() {
    let old = [fact("a", span: 0..<10, count: (1, 0..<1)), fact("b", span: 0..<10, count: (2, 5..<6))]
    let new = [fact("b", span: 0..<10, count: (2, 0..<1)), fact("a", span: 0..<10, count: (1, 5..<6))]
    #expect(pairs(old, new) == ["b b", "a a"])
  }

  @Test func theSameFigureReadOtherwiseIsOneFact() {
    let old = [
      fact("a", span: 0..<30, count: (12, 3..<5), unit: ("đơn", 20..<24)), fact("b", span: 0..<30, count: (7, 8..<9), unit: ("đơn", 20..<24)),
    ]
    let new = [
      fact("c", span: 0..<30, count: (7, 8..<9), unit: ("vụ", 25..<27)), fact("d", span: 0..<30, count: (120, 3..<5), unit: ("vụ", 25..<27)),
    ]
    #expect(pairs(old, new) == ["b c", "a d"])
  }

  @Test func theSameValuesElsewhereAreOneFact() {
    let old = [fact("a", span: 0..<9, count: (12, 3..<5))]
    #expect(pairs(old, [fact("b", span: 50..<59, count: (12, 53..<55))]) == ["a b"])
    #expect(pairs(old, [fact("b", span: 50..<59, count: (13, 53..<55))]) == ["a -", "- b"])
  }

  @Test func whatOverlapsIsOneFactInTheOrderOfTheText() {
    let old = [fact("a", span: 0..<20, count: (1, 0..<1)), fact("b", span: 10..<30, count: (2, 10..<11))]
    let new = [fact("c", span: 5..<25, count: (3, 5..<6)), fact("d", span: 25..<35, count: (4, 25..<26))]
    #expect(pairs(old, new) == ["a c", "b d"])
    #expect(pairs(old, [fact("c", "F", span: 0..<20, count: (3, 0..<1))]) == ["- c", "a -", "b -"])
  }

  /// Whatever the facts are, each stands in one pair, and facts that are the same are each other's.
  @Test func everyFactStandsOnce() {
    var random = SplitMix(seed: 11)
    for _ in 0..<300 {
      let side = { (name: String) in
        (0..<Int.random(in: 0...6, using: &random)).map { number in
          let start = Int.random(in: 0..<20, using: &random)
          return fact(
            Bool.random(using: &random) ? "\(start)" : "\(name)\(number)", ["E", "F"].randomElement(using: &random) ?? "E",
            span: start..<(start + Int.random(in: 1...9, using: &random)),
            count: (Double(Int.random(in: 0..<3, using: &random)), start..<(start + 1)))
        }.sorted { $0.span.bytes.start < $1.span.bytes.start }
      }
      let (old, new) = (side("o"), side("n"))
      let pairs = FactPairs(old, new, identifying: ["E": ["count"]])
      #expect(pairs.pairs.compactMap(\.old).sorted() == Array(old.indices))
      #expect(pairs.pairs.compactMap(\.new).sorted() == Array(new.indices))
      let alone = { (id: String) in old.count { $0.id == id } == 1 && new.count { $0.id == id } == 1 }
      for (index, fact) in old.enumerated() where alone(fact.id) {
        #expect(pairs.newOfOld[index].map { new[$0].id } == fact.id)
      }
      #expect(FactPairs(old, old, identifying: [:]).pairs.count == old.count)
    }
  }
}
