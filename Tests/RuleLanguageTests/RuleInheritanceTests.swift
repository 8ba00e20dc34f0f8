import RuleProgram
import Testing

@testable import RuleLanguage

/// What `rule b like a` takes over from `a`, and what it does not.
@Suite struct RuleInheritanceTests {
  private let base = """
    event E
      role count number identifies
      role unit text
      role actor text by who
    event F
      role count number identifies
    search who
      Unit before in clause
    class Unit
      "đơn"
    modifier planned = "sẽ" in clause
    modifier denied = "chưa" near 2
    rule e/other makes E
      head "thu" count:Number
    rule e/base makes E part of E
      note "the base"
      head "nhận" count:Number
      role unit! : Unit after in clause or = "đơn"
      role actor none
      over e/other
      despite planned
      find "nhận 5" => count 5

    """

  private func pack(_ rules: String) throws -> RulePack {
    let outcome = RuleSample.load(base + rules)
    return try #require(outcome.pack, "\(outcome.diagnostics)")
  }

  private func rule(_ name: String, _ pack: RulePack) throws -> RuleInfo {
    try #require(pack.rules.first { $0.name == name })
  }

  @Test func takesOverAllThatIsNotItsOwn() throws {
    let pack = try pack("rule e/found like e/base\n")
    let (base, found) = (try rule("e/base", pack), try rule("e/found", pack))
    #expect(found.event == base.event)
    #expect(found.partOf == base.partOf && !found.partOf.isEmpty)
    #expect(found.over == base.over && !found.over.isEmpty)
    #expect(found.despite == base.despite && !found.despite.isEmpty)
    #expect(found.searches.map(\.role) == base.searches.map(\.role))
    #expect(found.searches.map(\.isRequired) == [true])
    #expect(pack.searches[Int(found.searches[0].search)] == pack.searches[Int(base.searches[0].search)])
    #expect(pack.examples.last == [])
    let patterns = pack.strata.flatMap(\.patterns)
    #expect(patterns.count { if case .rule = $0.product { true } else { false } } == 3)
  }

  @Test func whatItSaysItselfReplacesWhatItWouldTakeOver() throws {
    let pack = try pack(
      """
      rule e/found like e/base makes E
        head "nhận" "thêm" count:Number
        role unit = "lá"
        role actor by who
        over none
        despite denied
      """)
    let found = try rule("e/found", pack)
    #expect(found.partOf == [])
    #expect(found.constants == [.init(role: "unit", value: "lá")])
    #expect(found.searches.map { pack.names[Int($0.role)] } == ["actor"])
    #expect(found.over == [])
    #expect(found.despite.map { pack.modifiers[Int($0)].name } == ["denied"])
  }

  @Test func chainsAreFollowedInWhateverOrderTheyStand() throws {
    let rules = """
      rule e/c like e/b
        despite none
      rule e/b like e/a
        role unit none
      rule e/a like e/base makes E
        over e/base
      """
    let pack = try pack(rules)
    let found = try rule("e/c", pack)
    #expect(found.searches.isEmpty && found.constants.isEmpty && found.despite.isEmpty)
    #expect(found.over.map { pack.rules[Int($0)].name } == ["e/base"])
    #expect(found.partOf == [])
  }

  @Test func noRuleGivesWayToItself() throws {
    let pack = try pack("rule e/last like e/first\nrule e/first like e/base\n  over e/last, e/other\n")
    #expect(try rule("e/last", pack).over.map { pack.rules[Int($0)].name } == ["e/other"])
  }

  @Test func aRoleThatTheEventLacksIsToldWhereItIsTakenOver() {
    #expect(
      RuleSample.problems(base + "rule f/found like e/base makes F\n  head \"gửi\" count:Number\n").filter { $0.contains(": error") }
        == [
          "a.rules:23:19: error[unknown-role]: “F” has no role “unit”",
          "a.rules:23:19: error[unknown-role]: “F” has no role “actor”",
        ])
  }

  @Test func aProblemOfTheBaseIsToldOnce() {
    let rules = "rule g/one makes E\n  head Unitt count:Number\nrule g/two like g/one\nrule g/three like g/two\n"
    #expect(RuleSample.problems(base + rules).count { $0.contains("unknown-type") } == 1)
    #expect(
      RuleSample.problems(base + "rule g/one makes E\nrule g/two like g/one\n").filter { $0.contains("missing-head") }
        == ["a.rules:23:6: error[missing-head]: the rule “g/one” has no head; add a line “head …”"])
  }

  @Test func aCircleIsToldWithItsPathAndAnUnknownRuleWithTheNearest() {
    let circle = "rule g/a like g/b\nrule g/b like g/c\nrule g/c like g/a\nrule g/d like g/c\n"
    #expect(
      RuleSample.problems(base + circle).filter { $0.contains(": error") }
        == ["a.rules:23:15: error[cycle]: “g/a” is like itself: g/a → g/b → g/c → g/a; break the circle"])
    #expect(
      RuleSample.problems(base + "rule g/a like g/a\n").filter { $0.contains(": error") }
        == ["a.rules:23:15: error[cycle]: “g/a” is like itself: g/a → g/a; break the circle"])
    #expect(
      RuleSample.problems(base + "rule e/found like e/bas\n").filter { $0.contains(": error") }
        == ["a.rules:23:19: error[unknown-rule]: no rule “e/bas”; did you mean “e/base”?"])
  }

  @Test func aLongChainAndALongCircleAreRead() {
    let chain = (1...2000).map { "rule c/\($0) like c/\($0 - 1)\n" }.joined()
    #expect(RuleSample.load(base + "rule c/0 like e/base\n" + chain).pack?.rules.count == 2003)
    let circle = RuleSample.load(base + "rule c/0 like c/2000\n" + chain).diagnostics.filter { $0.severity == .error }
    #expect(circle.map(\.code) == [.cycle])
  }
}
