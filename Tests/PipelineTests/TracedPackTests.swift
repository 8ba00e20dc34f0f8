import PackSupport
import DocumentModel
import RuleProgram
import Testing

@testable import Pipeline

/// A traced pack tells how its matches came about, and finds what an ordinary one finds.
@Suite struct TracedPackTests {
  @Test func findsTheSame() throws {
    var plain = try ArticleProcessor(pack: try Articles.pack())
    var traced = try ArticleProcessor(pack: try Articles.pack(isTraced: true))
    for article in try Articles.all() {
      let expected = try plain.read(article, through: .resolve)
      let all = try plain.read(article, through: .match)
      let found = try traced.read(article, through: .resolve)
      #expect(all.matches?.mentions == found.matches?.mentions, "\(article.name)")
      #expect(expected.facts == found.facts, "\(article.name)")
    }
  }

  @Test func tellsTheElementsOfAHead() throws {
    let pack = try SmallPack.pack(
      """
      let Verb = "tiếp" | "đón tiếp" | "đón"
      rule reception/listed makes Reception
        head Verb "được"? each { count:Number unit:Unit ("đạt" rate:Percent)? } by ("," | "và")
        find "Tiếp 12 lượt, 7 đơn và 5 người đạt 50%." => count 12 | count 7 | count 5
      """, isTraced: true)
    #expect(
      try elements("Tháng qua đón tiếp 12 lượt và 7 đơn đạt 50%.", pack) == [
        "pattern Verb \"được\"? each { count:Number unit:Unit (\"đạt\" rate:Percent)? } by (\",\" | \"và\") = đón tiếp 12 lượt và 7 đơn đạt 50%",
        " name Verb = đón tiếp",
        "  pattern \"tiếp\" | \"đón tiếp\" | \"đón\" = đón tiếp",
        "   alternative \"đón tiếp\" = đón tiếp",
        " repetition \"được\"? = ",
        " list each { count:Number unit:Unit (\"đạt\" rate:Percent)? } by (\",\" | \"và\") = 12 lượt và 7 đơn đạt 50%",
        "  item count:Number unit:Unit (\"đạt\" rate:Percent)? = 12 lượt",
        "   capture count:Number = 12",
        "    name Number = 12",
        "   capture unit:Unit = lượt",
        "    name Unit = lượt",
        "   repetition (\"đạt\" rate:Percent)? = ",
        "  separator \",\" | \"và\" = và",
        "   alternative \"và\" = và",
        "  item count:Number unit:Unit (\"đạt\" rate:Percent)? = 7 đơn đạt 50%",
        "   capture count:Number = 7",
        "    name Number = 7",
        "   capture unit:Unit = đơn",
        "    name Unit = đơn",
        "   repetition (\"đạt\" rate:Percent)? = đạt 50%",
        "    optional \"đạt\" rate:Percent = đạt 50%",
        "     phrase \"đạt\" = đạt",
        "     capture rate:Percent = 50%",
        "      name Percent = 50%",
      ])
  }

  @Test func tellsTheAlternativeOfAMention() throws {
    let pack = try SmallPack.pack(
      """
      mention Place = name:Body | "đây" | "nơi này"
      rule reception/at makes Reception
        head Place "tiếp" count:Number
        find "Nơi này tiếp 12 lượt." => count 12
      """, isTraced: true)
    let reading = try read("Tại nơi này tiếp 12 lượt.", pack)
    let trace = try #require(reading.matches?.trace)
    let made = trace.mentions.values.flatMap { $0 }.map { pack.elements[Int($0.element)] }
    #expect(made.map(\.text) == ["\"nơi này\""])
    let whole = try #require(made.first.map { pack.elements[Int($0.parent)] })
    #expect(whole.text == "Place" && whole.parent == -1)
  }

  @Test func ordinaryPacksTellNothing() throws {
    let pack = try Articles.pack()
    #expect(pack.elements.isEmpty)
    #expect(pack.strata.allSatisfy { $0.elements.isEmpty })
  }

  private func read(_ text: String, _ pack: RulePack) throws -> ArticleReading {
    var processor = try ArticleProcessor(pack: pack)
    return try processor.read(body: Articles.article(text))
  }

  private func elements(_ text: String, _ pack: RulePack) throws -> [String] {
    let reading = try read(text, pack)
    let tokens = try #require(reading.segmented).tokens
    let head = try #require(reading.matches?.trace?.heads.first)
    return head.elements.map { span in
      let element = pack.elements[Int(span.element)]
      let words = tokens[span.tokens].first.map { first in
        reading.text.string(tokens[span.tokens].reduce(first.span) { $0.hull($1.span) })
      }
      return "\(String(repeating: " ", count: Int(span.depth)))\(element.kind) \(element.text) = \(words ?? "")"
    }
  }
}
