/// How a stated rate stands to the count and the total beside it.
package enum RatioStanding: Sendable, Hashable {
  /// It is their ratio to the last digit.
  case exact
  /// It is their ratio, rounded to the decimals that it states.
  case rounded
  /// It is their ratio, cut off there.
  case truncated
  /// One of the figures is bounded or rounded (`hơn 90%`, `1,2 triệu`), and the rate is one that they allow.
  case allowed
  case wrong
}
