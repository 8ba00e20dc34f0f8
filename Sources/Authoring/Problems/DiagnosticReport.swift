package import RuleLanguage

/// What `sukien rules check` has to say of a folder of rules, to be written as text, as JSON Lines or as SARIF.
package struct DiagnosticReport {
  /// Sorted by place.
  package let diagnostics: [Diagnostic]
  let texts: [String: SourceText]
  /// How many rules hold; nil where the pack does not.
  let ruleCount: Int?

  /// - Parameters:
  ///   - extra: problems that others than the loader have found.
  ///   - isStrict: whether what makes a rule poor counts as what makes it wrong.
  package init(_ outcome: RulePackLoader.Outcome, adding extra: [Diagnostic] = [], isStrict: Bool = false) {
    diagnostics = (outcome.diagnostics + extra).sorted { $0.location < $1.location }.map { diagnostic in
      var diagnostic = diagnostic
      if isStrict { diagnostic.severity = .error }
      return diagnostic
    }
    texts = outcome.texts
    ruleCount = outcome.pack?.rules.count
  }

  package var errorCount: Int { diagnostics.count { $0.severity == .error } }
  package var warningCount: Int { diagnostics.count - errorCount }
}
