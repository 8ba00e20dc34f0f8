/// A way through a pattern that is still open at some position.
struct PatternThread {
  var state: Int32
  /// The token where the way began.
  var start: Int32
  /// What the way has skipped: twice the tokens in gaps, and what was optional.
  var cost: Int32
  /// The newest of its captures in the trail.
  var trail: Int32
}
