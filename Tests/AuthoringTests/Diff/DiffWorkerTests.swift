import PackSupport
import DocumentModel
import Intake
import Records
import RuleProgram
import Testing

@testable import Authoring
import Pipeline

/// Two packs with one difference each, over one text.
@Suite struct DiffWorkerTests {
  private let rule = """
    rule reception/received makes Reception
      head "tiếp" count:Number unit:Unit
      role actor: Body before in sentence

    """

  private func diff(_ old: String, _ new: String, _ text: String) throws -> ArticleDiff {
    var worker = try DiffWorker(
      old: try SmallPack.pack(old), new: try SmallPack.pack(new), settings: ProcessorSettings())
    return worker.process(DropItem(Articles.article(text)))
  }

  @Test func theSameRulesFindTheSame() throws {
    let diff = try diff(rule, rule, "Xã Hạ Mỗ tiếp 88 lượt (trong đó tiếp 30 lượt). Tiếp 9 đơn.")
    #expect(diff.changes.isEmpty && diff.same == 3 && diff.lines.isEmpty && diff.json.isEmpty)
  }

  @Test func tellsWhatIsLostAndWhatIsAdded() throws {
    let text = "Xã Hạ Mỗ tiếp 88 lượt. Nhận 7 đơn."
    let other = rule.replacing("tiếp", with: "nhận").replacing("received", with: "taken")
    #expect(
      try diff(rule, other, text).lines == [
        "a.txt", "  lost Reception 0..<31  by reception/received", "    “Xã Hạ Mỗ tiếp 88 lượt”",
        "      actor  Xã Hạ Mỗ “Xã Hạ Mỗ” 0..<13", "      count  88 “88” 21..<23", "      unit   lượt “lượt” 24..<31",
        "  added Reception 33..<47  by reception/taken", "    “Nhận 7 đơn”", "      count  7 “7” 40..<41",
        "      unit   đơn “đơn” 42..<47", "",
      ])
  }

  @Test func tellsFieldByFieldWhatIsOtherwise() throws {
    let other = """
      rule reception/sum makes Reception
        head "tiếp" count:Number unit:("lượt" "dân")
        role total: Number after in sentence

      """
    let diff = try diff(rule, other, "Xã Hạ Mỗ tiếp 88 lượt dân, trên 100.")
    #expect(diff.changes.map(\.rule) == ["reception/received → reception/sum"])
    #expect(
      diff.lines == [
        "a.txt", "  changed Reception 14..<47", "    “tiếp 88 lượt dân, trên 100”",
        "      rule   reception/received              →  reception/sum",
        "      words  “Xã Hạ Mỗ tiếp 88 lượt” 0..<31  →  “tiếp 88 lượt dân, trên 100” 14..<47",
        "      total  nothing                         →  > 100 “trên 100” 38..<47",
        "      unit   lượt “lượt” 24..<31             →  lượt dân “lượt dân” 24..<36",
        "      actor  Xã Hạ Mỗ “Xã Hạ Mỗ” 0..<13      →  nothing", "",
      ])
  }

  @Test func aPartWhoseTotalIsTheSameFactIsNoDifference() throws {
    let other = rule.replacing("  role actor: Body before in sentence\n", with: "")
    let text = "Huyện Tân Sơn tiếp 88 lượt (trong đó tiếp 30 lượt)."
    let changes = try diff(rule, other, text).changes
    #expect(changes.map { $0.fields.map(\.name) } == [["words", "actor"], ["actor"]])
  }

  @Test func asJSON() throws {
    let diff = try diff(rule, rule.replacing("received", with: "taken"), "Tiếp 88 lượt.")
    let json = String(decoding: diff.json, as: UTF8.self)
    #expect(json.hasPrefix(#"{"change":"changed","article":"a.txt","fields":["rule"],"old":{"schemaVersion":1,"id":""#))
    #expect(json.contains(#""new":{"schemaVersion":1,"#) && json.hasSuffix("}}\n"))
  }

  @Test func whatCannotBeReadIsToldOnce() throws {
    var worker = try DiffWorker(old: try SmallPack.pack(rule), new: try SmallPack.pack(rule), settings: ProcessorSettings())
    let diff = worker.process(DropItem(RawArticle(name: "b.txt", bytes: Array("Xã\u{0} họp".utf8))))
    #expect(diff.failures.map(\.article) == ["b.txt"] && diff.changes.isEmpty && diff.tally.failedArticles == 1)
  }

  @Test func sumsUpByEventAndRule() throws {
    var tally = DiffTally()
    #expect(tally.lines == ["no difference in 0 articles, 0 facts"] && tally.isEmpty)
    tally.add(try diff(rule, rule, "Tiếp 88 lượt."))
    #expect(tally.lines == ["no difference in 1 article, 1 fact"])
    tally.add(try diff(rule, rule.replacing("received", with: "taken"), "Tiếp 88 lượt. Tiếp 9 đơn."))
    tally.add(try diff(rule, rule.replacing("tiếp", with: "nhận"), "Tiếp 88 lượt. Nhận 7 đơn, tiếp 6 đơn."))
    #expect(
      tally.lines == [
        "2 of 3 articles differ: 1 added, 2 lost, 2 changed; 1 fact alike",
        "  Reception                               1 added  2 lost  2 changed",
        "    reception/received                    1 added  2 lost",
        "    reception/received → reception/taken                   2 changed",
      ])
  }
}
