import DocumentModel
import RuleProgram
import Testing

@testable import RuleLanguage

/// What a pack holds of what was written.
@Suite struct CompilerTests {
  private func pack(_ text: String) throws -> RulePack {
    let outcome = RuleSample.load(text)
    return try #require(outcome.pack, "\(outcome.diagnostics)")
  }

  @Test func aClassGoesOnInAnotherFile() throws {
    let outcome = RuleSample.load([
      "a.rules": "class Body\n  \"sở\"\nmention M = Body[level \"2\"]\n",
      "b.rules": "class Body\n  'UBND' => \"Ủy ban\" [level \"2\"] [x]\n",
    ])
    let pack = try #require(outcome.pack)
    let type = pack.type(named: "Body")
    #expect(pack.entries.filter { $0.type == type }.map(\.phrase) == ["sở", "UBND"])
    #expect(pack.types.count { $0.name == "Body" } == 1)
    #expect(pack.entries.last?.attribute("level") == "2" && pack.entries.last?.attribute("x") == "")
    #expect(pack.entries.last?.canonical == "Ủy ban")
  }

  @Test func aClassInSmallLettersIsAListForOtherStages() throws {
    let pack = try pack("class page.words\n  \"tin liên quan\", \"xem thêm\"\nclass page.words\n  \"in bài\"\n")
    #expect(pack.wordLists == ["page.words": ["tin liên quan", "xem thêm", "in bài"]])
    #expect(pack.entries.isEmpty && pack.type(named: "page.words") == -1)
  }

  @Test func singleQuotesAskForCapitals() throws {
    let pack = try pack("mention M = 'UBND Hà nội' | \"UBND\"\n")
    let casings = pack.strata.flatMap(\.transitions).sorted { $0.preference < $1.preference }
      .compactMap { transition -> LexiconTrie.Casing? in
        if case .word(_, let casing) = transition.test { casing } else { nil }
      }
    #expect(casings == [.upper, .capitalized, .any, .any])
  }

  @Test func aRatioHasTwoSides() throws {
    let pack = try pack(RuleSample.event + "rule r makes E\n  head count/total:Ratio \"đơn\"\n")
    let opened = pack.strata.flatMap(\.actions).compactMap { action -> String? in
      if case .open(let name, let side) = action { "\(pack.names[Int(name)]) \(side)" } else { nil }
    }
    #expect(Set(opened) == ["count left", "total right"])
  }

  @Test(arguments: [1, 2, 60]) func aGapIsAsWideAsItSays(width: Int) throws {
    let pack = try pack("mention M = \"a\" ..\(width) \"b\"\nmention N = \"a\" ...\(width) \"b\"\n")
    let gaps = pack.strata.flatMap(\.transitions).compactMap { transition -> Bool? in
      if case .gap(let wide) = transition.test { wide } else { nil }
    }
    #expect(gaps.count { $0 } == width && gaps.count { !$0 } == width)
  }

  /// However often looks are asked for again between two words, each counts once.
  @Test func looksThatAreRepeatedDoNotMultiply() throws {
    let pack = try pack("mention M = \"a\" (!Any | <!Any | >Cap | \"b\"){3}{3} \"c\"\n")
    let guards = pack.strata.flatMap(\.transitions).map { $0.endGuard - $0.firstGuard }
    #expect(guards.max() == 1 && guards.count < 400)
  }

  @Test func patternsRunAfterWhatTheyUse() throws {
    let pack = try pack("mention C = B \"c\"\nmention B = A \"b\" !D\nmention A = \"a\"\nmention D = \"d\"\nmention E = \"e\"\n")
    let made = pack.strata.map { stratum in
      stratum.patterns.compactMap { pattern -> String? in
        if case .mention(let type, _) = pattern.product { pack.types[Int(type)].name } else { nil }
      }
    }
    #expect(made == [["A", "D", "E"], ["B"], ["C"]])
  }

  @Test func aRuleSearchesForWhatItsEventNames() throws {
    let pack = try pack(
      RuleSample.event + """
        rule a makes E
          head "a" count:Number
        rule b makes E
          head "b" count:Number
          role unit none
        rule c makes E
          head "c" count:Number
          role unit = "đơn"
        rule d makes E
          head "d" count:Number
          role unit!: Unit inside or earlier or publication or block
        """)
    #expect(pack.rules.map { $0.searches.map(\.isRequired) } == [[false], [], [], [true]])
    #expect(pack.rules[2].constants == [RuleInfo.Constant(role: "unit", value: "đơn")])
    let own = pack.searches[Int(pack.rules[3].searches[0].search)]
    #expect(own.fallbacks == [.earlier, .publication, .block])
    #expect(own.steps.map(\.direction) == [.inside] && own.steps[0].types == [pack.type(named: "Unit")])
  }

  @Test func examplesKnowWhatIsGiven() throws {
    let pack = try pack(
      RuleSample.event + """
        rule a makes E
          head "a" count:Number
          find "a 1" => count 1
          given published 2020-07-31, focus "Quận An"
          find "a 2" => count 2 unit "x y" | count 3
            unit z
          not "b"
        """)
    let examples = pack.examples[0]
    #expect(examples.map(\.isNearMiss) == [false, false, true])
    #expect(examples.map(\.focus) == [nil, "Quận An", "Quận An"])
    #expect(examples[1].published == CalendarTime(year: 2020, month: 7, day: 31))
    let expected = examples[1].expected.map { $0.roles.map { "\($0.name)=\($0.value)" } }
    #expect(expected == [["count=2", "unit=x y"], ["count=3", "unit=z"]])
  }
}
