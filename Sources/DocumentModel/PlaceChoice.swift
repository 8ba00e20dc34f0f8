/// How a named place was held against the units of administration that have its name.
package struct PlaceChoice: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// No other unit of that name and level stood.
    case only
    /// The words beside it name what it belongs to, or what belongs to it.
    case beside(String)
    /// Other words of the article say which of the units they mean.
    case elsewhere
    /// It is the one that goes with a place that the article speaks of.
    case focus(String)
    /// Nothing tells the units apart.
    case undecided
  }

  /// `vn:002 quận Hoàn Kiếm, thành phố Hà Nội`; several where nothing tells them apart.
  package var units: [String]
  /// How many of that name and level stood on the day.
  package var count: Int
  /// The day of the article as ISO 8601; nil where it is not known.
  package var day: String?
  package var reason: Reason

  package init(units: [String], count: Int, day: String?, reason: Reason) {
    self.units = units
    self.count = count
    self.day = day
    self.reason = reason
  }
}
