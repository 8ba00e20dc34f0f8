import Foundation
import TestSupport
import Testing

@testable import Intake

/// What `Documentation/articles.md` says of codes and forms is what there is.
@Suite struct ArticlesPageTests {
  private func rows() throws -> [[String]] {
    let page = try String(contentsOf: Fixtures.repository.appendingPathComponent("Documentation/articles.md"), encoding: .utf8)
    return page.split(separator: "\n").filter { $0.hasPrefix("| ") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
  }

  private func words(inBackticks text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map {
      String($0.element)
    }
  }

  @Test func everyCodeAndReason() throws {
    let first = Set(try rows().flatMap { words(inBackticks: $0[0]) })
    for code in IntakeError.Code.allCases { #expect(first.contains(code.rawValue), "\(code) is not explained") }
    for reason in PassedOver.Reason.allCases { #expect(first.contains(reason.rawValue), "\(reason) is not explained") }
  }

  @Test func whatIsNamed() throws {
    let rows = try rows().filter { $0.count == 3 && ["yes", "no"].contains($0[2]) }
    let routine = Set(rows.filter { $0[2] == "no" }.flatMap { words(inBackticks: $0[0]) })
    #expect(routine == Set(PassedOver.Reason.allCases.filter { PassedOver(name: "", reason: $0).isRoutine }.map { $0.rawValue }))
  }

  @Test func everyEnding() throws {
    let rows = try rows().filter { $0.count == 3 && $0[1].hasPrefix("`.") }
    #expect(rows.count == 5)
    for ending in rows.flatMap({ words(inBackticks: $0[1]) }) {
      let kind = FileKind(of: FilePath("a\(ending)"))
      #expect(kind.passedOver == nil, "\(ending) is not taken")
    }
  }

  @Test func defaultsOfLimits() throws {
    let limits = IntakeLimits()
    let options = Dictionary(try rows().filter { $0[0].hasPrefix("`--max") }.map { ($0[0], $0) }) { first, _ in first }
    #expect(
      options.keys.sorted() == [
        "`--max-article` (\(limits.articleBytes >> 20)M)", "`--max-nesting` (\(limits.nesting))",
        "`--max-ratio` (\(limits.unpackedRatio))",
      ])
  }
}
