import DocumentModel
import Foundation
import Pipeline
import RuleLanguage
import TestSupport
import Testing

@testable import RuleProgram

/// A pack comes back from its bytes as it was, and from other bytes not at all.
@Suite struct PackBinaryTests {
  private func pack(in folder: String) throws -> RulePack {
    try #require(try RuleFolder.load(Fixtures.repository.appending(path: folder).path(percentEncoded: false)).pack)
  }

  /// Everything in a pack that extraction looks at.
  private func expectSame(_ one: RulePack, _ other: RulePack) {
    #expect(one.printed == other.printed)
    #expect(one.binary == other.binary)
    #expect(one.types == other.types && one.entries == other.entries && one.constraints == other.constraints)
    #expect(one.events == other.events && one.rules == other.rules && one.modifiers == other.modifiers)
    #expect(one.names == other.names && one.searches == other.searches && one.breakdown == other.breakdown)
    #expect(one.wordLists == other.wordLists && one.hash == other.hash && one.gazetteer == other.gazetteer)
    #expect(one.strata.map(\.patterns) == other.strata.map(\.patterns))
    #expect(one.strata.map(\.transitions) == other.strata.map(\.transitions))
  }

  @Test(arguments: ["Rules", "Fixtures/compile/ratio-and-strata", "Fixtures/match/modifiers"])
  func comesBackAsItWas(folder: String) throws {
    let pack = try pack(in: folder)
    let again = try RulePack(binary: pack.binary)
    expectSame(pack, again)
    #expect(again.examples.count == pack.rules.count && again.examples.allSatisfy(\.isEmpty))
    #expect(throws: Never.self) { try RulePack(binary: [1, 2, 3] + pack.binary, from: 3) }
  }

  @Test func findsWhatItFound() throws {
    let pack = try pack(in: "Rules")
    var one = try ArticleProcessor(pack: pack)
    var other = try ArticleProcessor(pack: try RulePack(binary: pack.binary))
    for file in try Fixtures.files(in: Fixtures.root.appending(path: "articles"), withExtension: "txt") {
      let article = RawArticle(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
      let expected = try one.read(article, through: .resolve).records
      let found = try other.read(article, through: .resolve).records
      #expect(!expected.isEmpty && found == expected)
    }
  }

  @Test func everyShorteningIsNoticed() throws {
    let bytes = try pack(in: "Fixtures/compile/list").binary
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: DamagedPack.self) { try RulePack(binary: Array(bytes.prefix(count))) }
    }
    #expect(throws: DamagedPack.self) { try RulePack(binary: bytes + [0]) }
  }

  /// Without a digest not every change can be noticed; but none leads out of the bytes or into a trap.
  @Test func noChangeOfAByteIsReadBeyondItsEnd() throws {
    let bytes = try pack(in: "Fixtures/compile/list").binary
    var noticed = 0
    for place in stride(from: 0, to: bytes.count, by: 5) {
      var changed = bytes
      changed[place] ^= 0xFF
      noticed += (try? RulePack(binary: changed)) == nil ? 1 : 0
    }
    #expect(noticed > 0)
  }
}
