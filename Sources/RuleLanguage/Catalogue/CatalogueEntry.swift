package import DocumentModel

/// One declaration of a rule folder, as people who look it up want to see it.
package struct CatalogueEntry: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case rule, event, `class`, `let`, mention, search, modifier, breakdown
  }

  /// Another declaration that this one names.
  package struct Reference: Sendable, Hashable {
    package var kind: Kind
    package var name: String
  }

  package let kind: Kind
  package let name: String
  /// Where the name stands.
  package let location: SourceLocation
  /// The declaration as its author wrote it, without the empty lines and comments behind it.
  package let text: String
  /// What it is for: the note of a rule, of all else the comment right above it; nil where there is none.
  package let note: String?
  /// What it names, each once, in the order of the text.
  package let references: [Reference]
  /// How many phrases a class has; 0 of all else.
  package let phrases: Int
  /// What only a rule has; nil of all else.
  package let rule: RuleDetails?
  /// The roles that an event declares; empty of all else.
  package let roles: [RoleDetails]
}
