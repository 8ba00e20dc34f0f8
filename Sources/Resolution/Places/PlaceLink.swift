import DocumentModel

/// The units of a gazetteer that a named place can be: one where it is known, none where its name is not.
struct PlaceLink: Hashable, Sendable {
  /// In the order of the gazetteer.
  var units: [Int32] = []
  /// How many of its name and level stood on the article's day.
  var count = 0
  var reason = PlaceChoice.Reason.only

  static let none = PlaceLink()

  /// The one unit, where it is one.
  var known: Int32? { units.count == 1 ? units[0] : nil }

  /// How it was found makes no other link of it.
  static func == (one: PlaceLink, other: PlaceLink) -> Bool { one.units == other.units }
  func hash(into hasher: inout Hasher) { hasher.combine(units) }
}
