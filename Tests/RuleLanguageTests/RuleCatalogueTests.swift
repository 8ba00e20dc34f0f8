import Testing

@testable import RuleLanguage

/// Everything that a folder declares, as it stands in the files.
@Suite struct RuleCatalogueTests {
  private let rules = """
    \u{FEFF}# The event of the tests.
    event E
      role count number identifies
      role unit text by near
      role actor text by near
    # Nobody.

    # What is counted,
    # in all its forms.
    class Unit
      "đơn", "lá đơn"   # two

    class Unit
      "thư"
    let Counted = count:Number Unit
    search near
      Unit after in clause unless after "cho" or section or = "đơn"
    modifier planned = "sẽ" | Unit in clause
    rule e/base makes E
      note "so many"
      head ("nhận" | "thu") Counted
      role unit! : Unit before in clause brackets unless before "của" or focus
      role actor = "ai"
      despite planned
      find "nhận 5 đơn" => count 5
      not "đơn"
      # A comment inside.
      not "5"

    # Behind.
    rule e/like like e/base
      role unit none
      over e/base
    rule broken
    """
  private var catalogue: RuleCatalogue {
    RuleCatalogue([.init(path: "b.rules", bytes: [0xFF]), .init(path: "a.rules", bytes: Array(rules.utf8))])
  }

  private func entry(_ name: String) throws -> CatalogueEntry { try #require(catalogue.entries(named: name).first) }

  @Test func listsWhatCanBeReadInTheOrderOfTheText() {
    #expect(
      catalogue.entries.map { "\($0.location.line) \($0.kind) \($0.name)" } == [
        "2 event E", "10 class Unit", "13 class Unit", "15 let Counted", "16 search near", "18 modifier planned",
        "19 rule e/base", "31 rule e/like",
      ])
    #expect(catalogue.entries(named: "Unit").map(\.phrases) == [2, 1])
  }

  @Test func holdsTheTextAndWhatItIsFor() throws {
    #expect(try entry("E").note == "The event of the tests.")
    #expect(try entry("Unit").note == "What is counted, in all its forms.")
    #expect(try entry("Unit").text == "class Unit\n  \"đơn\", \"lá đơn\"   # two")
    #expect(try entry("Counted").note == nil)
    #expect(try entry("e/base").note == "so many")
    #expect(try entry("e/base").text.hasSuffix("  # A comment inside.\n  not \"5\""))
    #expect(try entry("e/like").note == "Behind.")
  }

  @Test func saysHowEachRoleIsFilled() throws {
    let base = try #require(try entry("e/base").rule)
    #expect(base.roles.map(\.name) == ["count", "unit", "actor"])
    #expect(base.roles.map(\.isInHead) == [true, false, false])
    #expect(base.roles.map(\.isRequired) == [false, true, false])
    #expect(
      base.roles.map(\.source) == [.nothing, .own("Unit before in clause brackets unless before \"của\" or focus"), .constant("ai")])
    #expect(base.roles.map(\.saidBy) == [nil, "e/base", "e/base"])
    #expect([base.findCount, base.nearMissCount] == [1, 2])
  }

  @Test func saysWhatIsTakenOverAndFromWhom() throws {
    let rule = try #require(try entry("e/like").rule)
    #expect(rule.bases == ["e/base"] && rule.event == "E")
    #expect(rule.inheritedHead?.text == "(\"nhận\" | \"thu\") Counted" && rule.inheritedHead?.rule == "e/base")
    #expect(rule.roles.map(\.source) == [.nothing, .none, .constant("ai")])
    #expect(rule.roles.map(\.saidBy) == [nil, "e/like", "e/base"])
    #expect(rule.over == ["e/base"] && rule.despite == ["planned"])
    #expect(rule.examples.isEmpty)
  }

  @Test func knowsWhatNamesWhat() throws {
    let catalogue = catalogue
    #expect(catalogue.users(of: try entry("Unit")).map(\.name) == ["Counted", "near", "planned", "e/base"])
    #expect(catalogue.users(of: try entry("near")).map(\.name) == ["E"])
    #expect(catalogue.users(of: try entry("planned")).map(\.name) == ["e/base"])
    #expect(catalogue.declarations(namedBy: try entry("e/base"), [.class, .let]).map(\.name) == ["Counted", "Unit", "Unit"])
    #expect(catalogue.advice(for: "e/bsae") == "did you mean “e/base”?")
    #expect(catalogue.advice(for: "nothing/like/it") == nil)
  }
}
