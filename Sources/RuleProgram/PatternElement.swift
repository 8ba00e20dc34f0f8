package import DocumentModel

/// One element of a pattern as its author wrote it, so that a way through the pattern can be told in the author's words.
///
/// Only traced packs (`RulePackLoader.load(…, traced: true)`) know their elements: their programs leave a step whenever a
/// way enters or leaves one. Elements of a shared definition stand once, wherever it is named.
package struct PatternElement: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// A whole pattern: a rule's head, a mention, a step of a search, a shared definition.
    case pattern
    case phrase, name, gap, sequence, choice
    /// One alternative of a choice.
    case alternative
    /// What stands before a `?`.
    case optional
    case repetition, capture, list, item, separator, look, anchor
  }

  package var kind: Kind
  /// As a rule file would have it, on one line.
  package var text: String
  package var location: SourceLocation
  /// Index of the element around it; -1 for a whole pattern.
  package var parent: Int32

  package init(kind: Kind, text: String, location: SourceLocation, parent: Int32) {
    self.kind = kind
    self.text = text
    self.location = location
    self.parent = parent
  }
}
