import RuleProgram
import Testing

@testable import RuleLanguage

/// What wakes a pattern.
@Suite struct WakeKeysTests {
  /// What each mention requires, the rarest first.
  private func required(_ rules: String) throws -> [[[String]]] {
    let outcome = RulePackLoader(read: RuleSample.read).load([.init(path: "a.rules", bytes: Array(rules.utf8))])
    let pack = try #require(outcome.pack, "\(outcome.diagnostics)")
    return pack.strata.flatMap(\.patterns).map { $0.required.map { $0.map(pack.name(ofKey:)) } }
  }

  @Test func wholePhrasesWake() throws {
    #expect(try required("mention M = \"tiếp nhận\" ..3 \"đơn\"\n") == [[["“tiếp nhận”"], ["“đơn”"]]])
  }

  @Test func aPhraseGoesOnThroughCapturesAndLooks() throws {
    #expect(try required("mention M = \"a\" x:(\"b\") !Cap \"c\" Number\n") == [[["“a b c”"], ["Number"]]])
  }

  @Test func whatManyPatternsAskForWakesNoneThatAsksForMore() throws {
    let own = (1...30).map { String(repeating: "a", count: $0) }
    let rules = own.map { "mention \($0.uppercased()) = \"tiếp nhận\" Number \"\($0)\"\n" }.joined()
    #expect(try required(rules).map(\.first) == own.map { ["“\($0)”"] })
  }

  @Test func aChoiceIsWokenByAnyOfItsAlternatives() throws {
    #expect(try required("mention M = (\"a\" | \"b\" Number) Word?\n") == [[["“a”", "“b”"]]])
  }

  @Test func whatMayBeMissingIsNotRequired() throws {
    #expect(try required("mention M = Word \"a\"? (\"b\" | Cap) \"c\"{0,2}\n") == [[]])
  }
}
