import RuleLanguage
import RuleProgram
import TestSupport
import Testing

@testable import Authoring
import Pipeline

/// Skeletons hold as they are written, among whatever rules.
@Suite struct RuleDraftTests {
  private func outcome(_ files: [RulePackLoader.File]) throws -> RulePackLoader.Outcome {
    RulePackLoader(read: try PhraseReader().words(of:)).load(files)
  }

  /// The folder with the draft in it: no problem of its own, and every example of every rule holds.
  private func check(_ rule: String, _ event: String, _ files: inout [RulePackLoader.File]) throws {
    let draft = try #require(try RuleDraft.make(rule: rule, event: event, path: "new.rules", among: files), "\(event)")
    let old = files.first { $0.path == "new.rules" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    files.removeAll { $0.path == "new.rules" }
    files.append(.init(path: "new.rules", bytes: Array(draft.appended(to: old).utf8)))
    let outcome = try outcome(files)
    #expect(outcome.diagnostics.filter { $0.location.file == "new.rules" }.map(\.description) == [])
    var tester = try RuleTester(pack: try #require(outcome.pack))
    #expect(tester.run(RuleSelection(names: ["new"])).failures.map(\.description) == [])
  }

  @Test func eventsOfTheRepositoryCanBegin() throws {
    let directory = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
    var files = try RulePackLoader.files(in: directory).get()
    for event in ["ProgramSigning", "GiftGiving"] { try check("new/\(event)", event, &files) }
    #expect(RuleCatalogue(files).entries(named: "GiftGiving").first?.roles.map(\.name) == ["actor", "count", "period"])
  }

  /// Without rules for bodies and places nothing fills a role of theirs.
  @Test(arguments: Set(EventType.RoleKind.allCases).subtracting([.organization, .place])) func everyKindOfRoleCanBegin(kind: EventType.RoleKind) throws {
    var files = [
      RulePackLoader.File(path: "a.rules", bytes: Array("event E\n  role other text\n  role it \(kind.rawValue) identifies\n".utf8))
    ]
    try check("new/it", "E", &files)
  }

  @Test func theFirstRulesOfAllCanBegin() throws {
    var files: [RulePackLoader.File] = []
    try check("new/gifts", "GiftGiving", &files)
    #expect(String(decoding: files[0].bytes, as: UTF8.self).contains("event GiftGiving\n  role count  number identifies\n\n# "))
  }

  @Test func oneSkeletonBesideAnother() throws {
    var files = [RulePackLoader.File(path: "a.rules", bytes: Array("event E\n  role count number identifies\n".utf8))]
    for rule in ["new/one", "new/two", "new/three"] { try check(rule, "E", &files) }
  }

  @Test func oneEmptyLineStandsBeforeIt() throws {
    let draft = try #require(try RuleDraft.make(rule: "a/b", event: "E", path: "a.rules", among: []))
    #expect(draft.makesEvent)
    for text in ["class A\n  \"a\"", "class A\n  \"a\"\n", "class A\n  \"a\"\n\n"] {
      #expect(draft.appended(to: text).hasPrefix("class A\n  \"a\"\n\n# Say here"))
    }
    #expect(draft.appended(to: "").hasPrefix("# Say here"))
  }
}
