import PackSupport
import DocumentModel
import Foundation
import RuleProgram
import TestSupport
import Testing

@testable import Authoring
import Pipeline

/// Why rules do not find anything: `Fixtures/why-not` has questions, a line each (a rule and a text), and their answers
/// as text and as JSON.
@Suite struct RuleInquiryTests {
  private func questions(in folder: URL) throws -> [(rule: String, text: String)] {
    let lines = try String(contentsOf: folder.appending(path: "input.txt"), encoding: .utf8).split(separator: "\n")
    return lines.compactMap { line in
      line.firstIndex(of: " ").map { (String(line[..<$0]), String(line[$0...].dropFirst())) }
    }
  }

  private func answers(in folder: URL) throws -> [RuleAnswer] {
    let pack = try ArticleExplanationTests.pack(in: folder)
    var inquiry = try RuleInquiry(pack: pack)
    var answers: [RuleAnswer] = []
    for (rule, text) in try questions(in: folder) {
      let number = try #require(pack.rules.firstIndex { $0.name == rule })
      answers.append(try inquiry.ask(about: Int32(number), text: text))
    }
    return answers
  }

  @Test func goldens() throws {
    try Golden.check(stage: "why-not") { folder in
      let answers = try answers(in: folder)
      return answers.map { $0.lines.map { $0 + "\n" }.joined() + "\n" }.joined()
        + answers.map { String(decoding: $0.json, as: UTF8.self) }.joined()
    }
  }

  @Test func aRuleFindsItsOwnExamples() throws {
    let pack = try Articles.pack(isTraced: true)
    var inquiry = try RuleInquiry(pack: pack)
    for number in stride(from: 0, to: pack.rules.count, by: 9) {
      for example in pack.examples[number] where !example.isNearMiss {
        let answer = try inquiry.ask(
          about: Int32(number), text: example.text, published: example.published, focus: example.focus)
        #expect(answer.verdict == .found, "\(example.location)")
      }
    }
  }

  @Test func aMisspeltWordIsFound() throws {
    let pack = try Articles.pack(isTraced: true)
    let rule = try #require(pack.rules.firstIndex { $0.name == "resolution/resolved" })
    var inquiry = try RuleInquiry(pack: pack)
    let answer = try inquiry.ask(about: Int32(rule), text: "Quý I, xã giải quyêt 12/15 đơn khiếu nại, đạt 80%.")
    #expect(answer.verdict == .stopped)
    #expect(answer.lines.contains { $0.contains("“giải quyêt” is near to the entry “giải quyết” of ResolvingWord") })
    #expect(answer.lines.contains { $0.contains("spelt so, the head would hold") })
  }
}
