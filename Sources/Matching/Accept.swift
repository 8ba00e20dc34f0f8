/// Where a pattern was found to hold.
struct Accept {
  var pattern: Int32
  var rank: Int32
  var start: Int32
  var end: Int32
  var cost: Int32
  var trail: Int32
  /// Of two ways that are alike in all else, the one by the lower number is meant.
  var preference: Int32
}
