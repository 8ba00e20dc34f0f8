import RuleLanguage
import TestSupport
import Testing

@testable import Authoring
import Pipeline

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
  private let unshown: Set<Diagnostic.Code> = [.unreadable, .notUTF8, .unreached, .badUnit, .unknownParent]

  @Test func everyOtherSectionShowsWhatIsTold() {
    let shown = Set(reference.mistakes.map(\.block.heading))
    #expect(Diagnostic.Code.allCases.filter { !shown.contains($0.rawValue) && !unshown.contains($0) } == [])
  }

  @Test func everyMistakeIsToldAsThePageSays() throws {
    try reference.check(reference.mistakes) { block in try reference.told(block) { $0.code.rawValue == block.heading } }
  }

  @Test func noBlockHasAnotherFlawToo() throws {
    for (block, _) in reference.mistakes {
      let others = try reference.outcome(block).diagnostics.filter { $0.severity == .error && $0.code.rawValue != block.heading }
      #expect(others.map(\.description) == [], "\(reference.page.place(of: block))")
    }
  }
}
