/// An event type as the rule pack declares it.
package struct EventType: Sendable, Hashable {
  package enum RoleKind: String, Sendable, Hashable, CaseIterable {
    case number, percent, money, date, period, organization, place, person, position, ordinal
    /// The words of the source.
    case text
    /// The words of the source with abbreviations expanded, or what the lexicon says that they stand for.
    case expanded
    /// What somebody says: the words from the captured one to the end of the sentence or of the quotation.
    case passage
    /// A document's number: as written, without spaces.
    case code
  }

  package struct Role: Sendable, Hashable {
    package var name: String
    package var kind: RoleKind
    package var identifies: Bool
    /// Whether the role has as many values as there are (`parties`), and not one.
    package var isList: Bool
    /// Index into the pack's searches, or -1: looked for unless a rule's own head or search has found it.
    package var search: Int32

    package init(name: String, kind: RoleKind, identifies: Bool, isList: Bool, search: Int32) {
      self.name = name
      self.kind = kind
      self.identifies = identifies
      self.isList = isList
      self.search = search
    }
  }

  /// Figures of one fact that can be held against each other, by the names of their roles.
  package struct RatioCheck: Sendable, Hashable {
    package var count: String
    package var total: String
    package var rate: String?

    package init(count: String, total: String, rate: String?) {
      self.count = count
      self.total = total
      self.rate = rate
    }
  }

  package var name: String
  package var roles: [Role]
  package var ratio: RatioCheck?
  /// Roles of a total that its parts take over where they have none of their own.
  package var inherited: [String]
  /// A fact without any of its identifying roles is one if it has one of these (a single meeting held on a day).
  package var sufficient: [String]
  /// Roles whose day or period has come: what its own sentence puts ahead of the article's day is announced, and no fact.
  package var past: [String]

  package init(
    name: String, roles: [Role], ratio: RatioCheck?, inherited: [String], sufficient: [String], past: [String]
  ) {
    self.name = name
    self.roles = roles
    self.ratio = ratio
    self.inherited = inherited
    self.sufficient = sufficient
    self.past = past
  }

  package func role(_ name: String) -> Role? { roles.first { $0.name == name } }
}
