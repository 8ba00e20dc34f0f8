package import DocumentModel

/// What is right instead of what was extracted: another value, other words, or both.
package struct Correction: Sendable, Hashable {
  package enum Change: Sendable, Hashable {
    /// The value stays, and its words are others.
    case span
    case value(RoleValue.Value, Comparator?)
    /// There is no such value.
    case removal
  }

  /// Nil for the words of the fact itself.
  package var role: String?
  /// Which value of the role, from 0; as many as it has for one more.
  package var position: Int
  package var change: Change
  /// Where the words stand, in bytes of the article as it lay on disk; nil where they stay.
  package var bytes: SourceSpan?
  /// The words there.
  package var text: String?

  package init(role: String?, position: Int = 0, change: Change, bytes: SourceSpan? = nil, text: String? = nil) {
    self.role = role
    self.position = position
    self.change = change
    self.bytes = bytes
    self.text = text
  }
}
