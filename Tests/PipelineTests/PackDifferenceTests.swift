import DocumentModel
import PackSupport
import RuleLanguage
import RuleProgram
import Testing

@testable import Pipeline

/// Each kind of change, with articles in which it can make a difference and articles in which it cannot.
@Suite struct PackDifferenceTests {
  private static let rules = """
    class Level
      "huyện" => "huyện" [rank "2"]
      "xã" => "xã" [rank "3"]
    class Verb
      "tiếp"
    mention Place = level:Level name:Cap{1,3}
    class Trap
      "của"
    search who
      Place | Body before in clause unless after Trap
    class page.abbreviation
      "TP"

    rule reception/held makes Reception
      note "How many were received."
      head Verb count:Number unit:Unit
      role actor by who
      find "Huyện Tân Sơn tiếp 12 lượt." => count 12
      not "Chưa tiếp 12 lượt."

    rule signing/signed makes Signing
      head "ký" "kết" parties:Body
      role date: Date before in sentence unless before "đến"
    """

  private static let units = "code\ttype\tname\tparent\tvalid_from\tvalid_to\n01\tHuyện\tTân Sơn\t\t\t\n02\tXã\tHạ Mỗ\t01\t\t\n"

  private static let received = "Huyện Tân Sơn tiếp 12 lượt."
  private static let village = "Xã Hạ Mỗ tiếp 7 lượt."
  private static let signed = "Ngày 3/4/2020, ký kết với ai đó. Ký kết xã Hạ Mỗ."
  private static let other = "Trời hôm nay đẹp, không ai đón tiếp dân."
  private static let texts = [received, village, signed, other]

  private struct Pack {
    var pack: RulePack
    var fingerprint: PackFingerprint
  }

  private func pack(_ rules: String, units: String = units, engine: String = "1") throws -> Pack {
    let reader = try PhraseReader()
    let source = SmallPack.source(rules)
    let files = [("a.rules", source), ("a.units.tsv", units)].filter { !$0.1.isEmpty }
      .map { RulePackLoader.File(path: $0.0, bytes: Array($0.1.utf8)) }
    let outcome = RulePackLoader(read: reader.words(of:)).load(files)
    let pack = try #require(outcome.pack, "\(outcome.diagnostics.map(\.description))")
    return Pack(pack: pack, fingerprint: try PackFingerprint(of: pack, engine: engine))
  }

  /// The texts that a change affects; whatever it does to the others, they find the same.
  private func affected(by new: Pack) throws -> [String] {
    let old = try pack(Self.rules)
    let difference = PackDifference(from: old.fingerprint, to: new.fingerprint, of: new.pack)
    var before = try ArticleProcessor(pack: old.pack)
    var after = try ArticleProcessor(pack: new.pack)
    return try Self.texts.filter { text in
      let reading = try before.read(body: Articles.article(text))
      let again = try after.read(body: Articles.article(text))
      let (words, wordsAgain) = (before.words(of: reading), after.words(of: again))
      let isAffected = difference.affects(words)
      #expect(isAffected || reading.records == again.records && words == wordsAgain, "\(text)")
      return isAffected
    }
  }

  private func affected(replacing part: String, by other: String) throws -> [String] {
    #expect(Self.rules.contains(part), "\(part)")
    return try affected(by: try pack(Self.rules.replacing(part, with: other)))
  }

  @Test func theTextsFindWhatTheyAreMeantTo() throws {
    var processor = try ArticleProcessor(pack: try pack(Self.rules).pack)
    #expect(try Self.texts.map { try processor.read(body: Articles.article($0)).facts?.count } == [1, 1, 1, 0])
  }

  @Test(arguments: [
    ("How many were received.", "So many."), ("  not \"Chưa tiếp 12 lượt.\"\n", ""),
    ("rule signing", "event Nothing\n  role a number identifies\n\nrule signing"), ("class Level\n", "# A remark.\nclass Level\n"),
  ])
  func whatIsSaidToPeopleChangesNothing(part: String, other: String) throws {
    let rules = Self.rules.replacing(part, with: other)
    #expect(rules != Self.rules)
    let difference = PackDifference(from: try pack(Self.rules).fingerprint, to: try pack(rules).fingerprint)
    guard case .nothing = difference else {
      Issue.record("\(part) → \(other)")
      return
    }
    #expect(!difference.affects(ArticleWords(bytes: [])))
  }

  @Test func aNewRuleAffectsWhatHasItsWords() throws {
    let rule = "rule signing/other makes Signing\n  head \"đón tiếp\" parties:\"dân\"\n\n"
    #expect(try affected(replacing: "rule reception/held", by: rule + "rule reception/held") == [Self.other])
  }

