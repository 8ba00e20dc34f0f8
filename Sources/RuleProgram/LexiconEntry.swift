/// A phrase of a lexicon class: what it stands for, and what else the lexicon says of it.
package struct LexiconEntry: Sendable, Hashable {
  package struct Attribute: Sendable, Hashable {
    package var name: String
    /// Empty for a bare mark (`[party]`).
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The type of its class.
  package var type: Int32
  /// As written in the lexicon.
  package var phrase: String
  /// What the phrase stands for (`UBND` for `Ủy ban nhân dân`); nil where the words of the source stand for themselves.
  package var canonical: String?
  package var attributes: [Attribute]

  package init(type: Int32, phrase: String, canonical: String?, attributes: [Attribute]) {
    self.type = type
    self.phrase = phrase
    self.canonical = canonical
    self.attributes = attributes
  }

  /// The value of an attribute, nil where the entry does not have it.
  package func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}
