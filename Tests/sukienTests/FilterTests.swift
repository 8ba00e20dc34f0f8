import Foundation
import ProgramSupport
import TestSupport
import Testing

@Suite struct FilterTests {
  private let folder: Program.Folder
  private let rules = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
  private let sentence = "Năm 2019, huyện An Lạc tổ chức 42 hội nghị đối thoại với nhân dân."

  init() throws {
    folder = try Program.Folder()
  }

  private struct Line: Decodable {
    struct Fact: Decodable {
      struct Place: Decodable {
        var bytes: [Int]
        var text: String
      }

      var article: String
      var event: String
      var span: Place
    }

    struct Failure: Decodable {
      var code: String
      var message: String
    }

    var id: String?
    var facts: [Fact]?
    var error: Failure?
  }

  private func run(_ input: String, _ arguments: [String] = []) throws -> Program.Run {
    try folder.write(input, to: "in.jsonl")
    return try Program.run(["extract", "--filter", "--rules", rules] + arguments, in: folder, shell: "< in.jsonl")
  }

  private func filter(_ input: String, _ arguments: String...) throws -> (run: Program.Run, lines: [Line]) {
    let run = try run(input, arguments)
    let lines = try run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    return (run, lines)
  }

  private func record(_ id: String, _ text: String) -> String { #"{"id":"\#(id)","text":"\#(text)"}"# + "\n" }

  @Test func oneLineForEachInTheOrderOfTheInput() throws {
    let input = (0..<60).map { record("n\($0)", $0 % 3 == 0 ? sentence : "Không có gì.") }.joined()
    let (run, lines) = try filter(input, "--jobs", "3")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(lines.map(\.id) == (0..<60).map { "n\($0)" })
    #expect(lines.map { $0.facts?.count } == (0..<60).map { $0 % 3 == 0 ? 1 : 0 })
    #expect(lines.first?.facts?.first?.event == "DialogueConference")
    #expect(lines.first?.facts?.first?.article == "n0")
  }

  /// Offsets count in the string, escapes resolved.
  @Test func spansLieInTheTextOfTheRecord() throws {
    let text = #"“Tin” \u0111\u00e2y\n\n"# + sentence
    let fact = try #require(try filter(record("a", text)).lines.first?.facts?.first)
    let bytes = Array(("“Tin” đây\n\n" + sentence).utf8)
    #expect(String(decoding: bytes[fact.span.bytes[0]..<fact.span.bytes[1]], as: UTF8.self) == fact.span.text)
  }

  @Test func anIdComesBackAsItWasWritten() throws {
    let answers = try run(#"{"id":17,"text":"x"}"# + "\n" + #"{"id":"17","text":"x"}"#).output
    #expect(answers == "{\"id\":17,\"facts\":[]}\n{\"id\":\"17\",\"facts\":[]}\n")
  }

  @Test func whatIsWrongIsSaidOnItsLine() throws {
    let input = record("a", sentence) + "{\"id\": \"b\"}\nno json\n\n[1]\n" + record("c", sentence)
    let (run, lines) = try filter(input)
    #expect(run.status == 1)
    #expect(lines.map(\.id) == ["a", "b", nil, nil, nil, "c"])
    #expect(lines.map { $0.facts?.count } == [1, nil, nil, nil, nil, 1])
    #expect(lines.map { $0.error?.code } == [nil, "missingField", "badRecord", "badRecord", "badRecord", nil])
    #expect(lines[2].error?.message.contains("line 3") == true)
  }

  @Test func aLineThatIsTooLongCostsNoOther() throws {
    let long = String(repeating: "x", count: 3_000)
    let (run, lines) = try filter(record("a", sentence) + record("b", long) + record("c", sentence), "--max-article", "1K")
    #expect(run.status == 1)
    #expect(lines.map { $0.error?.code } == [nil, "tooLarge", nil])
  }

  @Test func anEndWithoutANewlineAndNoInputAtAll() throws {
    #expect(try filter(String(record("a", sentence).dropLast())).lines.map { $0.facts?.count } == [1])
    let (run, lines) = try filter("")
    #expect(run.status == 0 && lines.isEmpty)
  }

  /// Whoever sends one article and waits for its facts gets them before the input ends.
  @Test func eachAnswerComesBeforeTheInputEnds() throws {
    let script = """
      mkfifo in out; "$0" extract --filter --rules "$1" < in > out & exec 3> in 4< out
      printf '%s\\n' '{"id":"a","text":"x"}' >&3; read -r one <&4
      printf '%s\\n' '{"id":"b","text":"x"}' >&3; read -r two <&4
      exec 3>&-; wait $!; printf '%s %s %s' "$?" "$one" "$two"
      """
    let run = try Program.run([rules], in: folder, script: script)
    #expect(run.output == #"0 {"id":"a","facts":[]} {"id":"b","facts":[]}"#)
  }

  @Test(arguments: [["in"], ["--to", "-"], ["--format", "csv"], ["--failures", "f"]])
  func takesNothingThatIsForFiles(arguments: [String]) throws {
    #expect(try Program.run(["extract", "--filter"] + arguments, in: folder).status == 2)
  }
}
