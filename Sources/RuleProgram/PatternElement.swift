package import DocumentModel

/// One element of a pattern as its author wrote it, so that a way through the pattern can be told in the author's words.
///
/// Only traced packs (`RulePackLoader(read:isTraced:)`) know their elements: their programs leave a step whenever a
/// way enters or leaves one. Elements of a shared definition stand once, wherever it is named.
package struct PatternElement: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// A whole pattern: a rule's head, a mention, a step of a search, a shared definition.
    case pattern
    case phrase, name, gap, sequence, choice
    /// One alternative of a choice.
    case alternative
    /// What stands before a `?`, or what may be repeated no times.
    case optional
    case repetition, capture, list, item, separator, look, anchor
  }

  /// The declaration that the pattern stands in.
  package enum Owner: Sendable, Hashable {
    case rule(String)
    /// The search that a rule has for a role of its own.
    case role(String, rule: String)
    case definition(String), mention(String), search(String), modifier(String)
    case breakdown(BreakdownWords.Kind)
  }

  package var kind: Kind
  /// As a rule file would have it, on one line.
  package var text: String
  package var location: SourceLocation
  /// Index of the element around it; -1 for a whole pattern.
  package var parent: Int32
  package var owner: Owner

  package init(kind: Kind, text: String, location: SourceLocation, parent: Int32, owner: Owner) {
    self.kind = kind
    self.text = text
    self.location = location
    self.parent = parent
    self.owner = owner
  }
}

extension PatternElement.Owner: CustomStringConvertible {
  /// As a rule file names the declaration: `rule reception/received`, `let Verb`.
  package var description: String {
    switch self {
    case .rule(let name): "rule \(name)"
    case .role(let name, let rule): "rule \(rule), role \(name)"
    case .definition(let name): "let \(name)"
    case .mention(let name): "mention \(name)"
    case .search(let name): "search \(name)"
    case .modifier(let name): "modifier \(name)"
    case .breakdown(let kind): "breakdown \(kind.rawValue)"
    }
  }
}
