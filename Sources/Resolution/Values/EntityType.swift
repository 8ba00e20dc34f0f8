/// The classes and mentions whose values the resolution composes, by the names that all rule packs give them.
package enum EntityType: String, CaseIterable, Sendable {
  case place = "Place"
  case organization = "Organization"
  case position = "Position"
  case person = "Person"
  /// The words with which persons are addressed.
  case honorific = "Honorific"
  /// Words that stand for others wherever words are taken as they are.
  case abbreviation = "Abbreviation"
  /// Words with which a paragraph says which place it reports on.
  case topic = "TopicPlace"
  /// The levels of administration.
  case level = "Level"
}