  @Test func aChangedRoleAffectsWhereItsHeadHolds() throws {
    #expect(try affected(replacing: "unless before \"đến\"", by: "unless before \"tới\"") == [Self.signed])
    #expect(try affected(replacing: "role date: Date before in sentence", by: "role date: Date before in clause") == [Self.signed])
  }

  @Test func aChangedHeadAffectsWhereItHeldOrCanHold() throws {
    #expect(try affected(replacing: "\"ký\" \"kết\" parties:Body", by: "\"đón\" parties:\"tiếp dân\"") == [Self.signed, Self.other])
  }

  @Test func anAlternativeAffectsWhatHasItsWords() throws {
    #expect(try affected(replacing: "count:Number unit:Unit", by: "(count:Number unit:Unit | \"dân\" unit:Unit)") == [Self.other])
    // What may be left out makes all ways dearer that do without: no addition.
    #expect(try affected(replacing: "count:Number unit:Unit", by: "\"đón\"? count:Number unit:Unit") == [Self.received, Self.village])
    #expect(try affected(replacing: "Cap{1,3}", by: "Cap{1,3} | \"với\" \"ai\"") == [Self.signed])
    #expect(try affected(replacing: "Cap{1,3}", by: "Cap{1,3} | \"với\" \"lượt\"") == [])
  }

  @Test func aDeletedOrRenamedRuleAffectsWhereItsHeadHeld() throws {
    let rule = Self.rules.range(of: "rule signing/signed")?.lowerBound ?? Self.rules.endIndex
    #expect(try affected(by: try pack(String(Self.rules[..<rule]))) == [Self.signed])
    #expect(try affected(replacing: "signing/signed", by: "signing/renamed") == [Self.signed])
  }

  @Test func aPhraseOfAClassAffectsWhereItStands() throws {
    #expect(try affected(replacing: "\"tiếp\"\n", by: "\"tiếp\", \"đón tiếp\"\n") == [Self.other])
    // All of its words stand in the text, but not one behind the other.
    #expect(try affected(replacing: "\"tiếp\"\n", by: "\"tiếp\", \"tiếp đón\"\n") == [])
    #expect(try affected(replacing: "\"xã\" => \"xã\"", by: "\"xã\" => \"xã\" [small]").count == 4, "levels bear on all")
  }

  @Test func aPhraseThatOnlySearchesAskForNeedsAHead() throws {
    #expect(try affected(replacing: "\"của\"", by: "\"của\", \"hôm nay\"") == [])
    #expect(try affected(replacing: "\"của\"", by: "\"của\", \"với\"") == [Self.signed])
  }

  @Test func aModifierAffectsWhatHasItsWordsAndAHead() throws {
    let modifier = { (word: String) in "modifier planned = \"\(word)\" in sentence\n\nrule reception/held" }
    #expect(try affected(replacing: "rule reception/held", by: modifier("với")) == [Self.signed])
    #expect(try affected(replacing: "rule reception/held", by: modifier("đẹp")) == [])
  }

  @Test func aListOfSegmentationAffectsWhereItsPhraseStands() throws {
    #expect(try affected(replacing: "\"TP\"", by: "\"TP\", \"lượt\"") == [Self.received, Self.village])
  }

  @Test func aUnitAffectsWhatNamesItOrWhatBelongsToIt() throws {
    let village = Self.units.replacing("Hạ Mỗ\t01\t\t", with: "Hạ Mỗ\t01\t2025-07-01\t")
    #expect(try affected(by: try pack(Self.rules, units: village)) == [Self.village, Self.signed])
    let district = Self.units.replacing("Tân Sơn\t\t\t", with: "Tân Sơn\t\t\t2030-01-01").replacing("\t01\t\t", with: "\t\t\t")
    #expect(try affected(by: try pack(Self.rules, units: district)) == [Self.received, Self.village, Self.signed])
  }

  @Test func whatBearsOnAll() throws {
    let old = try pack(Self.rules).fingerprint
    let words = ArticleWords([])
    let engine = PackDifference(from: old, to: try pack(Self.rules, engine: "2").fingerprint)
    #expect(engine.affects(words) && engine.affects(nil))
    let units = PackDifference(from: old, to: try pack(Self.rules, units: "").fingerprint)
    #expect(units.affects(words) && !units.affects(nil))
  }

  @Test func aFailedArticleIsHelpedByNoRule() throws {
    let new = try pack(Self.rules.replacing("\"ký\" \"kết\"", with: "Any")).fingerprint
    let difference = PackDifference(from: try pack(Self.rules).fingerprint, to: new)
    #expect(difference.affects(ArticleWords(bytes: [])) && !difference.affects(nil))
  }
}
