import Foundation
import GRDB
import ProgramSupport
import Store
import Testing

/// `sukien report` as people use it; what is in the page, `PagesTests` and the tests in the browser say.
@Suite struct ReportTests {
  private let drop: SmallDrop

  init() throws {
    drop = try SmallDrop()
    try drop.article("a.txt", 88)
    try drop.article("b.txt", 90)
    try #require(try drop.run().status == 0)
  }

  private func report(_ arguments: String...) throws -> Program.Run {
    try Program.run(["report", "facts.sqlite"] + arguments, in: drop.folder)
  }

  private func page(_ name: String = "out/report.html") throws -> String {
    try String(contentsOfFile: drop.folder.path(name), encoding: .utf8)
  }

  @Test func aPageAndASummary() throws {
    let run = try report("--to", "out/report.html")
    #expect(run.status == 0 && run.output == "")
    #expect(run.errors == "2 articles, 2 facts\n\nThe report is in out/report.html\n")
    let page = try page()
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\"") && page.hasSuffix("</html>\n"))
    #expect(page.contains(#""audited":true"#))
    // The counts, for browsers that run no scripts.
    #expect(page.contains(#"<th scope="row"><bdi>Reception</bdi></th><td class="number">2</td>"#))
  }

  @Test func theSameStoreGivesTheSameBytes() throws {
    let run = try report("--to", "-")
    #expect(run.status == 0 && run.errors == "2 articles, 2 facts\n")
    #expect(try report("--to", "out/report.html").status == 0)
    #expect(try page() == run.output)
  }

  @Test func rulesLieWhereOneSays() throws {
    try FileManager.default.createDirectory(atPath: drop.folder.path("elsewhere"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: drop.folder.path("Rules"), toPath: drop.folder.path("elsewhere/MyRules"))
    let run = try report("--to", "out/report.html", "--rules", "elsewhere/MyRules")
    #expect(run.status == 0)
    #expect(try page().contains(#""audited":true"#))
    #expect(try report("--to", "out/report.html", "--rules", "nowhere").status == 2)
  }

  @Test func whatCannotBeDisplayedIsToldAndListed() throws {
    let store = try Store.open(at: drop.folder.path("facts.sqlite"))
    try store.write {
      try $0.execute(sql: "DELETE FROM source WHERE hash = (SELECT contentHash FROM article WHERE name = 'b.txt')")
    }
    try store.close()
    let run = try report("--to", "out/report.html")
    #expect(run.status == 1)
    #expect(run.errors.contains("\n1 could not be displayed:\n  b.txt: the store has no bytes of it"))
    #expect(try page().contains(#""undisplayed":[{"article":"b.txt","code":"noSource","#))
  }

  @Test func wrongUsage() throws {
    #expect(try report().status == 2)
    #expect(try Program.run(["report", "missing.sqlite", "--to", "r.html"], in: drop.folder).status == 2)
    #expect(!FileManager.default.fileExists(atPath: drop.folder.path("r.html")))
    #expect(try report("--to", "../\(drop.folder.url.lastPathComponent)/facts.sqlite").status == 2)
    #expect(try report("--to", "out/report.html").status == 0)
    try drop.folder.write("x", to: "blocked")
    #expect(try report("--to", "blocked/report.html").status == 3)
  }
}
