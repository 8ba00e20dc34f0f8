import DocumentModel
import Foundation
import PackSupport
import RuleProgram
import TestSupport
import Testing

@testable import Pipeline

/// Phrases that only patterns look at become mentions when one of these runs, and that changes nothing that is found.
@Suite struct QuietTypesTests {
  @Test func theSameIsFoundAsWithAllMentions() throws {
    let pack = try Articles.pack()
    var quiet = try ArticleProcessor(pack: pack)
    var whole = try ArticleProcessor(pack: pack)
    for article in try Articles.all() {
      let few = try #require(try quiet.read(article, through: .resolve).matches)
      let all = try #require(try whole.read(article, through: .match).matches)
      #expect(few.mentions.count < all.mentions.count, "\(article.name)")
      #expect(Self.told(few.matches, few, pack) == Self.told(all.matches, all, pack), "\(article.name)")
      #expect(
        Self.told(few.suppressed.map(\.match), few, pack) == Self.told(all.suppressed.map(\.match), all, pack), "\(article.name)")
      // After all readings were asked for, the next article has as few as before.
      _ = try quiet.read(article, through: .match)
      #expect(try quiet.read(article, through: .resolve).matches?.mentions == few.mentions)
    }
  }

  @Test func theSameFactsAsWithATracedPack() throws {
    var quiet = try ArticleProcessor(pack: try Articles.pack())
    var traced = try ArticleProcessor(pack: try Articles.pack(isTraced: true))
    for article in try Articles.all() {
      #expect(try quiet.read(article, through: .resolve).records == traced.read(article, through: .resolve).records, "\(article.name)")
    }
  }

  /// Matches with the mentions that they capture spelled out: the same have other numbers among fewer.
  private static func told(_ matches: [Match], _ set: MatchSet, _ pack: RulePack) -> [String] {
    matches.map { match in
      let captures = match.captures.map { capture -> String in
        let mention = capture.mention < 0 ? "" : shown(set.mentions[Int(capture.mention)], pack)
        return "\(pack.names[Int(capture.name)]) \(capture.tokens) \(capture.item) \(capture.origin) \(capture.side) \(mention)"
      }
      return "\(pack.rules[Int(match.rule)].name) \(match.tokens) \(match.headFirst)..<\(match.headEnd) \(match.item) \(captures)"
    }
  }

  private static func shown(_ mention: Mention, _ pack: RulePack) -> String {
    "\(pack.types[Int(mention.type)].name) \(mention.tokens) \(mention.value)"
  }
}
