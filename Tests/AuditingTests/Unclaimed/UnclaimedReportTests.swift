import DocumentModel
import Testing

@testable import Auditing

/// Figures are gathered by their words, and what is in most articles stands first.
@Suite struct UnclaimedReportTests {
  @Test func figuresBetweenTheSameWordsAreOneGroup() throws {
    let report = try AuditSample.report([
      "Xã có 12 hộ nghèo. Xã còn 9 hộ nghèo.", "Phường có 7 hộ nghèo.", "Xã có 5 nhà máy, 6 nhà văn hóa và 3 cán bộ lâu năm.",
      "Tỷ lệ đạt 95%. Kết quả đạt 96%.",
    ])
    #expect(report.groups.map { "\($0.pattern) \($0.count) \($0.articleCount)" } == [
      "<number> hộ nghèo 3 2", "<number> nhà 2 1", "đạt <percent> 2 1", "<number> cán bộ lâu năm 1 1",
    ])
    #expect(report.groups[0].neighbours(2).map { "\($0.word) \($0.count)" } == ["có 2", "còn 1"])
  }

  @Test func quotesAreOfAsManyArticlesAsThereAre() throws {
    let texts = ["Xã có 12 hộ nghèo. Xã có 9 hộ nghèo. Xã có 8 hộ nghèo.", "Xã có 7 hộ nghèo.", "Xã có 6 hộ nghèo."]
    let report = try AuditSample.report(texts, quotes: 2)
    #expect(report.groups[0].quotes.map(\.address) == ["0.txt:3:7", "1.txt:3:7"])
  }

  @Test func theReportReads() throws {
    let report = try AuditSample.report(
      ["Xã có 12 hộ nghèo và tiếp 88 lượt. Xã sẽ tiếp 5 lượt.", "Xã có 7 hộ nghèo ngày 5/6/2020."], showing: [.struckOut])
    #expect(
      report.lines.joined(separator: "\n") == """
        unclaimed figures, by the words beside them

        <number> hộ nghèo  2 in 2 articles  (after có 2)
          0.txt:3:7  bytes 25..<27 (title)
            Xã có «12» hộ nghèo và tiếp 88 lượt.
          1.txt:3:7  bytes 25..<26 (title)
            Xã có «7» hộ nghèo ngày 5/6/2020.

        set apart: in a report that a modifier strikes out

        <number> lượt  1
          0.txt:3:47  bytes 79..<80 (title)  rule reception/received: planned: “sẽ”
            Xã sẽ tiếp «5» lượt.

        zone   claimed  unclaimed  set apart
        title  1        2          2

        set apart, and why (--show NAME lists them)
          time       1  dates, periods and years
          struckOut  1  in a report that a modifier strikes out: planned 1

        article  claimed  unclaimed  set apart
        0.txt    1        1          1
        1.txt    0        1          1

        5 figures in 2 articles: 1 claimed, 2 unclaimed, 2 set apart; facts have 33.3% of what is counted or measured
        """)
    #expect(!report.isEmpty)
  }

  @Test func nothingUnclaimedIsNothingToLookAt() throws {
    #expect(try AuditSample.report(["Xã tiếp 88 lượt."]).isEmpty)
    #expect(try AuditSample.report(["Xã họp."]).lines == ["no figures in 1 article"])
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let lines = try AuditSample.report(["Xã có 12 hộ nghèo, 3 trường, 4 trạm."], top: 1).lines
    #expect(lines.contains("… and 2 figures in 2 more groups; --top lists more"))
  }
}
