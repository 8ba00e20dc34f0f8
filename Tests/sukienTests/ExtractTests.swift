import Foundation
import ProgramSupport
import TestSupport
import Testing

@Suite struct ExtractTests {
  private let folder: Program.Folder
  private let rules = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
  private let articles = Fixtures.root.appending(path: "articles").path(percentEncoded: false)

  init() throws {
    folder = try Program.Folder()
  }

  private func extract(_ arguments: String..., shell: String = "") throws -> Program.Run {
    try Program.run(["extract"] + arguments + ["--rules", rules], in: folder, shell: shell)
  }

  @Test func writesTheSameForAnyNumberOfJobs() throws {
    let one = try extract(articles, "--to", "-", "--jobs", "1")
    #expect(one.status == 0)
    #expect(try extract(articles, "--to", "-", "--jobs", "2").output == one.output)
    #expect(try extract(articles, "--to", "facts.jsonl", "--jobs", "7").status == 0)
    #expect(try folder.read("facts.jsonl") == one.output)
  }

  @Test func theOrderOfThePathsIsNotTheOrderOfTheFacts() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: articles).filter { $0.hasSuffix(".txt") }
      .map { articles + "/" + $0 }.sorted()
    let forwards = try Program.run(["extract", "--to", "-", "--rules", rules] + files, in: folder)
    let backwards = try Program.run(["extract", "--to", "-", "--rules", rules] + files.reversed(), in: folder)
    #expect(forwards.status == 0)
    #expect(forwards.output == backwards.output)
  }

  @Test func writesItsOutputFolderByDefault() throws {
    #expect(try extract(articles).status == 0)
    #expect(try extract(articles, "--format", "csv").status == 0)
    #expect(try folder.names() == ["Output"])
    let header = try folder.read("Output/facts.csv").prefix { !$0.isNewline }
    #expect(header.hasPrefix("id,article,event,rule,zone,partOf,start,end,text,"))
    #expect(header.hasSuffix(",findings"))
    #expect(try folder.read("Output/roles.csv").hasPrefix("fact,article,event,role,index,value,"))
  }

  @Test func anArticleThatFailsLeavesTheOthersAlone() throws {
    try FileManager.default.copyItem(atPath: articles, toPath: folder.path("in"))
    let alone = try extract("in", "--to", "-")
    try folder.write("\u{0}\u{0}", to: "in/00-broken.txt")
    let run = try extract("in", "--to", "-", "--failures", "failures.jsonl")
    #expect(run.status == 1)
    #expect(run.output == alone.output)
    #expect(run.errors.contains("1 article failed:\n  00-broken.txt: "))
    let failures = try folder.read("failures.jsonl").split(separator: "\n")
    #expect(failures.count == 1)
    #expect(failures.first?.hasPrefix("{\"article\":\"00-broken.txt\",\"error\":{\"code\":\"") == true)
  }

  @Test func saysWhatItPassesOver() throws {
    try folder.write("Thị xã họp.", to: "in/a.txt")
    try folder.write("", to: "in/b.pdf")
    let run = try extract("in")
    #expect(run.status == 1)
    #expect(run.errors.contains("{\"article\":\"b.pdf\",\"error\":{\"code\":\"unsupported\""))
    #expect(run.errors.contains("1 article, "))
    #expect(run.errors.contains("1 file passed over:\n  b.pdf: "))
  }

  @Test func whatComesWithPagesIsOnlyCounted() throws {
    try folder.write("Thị xã họp.", to: "in/a.txt")
    try folder.write("", to: "in/a.png")
    let run = try extract("in", "--failures", "failures.jsonl")
    #expect(run.status == 0)
    #expect(run.errors.contains("1 file passed over\n"))
    #expect(try folder.read("failures.jsonl").hasPrefix("{\"article\":\"a.png\",\"error\":{\"code\":\"media\""))
  }

  @Test func noNameDrawsOnTheTerminal() throws {
    try folder.write("\u{0}\u{0}", to: "in/\u{1B}[2J\n\u{202E}txt.txt")
    let run = try extract("in", "--verbose")
    #expect(run.status == 1)
    #expect(!run.errors.contains("\u{1B}"))
    #expect(!run.errors.contains("\u{202E}"))
    #expect(run.errors.contains("{\"article\":\"\\u001b[2J\\n\\u202etxt.txt\""))
    #expect(run.errors.contains("\\u{1B}[2J\\n\\u{202E}txt.txt: "))
  }

  @Test(arguments: [("INT", Int32(130)), ("TERM", 143)])
  func keepsWhatWasFinishedOnInterruption(signal: String, status: Int32) throws {
    try folder.write("", to: "Rules/none.rules")
    try folder.write("Thị xã họp.", to: "in/a.txt")
    let sentence = "Năm 2019, huyện An Lạc tổ chức 42 hội nghị đối thoại với nhân dân; tiếp 310 lượt công dân.\n"
    let article = String(repeating: sentence, count: 400)
    for number in 0..<600 { try folder.write(article, to: "in/b\(number).txt") }
    // The folder of the output is made when the rules are read.
    let interrupt = "& until [ -d out ]; do sleep 0.02; done; sleep 0.3; kill -\(signal) $!; wait $!"
    let run = try Program.run(["extract", "in", "--to", "out/facts.jsonl", "--jobs", "1"], in: folder, shell: interrupt)
    #expect(run.status == status)
    #expect(run.errors.contains("Interrupted: "))
    #expect(try folder.names() == ["Rules", "in", "out"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")) == ["facts.jsonl"])
  }
}
