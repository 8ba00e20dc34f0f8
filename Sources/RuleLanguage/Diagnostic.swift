package import DocumentModel

/// A problem of a rule file, as a value: where, what, and what to do about it. Prose is made at the edge.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable {
    /// The rule is wrong; nothing is extracted with it.
    case error
    /// The rule is poor: slow, untested, or part of it can never hold.
    case warning
  }

  /// Stable names, which tests and scripts may rely on.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case unreadable, notUTF8 = "not-utf-8", syntax
    case unknownDeclaration = "unknown-declaration"
    case unknownField = "unknown-field"
    case unknownType = "unknown-type"
    case unknownEvent = "unknown-event"
    case unknownRole = "unknown-role"
    case unknownSearch = "unknown-search"
    case unknownRule = "unknown-rule"
    case unknownModifier = "unknown-modifier"
    case unknownKind = "unknown-kind"
    case duplicate
    case cycle
    case emptyPattern = "empty-pattern"
    case emptyItem = "empty-item"
    case nestedList = "nested-list"
    case tooWide = "too-wide"
    case badLook = "bad-look"
    case badConstraint = "bad-constraint"
    case emptyPhrase = "empty-phrase"
    case missingHead = "missing-head"
    case noIdentity = "no-identity"
    case fewExamples = "few-examples"
    case fewNearMisses = "few-near-misses"
    case noRequiredWord = "no-required-word"
    case unused
    case emptyClass = "empty-class"
    case unknownList = "unknown-list"
    case unusedCapture = "unused-capture"
    case unidentified
    case wrongFiller = "wrong-filler"
    case subsumed
    case repeatedPhrase = "repeated-phrase"
    case notNFC = "not-nfc"
    case splitPhrase = "split-phrase"
    /// Part of a pattern that no example reaches.
    case unreached
    case badUnit = "bad-unit"
    case unknownParent = "unknown-parent"
  }

  /// A second place that the problem has to do with.
  package struct Note: Sendable, Hashable {
    package var location: SourceLocation
    package var end: SourceLocation
    package var message: String

    init(_ range: SourceRange, _ message: String) {
      location = range.start
      end = range.end
      self.message = message
    }
  }

  package var severity: Severity
  package var code: Code
  package var location: SourceLocation
  /// Behind the last character that is meant; the same as `location` where it is a point.
  package var end: SourceLocation
  package var message: String
  /// What to write instead, or what to do.
  package var advice: String?
  package var notes: [Note] = []

  package init(
    _ severity: Severity, _ code: Code, _ location: SourceLocation, end: SourceLocation? = nil, _ message: String,
    advice: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.end = end ?? location
    self.message = message
    self.advice = advice
  }

  init(
    _ severity: Severity, _ code: Code, _ range: SourceRange, _ message: String, advice: String? = nil, notes: [Note] = []
  ) {
    self.init(severity, code, range.start, end: range.end, message, advice: advice)
    self.notes = notes
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `Rules/a.rules:3:7: error[unknown-type]: no class or mention “Unitt”; did you mean “Unit”?`
  package var description: String {
    "\(location): \(severity.rawValue)[\(code.rawValue)]: \(message)\(advice.map { "; \($0)" } ?? "")"
  }
}
