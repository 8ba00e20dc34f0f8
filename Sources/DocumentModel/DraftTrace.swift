/// What became of one match, and how its values were made.
package struct DraftTrace: Sendable, Hashable {
  package enum Fate: Sendable, Hashable {
    /// It is a fact, by its index in the article's list.
    case fact(Int)
    /// It repeats a fact, which counts its words among the places that report it.
    case merged(into: Int)
    /// No role has a value that would tell the fact from others.
    case nothingIdentifies
    /// Its sentence puts it after the article's day.
    case announced(by: Announcement)
    /// Its rule holds for parts alone, and no total stands before it.
    case partOfNothing
  }

  /// What lies after the article's day.
  package enum Announcement: Sendable, Hashable {
    /// The time of this role.
    case role(String)
    /// The time up to which something will be, which opens its clause.
    case deadline
  }

  /// A value of a role, or the attempt at one.
  package struct Value: Sendable, Hashable {
    package var role: String
    /// The words that the value comes from; nil where no capture states it.
    package var capture: Capture?
    /// Nil where the words have no value of the role's kind.
    package var value: RoleValue?
    package var steps: [Derivation]

    package init(role: String, capture: Capture? = nil, value: RoleValue?, steps: [Derivation]) {
      self.role = role
      self.capture = capture
      self.value = value
      self.steps = steps
    }
  }

  /// The parts that were held against their total: the figures of one breakdown.
  package struct Sum: Sendable, Hashable {
    package var parts: [Double]
    package var total: Double

    package init(parts: [Double], total: Double) {
      self.parts = parts
      self.total = total
    }
  }

  package var fate = Fate.nothingIdentifies
  /// In the order of the event's roles; what was given up for another value stands before it.
  package var values: [Value] = []
  /// Index, among the drafts, of the total that it is a part of.
  package var total: Int?
  package var sums: [Sum] = []

  package init() {}
}
