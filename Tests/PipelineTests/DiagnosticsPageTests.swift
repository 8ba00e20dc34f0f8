import RuleLanguage
import TestSupport
import Testing

@testable import Pipeline

/// Holds `Documentation/diagnostics.md` to the program: a section for each code, under the code's name so that a link can
/// name it, and in each what the program says about the rules that it shows.
@Suite struct DiagnosticsPageTests {
  private let reference: ReferencePage

  init() throws {
    reference = try ReferencePage("Documentation/diagnostics.md")
  }

  @Test func everyCodeHasASectionInTheirOrder() {
    #expect(reference.page.headings.dropFirst() == Diagnostic.Code.allCases.map(\.rawValue)[...])
  }

  /// What no lines of a rule file can show, or only those who run them.
  private let unshown: Set<Diagnostic.Code> = [.unreadable, .notUTF8, .unreached]

  @Test func everyOtherSectionShowsWhatIsTold() {
    let shown = Set(reference.mistakes.map(\.block.heading))
    #expect(Diagnostic.Code.allCases.filter { !shown.contains($0.rawValue) && !unshown.contains($0) } == [])
  }

  @Test func everyMistakeIsToldAsThePageSays() throws {
    var changed: [Int: String] = [:]
    for (block, told) in reference.mistakes {
      let place = reference.page.place(of: block)
      guard let told else {
        Issue.record("\(place): what the program says must follow the block, as a block of text")
        continue
      }
      let actual = try reference.told(block) { $0.code.rawValue == block.heading }
      let others = try reference.outcome(block).diagnostics.filter { $0.severity == .error && $0.code.rawValue != block.heading }
      #expect(others.map(\.description) == [], "\(place): the block has another flaw too")
      guard actual != told.text || actual.isEmpty else { continue }
      changed[told.line] = actual
      Issue.record("\(place):\n\(LineDiff.text(from: told.text, to: actual))")
    }
    if try reference.page.record(changed) { Issue.record("recorded; read the diff and run again") }
  }
}
