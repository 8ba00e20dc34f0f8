import Foundation
import ProgramSupport
import TestSupport
import Testing

/// A drop with everything that a report shows, its store and its report: the articles of the repository, a few on one district
/// over the years, and files that cannot be read. Made once for all tests.
struct ReportDrop: Sendable {
  let folder: Program.Folder
  /// The address of the report.
  let address: String
  let facts: [ReportedFact]

  /// The articles on the district of Đô Lương: a reception each, the last of which is out of line.
  static let series = [(2017, 118), (2018, 124), (2019, 121), (2020, 130), (2021, 127), (2022, 9120)]

  /// The fact that the audit of figures finds out of line with the others of its series.
  static func isOutlier(_ fact: ReportedFact) -> Bool { fact.article == "do-luong-2022.txt" && fact.event == "CitizenReception" }

  static func shared() throws -> ReportDrop { try made.get() }

  private static let made = Result { try ReportDrop() }

  private init() throws {
    folder = try Program.Folder(shared: "report")
    let articles = Fixtures.root.appending(path: "articles").resolvingSymlinksInPath()
    try FileManager.default.copyItem(at: articles, to: folder.url.appending(path: "in"))
    for (year, count) in Self.series {
      try folder.write(Self.article(year, count), to: "in/do-luong-\(year).txt")
      try folder.write(#"{"published": "\#(year + 1)-01-09", "source": "Báo Lam Giang"}"#, to: "in/do-luong-\(year).meta.json")
    }
    try folder.write("\u{0}\u{0}", to: "in/hong.txt")
    let rules = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
    let run = try Program.run(["run", "in", "--store", "facts.sqlite", "--rules", rules], in: folder)
    try #require(run.status == 1, "\(run.errors)")
    let report = try Program.run(["report", "facts.sqlite", "--to", "report.html"], in: folder)
    try #require(report.status == 0, "\(report.errors)")
    address = folder.url.appending(path: "report.html").absoluteString
    facts = try ReportedFact.all(in: folder.path("facts.sqlite"))
  }

  private static func article(_ year: Int, _ count: Int) -> String {
    """
    Đô Lương: Tiếp dân năm \(year)

    Năm \(year), UBND huyện Đô Lương, tỉnh Nghệ An đã tiếp \(count.formatted(.number.grouping(.never))) lượt công dân.

    """
  }
}
