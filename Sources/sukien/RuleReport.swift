import Records
import RuleLanguage

/// The problems of rule files as they are printed.
enum RuleReport {
  /// A line a problem, and what they come to.
  static func text(_ outcome: RulePackLoader.Outcome) -> [UInt8] {
    let errors = outcome.diagnostics.count { $0.severity == .error }
    let warnings = outcome.diagnostics.count - errors
    let lines = outcome.diagnostics.map { Terminal.shown("\($0)") }
    let rules = outcome.pack.map { "\($0.rules.count) rules, " } ?? ""
    return Array((lines + ["\(rules)\(errors) errors, \(warnings) warnings"]).map { $0 + "\n" }.joined().utf8)
  }

  /// An object a problem, one a line.
  static func json(_ outcome: RulePackLoader.Outcome) -> [UInt8] {
    var json = JSONWriter()
    for diagnostic in outcome.diagnostics {
      json.object {
        $0.member("severity", diagnostic.severity.rawValue)
        $0.member("code", diagnostic.code.rawValue)
        $0.member("file", diagnostic.location.file)
        $0.member("line", diagnostic.location.line)
        $0.member("column", diagnostic.location.column)
        $0.member("message", diagnostic.message)
        if let advice = diagnostic.advice { $0.member("advice", advice) }
      }
      json.endLine()
    }
    return json.bytes
  }
}
