package import DocumentModel

/// A sentence that a rule must find, or must not, with what is expected of it.
package struct Example: Sendable, Hashable {
  /// One expected fact: role names and their values as the rule file states them.
  package struct Expectation: Sendable, Hashable {
    package var roles: [(name: String, value: String)]

    package init(roles: [(name: String, value: String)]) { self.roles = roles }

    package static func == (a: Self, b: Self) -> Bool {
      a.roles.count == b.roles.count && zip(a.roles, b.roles).allSatisfy { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) {
      for role in roles {
        hasher.combine(role.name)
        hasher.combine(role.value)
      }
    }
  }

  package var text: String
  /// Empty for a near-miss.
  package var expected: [Expectation]
  package var isNearMiss: Bool
  /// What the reader knows beforehand.
  package var published: CalendarTime?
  package var focus: String?
  package var location: SourceLocation

  package init(
    text: String, expected: [Expectation], isNearMiss: Bool, published: CalendarTime?, focus: String?, location: SourceLocation
  ) {
    self.text = text
    self.expected = expected
    self.isNearMiss = isNearMiss
    self.published = published
    self.focus = focus
    self.location = location
  }
}
