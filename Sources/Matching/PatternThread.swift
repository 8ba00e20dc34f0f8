/// A way through a pattern that is still open at some position.
struct PatternThread {
  var state: Int32
  /// The token where the way began.
  var start: Int32
  /// What the way has skipped: twice the tokens in gaps, and what was optional.
  var cost: Int32
  /// The newest of its captures in the trail.
  var trail: Int32
  /// Where its last transition was taken, and that transition's preference: which of two ways equally cheap goes on.
  var leftAt: Int32
  var preference: Int32

  /// Whether this way goes on where the two are in one state: the one that began first, then the cheaper.
  func goesBefore(_ other: PatternThread) -> Bool {
    (start, cost, leftAt, preference) < (other.start, other.cost, other.leftAt, other.preference)
  }
}
