import DocumentModel
package import RuleLanguage
package import RuleProgram
package import UnicodeSupport

extension RuleCoverage {
  /// How much is reached, rounded down, so that all is not said before it is so.
  package var percent: String { parts == 0 ? "100%" : "\(reached * 100 / parts)%" }

  /// What the examples of a traced pack leave out, as `rules check` says it.
  /// - Throws: `ICUError` where ICU's data are missing.
  package static func warnings(of pack: RulePack) throws(ICUError) -> [Diagnostic] {
    var tester = try RuleTester(pack: pack)
    return tester.run().coverage?.diagnostics ?? []
  }

  /// The gaps as warnings, each with the place where it stands.
  package var diagnostics: [Diagnostic] {
    gaps.map {
      Diagnostic(.warning, .unreached, $0.location, "\($0.owner): \($0.message)", advice: "add an example, or take it out")
    }
  }
}

extension RuleCoverage.Gap: CustomStringConvertible {
  /// `Rules/a.rules:3:7: 2 of 3 alternatives are reached by no example: "tiếp", "đón"`
  package var description: String { "\(location): \(message)" }

  /// What is not reached, as it is written.
  package var patterns: [String] {
    switch kind {
    case .alternatives(let texts, _): texts
    case .optional(let text), .secondItem(let text), .pattern(let text): [text]
    }
  }

  package var message: String {
    switch kind {
    case .alternatives(let texts, let count):
      "\(texts.count) of \(count) alternatives \(texts.count == 1 ? "is" : "are") reached by no example: "
        + texts.map(Self.shortened).joined(separator: ", ")
    case .optional(let text): "the optional part is reached by no example: \(Self.shortened(text))"
    case .secondItem(let text): "no example has a second item of the list: \(Self.shortened(text))"
    case .pattern(let text): "the pattern is reached by no example: \(Self.shortened(text))"
    }
  }

  /// A pattern's own words are at its place; here they only say which it is.
  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}
