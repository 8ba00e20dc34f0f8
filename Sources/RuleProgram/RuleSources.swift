package import DocumentModel

/// Where the parts of a pack are written, and what their authors say of them; only traced packs know.
package struct RuleSources: Sendable, Hashable {
  package struct Rule: Sendable, Hashable {
    package var location: SourceLocation
    /// What the rule finds and why, in its author's words.
    package var note: String?

    package init(location: SourceLocation, note: String?) {
      self.location = location
      self.note = note
    }
  }

  /// A search by the name that rules call it by, or by the role that it is written for.
  package struct Search: Sendable, Hashable {
    package var name: String
    package var location: SourceLocation

    package init(name: String, location: SourceLocation) {
      self.name = name
      self.location = location
    }
  }

  /// By the indices of the pack's rules, entries, searches and modifiers.
  package var rules: [Rule] = []
  package var entries: [SourceLocation] = []
  package var searches: [Search] = []
  package var modifiers: [SourceLocation] = []
  /// Mentions and classes by their type; a class is where it is declared first.
  package var types: [Int32: SourceLocation] = [:]

  package init() {}
}
